// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

namespace churnlens {

/// The business definitions of a run. Kept with every model and every scoring run.
struct Settings
{
    int horizonDays = 90; ///< churned = no purchase line in [as-of, as-of + horizonDays)
    int activeDays = 365; ///< active = last purchase less than this many days before the as-of date
    double mediumFrom = 0.33; ///< churn probability from which a customer is Medium
    double highFrom = 0.66; ///< churn probability from which a customer is High
    double ridge = 1.0; ///< of a trained model: penalty 0.5 * ridge * |w|^2 on the standardised coefficients
    /// Of a scoring, not kept with models: how many customers the retention team can take on, at least 1. High are then
    /// the so many active customers most at risk, whatever highFrom says; none: buckets by thresholds.
    std::optional<int> capacity;
};

} // namespace churnlens
