// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gui/charts/chartframe.h"

namespace churnlens::gui {

/// A point of a series.
struct PointIndex
{
    int series = -1;
    int point = -1;

    bool operator==(const PointIndex&) const = default;
    [[nodiscard]] bool isValid() const { return series >= 0; }
};

/// Indices of the points that are drawn, by series.
using DrawnPoints = std::vector<std::vector<size_t>>;

/// The drawn point next to a place, within reach of the pointer; none.
[[nodiscard]] PointIndex pointAt(const std::vector<ChartSeries>& series, const DrawnPoints& drawn,
                                 const ChartFrame& frame, const QPointF& at);
/// The point that an arrow key leads to; from nothing, to the first.
[[nodiscard]] PointIndex steppedPoint(const std::vector<ChartSeries>& series, const PointIndex& from, int key);
/// The texts of a tooltip: the note, or series, values and interval.
[[nodiscard]] QString pointText(const std::vector<ChartSeries>& series, const PointIndex& index, const ChartAxis& x,
                                const ChartAxis& y);

} // namespace churnlens::gui
