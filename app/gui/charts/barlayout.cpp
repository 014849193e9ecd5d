// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/charts/barlayout.h"

#include "app/gui/charts/chartmarkers.h"

#include <QFontMetricsF>

#include <algorithm>
#include <cmath>

namespace churnlens::gui {

namespace {

constexpr double kFill = 0.75; ///< of a slot that its bars take: gaps of 25 %
constexpr double kWidest = 72; ///< upright bar, pixels
constexpr double kThickest = 22; ///< lying bar, pixels
constexpr double kNumberGap = 6; ///< between a bar and its number

ChartAxis axisOf(const QString& title, AxisFormat format)
{
    ChartAxis axis;
    axis.title = title;
    axis.format = format;
    return axis;
}

} // namespace

bool BarContent::hasSecond() const
{
    return std::any_of(bars.begin(), bars.end(), [](const ChartBar& bar) { return bar.second.has_value(); });
}

double BarContent::edge(size_t bin) const
{
    return from + (to - from) * static_cast<double>(bin) / static_cast<double>(bars.size());
}

FrameRequest BarLayout::requestOf(const BarContent& content, const QRectF& area, const QFont& font)
{
    FrameRequest request;
    DataRange values;
    DataRange seconds;
    values.include(0);
    seconds.include(0);
    const bool shared = content.first == content.secondFormat; // one axis for both
    for (const ChartBar& bar : content.bars) {
        values.include(bar.value);
        if (bar.second)
            (shared ? values : seconds).include(*bar.second);
        if (!content.isHistogram)
            request.categories.append(bar.label);
    }
    request.yData = values;
    request.secondData = seconds;
    const QFontMetricsF metrics(font);
    if (content.isHistogram) {
        request.x = content.x;
        request.x.minimum = content.from;
        request.x.maximum = content.to;
        request.y = content.y;
        request.labelRoom = markerRoom(content.markers, ChartFrame(request, area, font), font);
    } else if (content.orientation == Qt::Vertical) {
        request.y = axisOf(content.hasSecond() ? QString() : content.names.value(0), content.first);
        if (content.hasSecond() && !shared)
            request.second = axisOf({}, content.secondFormat);
        request.headRoom = content.hasSecond() ? metrics.height() + kNumberGap : 0;
        request.labelRoom = metrics.height(); // the numbers on the highest bars
    } else {
        request.along = Qt::Vertical;
        request.x = axisOf(content.names.value(0), content.first);
        request.xData = values;
        for (const ChartBar& bar : content.bars)
            request.endRoom = std::max(request.endRoom, metrics.horizontalAdvance(shortText(content.first, bar.value)));
        request.endRoom += kNumberGap;
    }
    return request;
}

BarLayout::BarLayout(const BarContent& content, const QRectF& area, const QFont& font)
    : m_content(content)
    , m_frame(requestOf(content, area, font), area, font)
{
}

QRectF BarLayout::slot(size_t bar) const
{
    if (!m_content.isHistogram)
        return m_frame.slot(bar);
    const double left = m_frame.x(m_content.edge(bar));
    const double right = m_frame.x(m_content.edge(bar + 1));
    return {left, m_frame.plot().top(), right - left, m_frame.plot().height()};
}

QRectF BarLayout::barRect(size_t bar) const
{
    return rectOf(bar, m_content.bars[bar].value, 0);
}

QRectF BarLayout::secondRect(size_t bar) const
{
    return rectOf(bar, *m_content.bars[bar].second, 1);
}

QRectF BarLayout::rectOf(size_t bar, double value, int part) const
{
    const QRectF place = slot(bar);
    const double parts = m_content.hasSecond() ? 2 : 1;
    if (m_content.orientation == Qt::Horizontal && !m_content.isHistogram) {
        const double thick = std::min(kThickest, place.height() * kFill / parts);
        const double top = place.center().y() + (part - parts / 2) * thick;
        return QRectF(QPointF(m_frame.x(0), top), QPointF(m_frame.x(value), top + thick)).normalized();
    }
    const bool onSecond = part == 1 && m_content.first != m_content.secondFormat;
    const double base = onSecond ? m_frame.secondY(0) : m_frame.y(0);
    const double end = onSecond ? m_frame.secondY(value) : m_frame.y(value);
    if (m_content.isHistogram) {
        const double gap = place.width() > 5 ? 1 : 0;
        return QRectF(QPointF(place.left(), end), QPointF(place.right() - gap, base)).normalized();
    }
    const double wide = std::min(kWidest, place.width() * kFill / parts);
    const double left = place.center().x() + (part - parts / 2) * wide;
    return QRectF(QPointF(left + (part == 1 ? 1 : 0), end), QPointF(left + wide, base)).normalized();
}

int BarLayout::barAt(const QPointF& at) const
{
    for (size_t i = 0; i < m_content.bars.size(); ++i) {
        QRectF place = slot(i);
        if (m_content.orientation == Qt::Horizontal && !m_content.isHistogram)
            place.setLeft(m_frame.area().left()); // its name belongs to it
        else
            place.setBottom(m_frame.area().bottom());
        if (place.contains(at))
            return static_cast<int>(i);
    }
    return -1;
}

double lyingRow(const QFont& font, bool hasSecond)
{
    return QFontMetricsF(font).height() * (hasSecond ? 1.8 : 1.2);
}

} // namespace churnlens::gui
