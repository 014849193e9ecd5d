// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/training/recipe.h"

namespace churnlens::training {

/// One candidate and how it did on validation dates.
struct RidgeCandidate
{
    double perRow = 0; ///< ridge / number of training rows
    double logLoss = 0; ///< mean over the validation dates, each with its best intercept
};

/// The ridge of a fit and why.
struct RidgeChoice
{
    double perRow = 0.01;
    std::vector<RidgeCandidate> candidates; ///< empty: no earlier date to validate on, the default was taken
    std::vector<Day> validationAsOfs;
};

/// Chooses the ridge for a target by fitting the recipe for its latest training dates, each with what was known then,
/// and comparing the log-loss there. The intercept is fitted to each validation date, so that the season of a date does
/// not decide how much to shrink the slopes. Paths are computed once a date and shared between targets. One thread.
class RidgeChooser
{
public:
    explicit RidgeChooser(RecipeFitter& fitter);

    /// Errors: those of fitting, but for dates without enough data, which are passed over.
    Result<RidgeChoice> choose(Day target);

private:
    using Losses = std::vector<double>; ///< by candidate; empty: the date cannot be validated on
    Result<Losses> path(int date);
    Result<Eigen::MatrixXd> fitPath(PreparedRows& prepared);

    RecipeFitter& m_fitter;
    std::map<int, Losses> m_paths;
};

} // namespace churnlens::training
