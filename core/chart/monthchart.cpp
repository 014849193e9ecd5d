// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/chart/monthchart.h"

#include "core/chart/axisscale.h"
#include "core/chart/svgcanvas.h"
#include "core/chart/texts.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace churnlens::chart {

namespace {

constexpr int kHeight = 232;
constexpr double kTop = 12;
constexpr double kBottom = 204; ///< the axis
constexpr double kRight = 100; ///< percent
constexpr double kNarrowest = 560; ///< pixels; the page scrolls below it
constexpr double kCharacter = 6.6; ///< pixels of a digit at the caption's size
constexpr double kMostLabels = 9;
constexpr double kLabelRoom = 5; ///< percent that half a label takes at the narrowest
constexpr double kBarShare = 0.75;

/// Percent that the numbers of the value axis take at the narrowest width.
double axisRoom(qint64 top)
{
    return (static_cast<double>(wholeText(top).size()) * kCharacter + 10) * 100 / kNarrowest;
}

double heightOf(qint64 value, qint64 top)
{
    return (kBottom - kTop) * static_cast<double>(value) / static_cast<double>(top);
}

int monthNumber(const QDate& day)
{
    return day.year() * 12 + day.month() - 1;
}

} // namespace

MonthChart::MonthChart(std::vector<MonthBar> bars)
    : m_bars(std::move(bars))
{
}

int MonthChart::labelStep() const
{
    int step = 1;
    for (const int candidate : {1, 2, 3, 6, 12, 24, 60, 120, 240}) {
        step = candidate;
        if (static_cast<double>(m_bars.size()) <= kMostLabels * step)
            break;
    }
    return step;
}

/// Where a day begins, in bars from the left.
double MonthChart::position(const QDate& day) const
{
    const double within = static_cast<double>(day.day() - 1) / day.daysInMonth();
    return std::clamp(monthNumber(day) - monthNumber(m_bars.front().month) + within, 0.0,
                      static_cast<double>(m_bars.size()));
}

QString MonthChart::svg(const QString& description) const
{
    SvgCanvas canvas(kHeight, description, u"months"_s);
    if (m_bars.empty())
        return canvas.svg();
    qint64 greatest = 0;
    for (const MonthBar& bar : m_bars)
        greatest = std::max(greatest, bar.value);
    const AxisScale scale = axisScale(greatest);
    const double left = axisRoom(scale.top);
    const double slot = (kRight - left) / static_cast<double>(m_bars.size());
    canvas.defineHatch(u"hatch-month"_s, u"f-accent"_s);
    for (const ShadedDays& days : m_shaded) {
        const double from = position(days.from);
        canvas.box({left + from * slot, kTop, (position(days.to.addDays(1)) - from) * slot, kBottom - kTop}, u"shade"_s,
                   days.title);
    }
    for (const qint64 tick : scale.ticks) {
        const double y = kBottom - heightOf(tick, scale.top);
        canvas.horizontalLine(left, kRight, y, tick == 0 ? u"axis"_s : u"grid"_s);
        canvas.text(left - 1, y + 4, wholeText(tick), Anchor::End);
    }
    for (size_t i = 0; i < m_bars.size(); ++i) {
        const MonthBar& bar = m_bars[i];
        const double start = left + static_cast<double>(i) * slot;
        const double height = heightOf(bar.value, scale.top);
        const SvgBox box{start + slot * (1 - kBarShare) / 2, kBottom - height, slot * kBarShare, height};
        if (bar.partial)
            canvas.hatchedBox(box, u"hatch-month"_s, bar.title);
        else
            canvas.box(box, u"f-accent"_s, bar.title);
        const double middle = start + slot / 2;
        if (monthNumber(bar.month) % labelStep() == 0 && middle <= kRight - kLabelRoom)
            canvas.text(middle, kBottom + 18, monthText(bar.month), Anchor::Middle);
    }
    return canvas.svg();
}

} // namespace churnlens::chart
