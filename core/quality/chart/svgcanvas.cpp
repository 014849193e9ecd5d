// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/quality/chart/svgcanvas.h"

#include "core/quality/chart/texts.h"

using namespace Qt::StringLiterals;

namespace churnlens::quality {

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

} // namespace

SvgCanvas::SvgCanvas(int height, const QString& description, const QString& cssClass)
    : m_head(u"<svg class=\"chart %1\" width=\"100%\" height=\"%2\" role=\"img\" aria-label=\"%3\">"_s.arg(
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

void SvgCanvas::text(double x, double y, const QString& content, Anchor anchor)
{
    m_body += u"<text x=\"%1%\" y=\"%2\" text-anchor=\"%3\">%4</text>"_s.arg(number(x), number(y), anchorName(anchor),
                                                                             html(content));
}

QString SvgCanvas::svg() const
{
    return m_head + m_body + u"</svg>"_s;
}

} // namespace churnlens::quality
