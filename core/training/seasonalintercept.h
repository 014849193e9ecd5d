// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/evaluation/timesplit.h"

#include <QString>

#include <map>
#include <optional>

namespace churnlens::training {

using evaluation::Day;

/// The intercept at which fixed slopes give the churn rate that was seen, by labelled date.
using KnownIntercepts = std::map<Day, double>;

/// A way to foretell the intercept of a target date from those of earlier dates.
enum class InterceptRule {
    Last, ///< that of the latest labelled date, one horizon before
    Mean, ///< of the training dates
    YearAgo, ///< that of the same day a year before
    LastAndYearAgo, ///< the mean of both
    YearOverYear, ///< the last one, moved as it moved a year before
};

/// "last", "mean", "year_ago", "last_and_year_ago", "year_over_year".
[[nodiscard]] QString ruleName(InterceptRule rule);

/// How a rule did on earlier dates.
struct RuleBacktest
{
    InterceptRule rule = InterceptRule::Last;
    std::optional<double> intercept; ///< at the target; empty where the history does not reach
    int dates = 0; ///< backtested on
    double rootMeanSquareError = 0; ///< of the intercept, on the log-odds, over the dates that all eligible rules share
    bool eligible = false; ///< applicable at the target, and backtested on at least three dates
};

/// The intercept to score a target with, and why.
struct SeasonalIntercept
{
    double intercept = 0;
    InterceptRule rule = InterceptRule::Last;
    double error = 0; ///< root mean square error of the chosen rule in the backtest; 0.5 when it could not be tested
    std::vector<RuleBacktest> rules;
    std::vector<Day> backtestAsOfs; ///< shared by the eligible rules
};

/// Chooses the rule with the least backtest error among those that could be tested on at least three dates; else Last.
/// A backtest of a date uses only intercepts whose labels were known then. Intercepts between two known dates are
/// interpolated. known: at least the latest labelled date; trainAsOfs: how many dates Mean takes.
[[nodiscard]] SeasonalIntercept chooseIntercept(const KnownIntercepts& known, Day target, int horizonDays,
                                                int trainAsOfs);

} // namespace churnlens::training
