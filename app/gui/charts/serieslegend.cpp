// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/charts/serieslegend.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <numeric>

namespace churnlens::gui {

namespace {

constexpr double kSample = 18; ///< width of a line's sample
constexpr double kGap = 6; ///< between sample and name
constexpr double kBetween = 16; ///< between entries
constexpr double kMostAtEnds = 0.3; ///< of the area's width, for names at the ends
constexpr double kPoint = 6; ///< diameter

} // namespace

QPen penOf(ChartSeries::Style style, const QColor& color)
{
    const QList<qreal> dashes = style == ChartSeries::Style::Dashed ? QList<qreal>{5, 3}
        : style == ChartSeries::Style::Dotted                       ? QList<qreal>{1.5, 2}
        : style == ChartSeries::Style::DashDotted                   ? QList<qreal>{7, 2.5, 1.5, 2.5}
                                                                    : QList<qreal>();
    const bool broken = !dashes.isEmpty();
    QPen pen(color, broken ? 1.2 : 2, Qt::SolidLine, broken ? Qt::FlatCap : Qt::RoundCap, Qt::RoundJoin);
    if (broken)
        pen.setDashPattern(dashes);
    return pen;
}

bool hasPoints(ChartSeries::Style style)
{
    return style == ChartSeries::Style::Points || style == ChartSeries::Style::LineAndPoints;
}

bool hasLine(ChartSeries::Style style)
{
    return style != ChartSeries::Style::Points;
}

SeriesLegend::SeriesLegend(const std::vector<ChartSeries>& series, const QFont& font)
    : m_font(font)
{
    for (const ChartSeries& one : series) {
        if (!one.name.isEmpty() && !one.points.empty())
            m_entries.push_back({one.name, one.style, one.color, one.points.back()});
    }
    if (m_entries.size() < 2)
        m_entries.clear();
}

std::vector<QRectF> SeriesLegend::rowPlaces(double width) const
{
    const QFontMetricsF metrics(m_font);
    std::vector<QRectF> places;
    QPointF at;
    for (const Entry& entry : m_entries) {
        const double needed = std::min(width, kSample + kGap + metrics.horizontalAdvance(entry.name) + 2);
        if (at.x() > 0 && at.x() + needed > width)
            at = QPointF(0, at.y() + metrics.height());
        places.emplace_back(at, QSizeF(needed, metrics.height()));
        at.rx() += needed + kBetween;
    }
    return places;
}

double SeriesLegend::height(double width) const
{
    return m_entries.empty() ? 0 : rowPlaces(width).back().bottom() + kGap;
}

double SeriesLegend::endWidth() const
{
    const QFontMetricsF metrics(m_font);
    double width = 0;
    for (const Entry& entry : m_entries)
        width = std::max(width, metrics.horizontalAdvance(entry.name) + kGap + kPoint / 2);
    return width;
}

std::vector<double> SeriesLegend::endPlaces(const ChartFrame& frame) const
{
    const double line = QFontMetricsF(m_font).height();
    std::vector<size_t> order(m_entries.size());
    std::iota(order.begin(), order.end(), size_t{0});
    std::vector<double> places(m_entries.size());
    for (const size_t i : order)
        places[i] = frame.y(m_entries[i].end.y());
    std::sort(order.begin(), order.end(), [&places](size_t a, size_t b) { return places[a] < places[b]; });
    for (size_t i = 1; i < order.size(); ++i)
        places[order[i]] = std::max(places[order[i]], places[order[i - 1]] + line);
    return places;
}

bool SeriesLegend::fitsAtEnds(const ChartFrame& frame) const
{
    if (m_entries.empty() || endWidth() > frame.area().width() * kMostAtEnds)
        return false;
    const double line = QFontMetricsF(m_font).height();
    const std::vector<double> places = endPlaces(frame);
    for (size_t i = 0; i < m_entries.size(); ++i) {
        const bool atEdge = frame.x(m_entries[i].end.x()) > frame.plot().right() - frame.plot().width() * 0.05;
        const bool near = places[i] - frame.y(m_entries[i].end.y()) <= line * 0.75;
        if (!atEdge || !near || places[i] + line / 2 > frame.area().bottom())
            return false;
    }
    return true;
}

void SeriesLegend::paintSample(QPainter& painter, const Entry& entry, const QRectF& place, const Tokens& colors) const
{
    const QColor color = colorOf(entry.color, colors);
    const double middle = place.center().y();
    if (hasLine(entry.style)) {
        painter.setPen(penOf(entry.style, color));
        painter.drawLine(QPointF(place.left() + 1, middle), QPointF(place.left() + kSample - 1, middle));
    }
    if (hasPoints(entry.style)) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(color);
        painter.drawEllipse(QPointF(place.left() + kSample / 2, middle), kPoint / 2, kPoint / 2);
    }
}

void SeriesLegend::paintRows(QPainter& painter, const QRectF& place, const Tokens& colors) const
{
    const QFontMetricsF metrics(m_font);
    const std::vector<QRectF> places = rowPlaces(place.width());
    painter.setFont(m_font);
    for (size_t i = 0; i < m_entries.size(); ++i) {
        const QRectF rect = places[i].translated(place.topLeft());
        paintSample(painter, m_entries[i], rect, colors);
        const QRectF text = rect.adjusted(kSample + kGap, 0, 0, 0);
        painter.setPen(colors.muted);
        painter.drawText(text, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                         metrics.elidedText(m_entries[i].name, Qt::ElideRight, text.width()));
    }
}

void SeriesLegend::paintAtEnds(QPainter& painter, const ChartFrame& frame, const Tokens& colors) const
{
    const double line = QFontMetricsF(m_font).height();
    const std::vector<double> places = endPlaces(frame);
    painter.setFont(m_font);
    for (size_t i = 0; i < m_entries.size(); ++i) {
        painter.setPen(colorOf(m_entries[i].color, colors));
        const QPointF at(frame.plot().right() + kGap + kPoint / 2, places[i] - line / 2);
        painter.drawText(QRectF(at, QSizeF(frame.area().right() - at.x(), line)),
                         Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, m_entries[i].name);
    }
}

} // namespace churnlens::gui
