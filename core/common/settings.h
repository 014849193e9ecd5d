// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace churnlens {

/// The business definitions of a run. Kept with every model and every scoring run.
struct Settings
{
    int horizonDays = 90; ///< churned = no purchase line in [as-of, as-of + horizonDays)
    int activeDays = 365; ///< active = last purchase less than this many days before the as-of date
    double mediumFrom = 0.33; ///< churn probability from which a customer is Medium
    double highFrom = 0.66; ///< churn probability from which a customer is High
    double ridge = 1.0; ///< of a trained model: penalty 0.5 * ridge * |w|^2 on the standardised coefficients
};

} // namespace churnlens
