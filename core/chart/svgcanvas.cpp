// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/chart/svgcanvas.h"

#include "core/chart/texts.h"

using namespace Qt::StringLiterals;

namespace churnlens::chart {

namespace {

/// With three decimals at most, and a point whatever the locale.
QString number(double value)
{
    QString out = QString::number(value, 'f', 3);
    while (out.endsWith(u'0'))
        out.chop(1);
    if (out.endsWith(u'.'))
        out.chop(1);
    return out;
}

QString anchorName(Anchor anchor)
{
    switch (anchor) {
    case Anchor::Middle:
        return u"middle"_s;
    case Anchor::End:
        return u"end"_s;
    case Anchor::Start:
        break;
    }
    return u"start"_s;
}

/// Around 0, 0.
QString markerPath(Marker marker)
{
    switch (marker) {
    case Marker::Square:
        return u"M-4 -4h8v8h-8z"_s;
    case Marker::Diamond:
        return u"M0 -5.5L5.5 0 0 5.5-5.5 0z"_s;
    case Marker::Triangle:
        return u"M0 -5.5L5 3.5H-5z"_s;
    case Marker::Circle:
        break;
    }
    return u"M-4.5 0a4.5 4.5 0 1 0 9 0a4.5 4.5 0 1 0 -9 0z"_s;
}

} // namespace

SvgCanvas::SvgCanvas(int height, const QString& description, const QString& cssClass)
    : m_height(height)
    , m_head(u"<svg class=\"chart %1\" width=\"100%\" height=\"%2\" role=\"img\" aria-label=\"%3\">"_s.arg(
          html(cssClass), QString::number(height), html(description)))
{
}

void SvgCanvas::defineHatch(const QString& id, const QString& cssClass)
{
    m_body += u"<defs><pattern id=\"%1\" width=\"6\" height=\"6\" patternUnits=\"userSpaceOnUse\" "
              "patternTransform=\"rotate(45)\"><rect class=\"%2\" width=\"6\" height=\"6\" fill-opacity=\"0.25\"/>"
              "<rect class=\"%2\" width=\"2\" height=\"6\"/></pattern></defs>"_s.arg(html(id), html(cssClass));
}

void SvgCanvas::rectangle(const SvgBox& box, const QString& paint, const QString& title)
{
    m_body += u"<rect x=\"%1%\" y=\"%2\" width=\"%3%\" height=\"%4\" %5"_s.arg(
        number(box.left), number(box.top), number(box.width), number(box.height), paint);
    m_body += title.isEmpty() ? u"/>"_s : u"><title>%1</title></rect>"_s.arg(html(title));
}

void SvgCanvas::box(const SvgBox& box, const QString& cssClass, const QString& title)
{
    rectangle(box, u"class=\"%1\""_s.arg(html(cssClass)), title);
}

void SvgCanvas::hatchedBox(const SvgBox& box, const QString& hatchId, const QString& title)
{
    rectangle(box, u"fill=\"url(#%1)\""_s.arg(html(hatchId)), title);
}

void SvgCanvas::horizontalLine(double left, double right, double y, const QString& cssClass)
{
    m_body += u"<line x1=\"%1%\" y1=\"%2\" x2=\"%3%\" y2=\"%2\" class=\"%4\"/>"_s.arg(number(left), number(y),
                                                                                      number(right), html(cssClass));
}

void SvgCanvas::line(const SvgPoint& from, const SvgPoint& to, const QString& cssClass)
{
    m_body += u"<line x1=\"%1%\" y1=\"%2\" x2=\"%3%\" y2=\"%4\" class=\"%5\"/>"_s.arg(
        number(from.x), number(from.y), number(to.x), number(to.y), html(cssClass));
}

void SvgCanvas::path(const std::vector<SvgPoint>& points, const QString& cssClass)
{
    if (points.size() < 2)
        return;
    QString list;
    for (const SvgPoint& point : points)
        list += number(point.x) + u',' + number(point.y) + u' ';
    // A polyline knows no percent; a picture within the picture whose width counts 100 does.
    m_body +=
        u"<svg width=\"100%\" height=\"%1\" viewBox=\"0 0 100 %1\" preserveAspectRatio=\"none\" "
        "aria-hidden=\"true\"><polyline points=\"%2\" class=\"%3\" fill=\"none\" "
        "vector-effect=\"non-scaling-stroke\"/></svg>"_s.arg(QString::number(m_height), list.trimmed(), html(cssClass));
}

void SvgCanvas::marker(const SvgPoint& at, Marker marker, const QString& cssClass, const QString& title)
{
    m_body += u"<svg x=\"%1%\" y=\"%2\" width=\"1\" height=\"1\" overflow=\"visible\" aria-hidden=\"true\">"
              "<path d=\"%3\" class=\"%4\">%5</path></svg>"_s.arg(
                  number(at.x), number(at.y), markerPath(marker), html(cssClass),
                  title.isEmpty() ? QString() : u"<title>%1</title>"_s.arg(html(title)));
}

void SvgCanvas::text(double x, double y, const QString& content, Anchor anchor)
{
    m_body += u"<text x=\"%1%\" y=\"%2\" text-anchor=\"%3\">%4</text>"_s.arg(number(x), number(y), anchorName(anchor),
                                                                             html(content));
}

QString SvgCanvas::svg() const
{
    return m_head + m_body + u"</svg>"_s;
}

QString markerSvg(Marker marker, const QString& cssClass)
{
    return u"<svg class=\"swatch\" width=\"12\" height=\"12\" viewBox=\"-6 -6 12 12\" aria-hidden=\"true\">"
           "<path d=\"%1\" class=\"%2\"/></svg>"_s.arg(markerPath(marker), html(cssClass));
}

} // namespace churnlens::chart
