// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/training/ridgechoice.h"
#include "core/training/seasonalintercept.h"

namespace churnlens::training {

/// A recipe fitted for a target date with nothing but what was known then: dates, constants, ridge, slopes, intercept.
struct TargetFit
{
    Day target;
    PreparedRows prepared;
    RidgeChoice ridge;
    double penalty = 0; ///< the whole ridge: 0.5 * penalty * |w|^2
    model::LogisticFit fit;
    KnownIntercepts intercepts; ///< by labelled date, for the fitted slopes
    SeasonalIntercept season;
};

/// Fits for a target. chooser: of the same fitter; used when the recipe leaves the ridge open.
/// Errors: those of preparing and fitting.
Result<TargetFit> fitForTarget(RecipeFitter& fitter, RidgeChooser& chooser, Day target);

} // namespace churnlens::training
