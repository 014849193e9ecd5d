// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <vector>

namespace churnlens::chart {

/// A count axis from 0 to at least the greatest value, with three to six round ticks.
struct AxisScale
{
    qint64 top = 0; ///< the last tick
    std::vector<qint64> ticks; ///< ascending, from 0
};

/// Ticks at multiples of 1, 2 or 5 times a power of ten, never closer than 1.
[[nodiscard]] AxisScale axisScale(qint64 greatest);

} // namespace churnlens::chart
