// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/charts/seriesnavigation.h"

#include "app/gui/charts/serieslegend.h"

#include <QCoreApplication>

#include <algorithm>

namespace churnlens::gui {

namespace {

constexpr double kReachOfPoints = 10; ///< pixels
constexpr double kReachOfLines = 24; ///< a line's points are close together and hard to hit

const ChartSeries& at(const std::vector<ChartSeries>& series, int i)
{
    return series[static_cast<size_t>(i)];
}

QString named(const ChartAxis& axis, double value)
{
    const QString text = exactText(axis.format, value);
    return axis.title.isEmpty() ? text : axis.title + QStringLiteral(": ") + text;
}

} // namespace

PointIndex pointAt(const std::vector<ChartSeries>& series, const DrawnPoints& drawn, const ChartFrame& frame,
                   const QPointF& at)
{
    PointIndex nearest;
    double least = kReachOfLines * kReachOfLines;
    for (size_t i = 0; i < series.size(); ++i) {
        const double reach = series[i].style == ChartSeries::Style::Points ? kReachOfPoints : kReachOfLines;
        for (const size_t point : drawn[i]) {
            const QPointF& value = series[i].points[point];
            const QPointF away = QPointF(frame.x(value.x()), frame.y(value.y())) - at;
            const double squared = QPointF::dotProduct(away, away);
            if (squared < least && squared <= reach * reach) {
                least = squared;
                nearest = {static_cast<int>(i), static_cast<int>(point)};
            }
        }
    }
    return nearest;
}

PointIndex steppedPoint(const std::vector<ChartSeries>& series, const PointIndex& from, int key)
{
    std::vector<int> filled;
    for (size_t i = 0; i < series.size(); ++i) {
        if (!series[i].points.empty())
            filled.push_back(static_cast<int>(i));
    }
    if (filled.empty())
        return {};
    if (!from.isValid())
        return {filled.front(), 0};
    PointIndex to = from;
    if (key == Qt::Key_Up || key == Qt::Key_Down) {
        const auto found = std::find(filled.begin(), filled.end(), from.series);
        const auto place = static_cast<int>(found - filled.begin()) + (key == Qt::Key_Down ? 1 : -1);
        to.series = filled[static_cast<size_t>(std::clamp(place, 0, static_cast<int>(filled.size()) - 1))];
    }
    const int last = static_cast<int>(at(series, to.series).points.size()) - 1;
    if (key == Qt::Key_Home)
        to.point = 0;
    if (key == Qt::Key_End)
        to.point = last;
    to.point += key == Qt::Key_Right ? 1 : key == Qt::Key_Left ? -1 : 0;
    to.point = std::clamp(to.point, 0, last);
    return to;
}

QString pointText(const std::vector<ChartSeries>& series, const PointIndex& index, const ChartAxis& x,
                  const ChartAxis& y)
{
    if (!index.isValid())
        return {};
    const ChartSeries& one = at(series, index.series);
    const auto point = static_cast<size_t>(index.point);
    if (index.point < one.notes.size() && !one.notes[index.point].isEmpty())
        return one.notes[index.point];
    QStringList lines;
    if (!one.name.isEmpty())
        lines.append(one.name);
    lines.append(named(x, one.points[point].x()));
    QString value = named(y, one.points[point].y());
    if (point < one.intervals.size()) {
        //: a value's interval, after the value
        value += QStringLiteral(" ")
            + QCoreApplication::translate("churnlens::gui::XyChart", "(%1 to %2)")
                  .arg(exactText(y.format, one.intervals[point].first),
                       exactText(y.format, one.intervals[point].second));
    }
    lines.append(value);
    return lines.join(u'\n');
}

} // namespace churnlens::gui
