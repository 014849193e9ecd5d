// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/chart/axisscale.h"

#include <algorithm>

namespace churnlens::chart {

namespace {

constexpr qint64 kMostSteps = 5;
constexpr qint64 kFewestSteps = 2;

/// How many steps reach the value.
qint64 stepsTo(qint64 value, qint64 step)
{
    return std::max(kFewestSteps, (value + step - 1) / step);
}

} // namespace

AxisScale axisScale(qint64 greatest)
{
    qint64 power = 1;
    qint64 step = 1;
    while (stepsTo(greatest, step) > kMostSteps) { // 1, 2, 5, 10, 20, 50 ...
        if (step == power)
            step = 2 * power;
        else if (step == 2 * power)
            step = 5 * power;
        else
            step = power *= 10;
    }
    AxisScale scale;
    for (qint64 i = 0; i <= stepsTo(greatest, step); ++i)
        scale.ticks.push_back(i * step);
    scale.top = scale.ticks.back();
    return scale;
}

} // namespace churnlens::chart
