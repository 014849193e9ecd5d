// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/common/result.h"

#include <chrono>
#include <vector>

namespace churnlens::evaluation {

using Day = std::chrono::sys_days;

/// What the loaded history covers.
struct HistorySpan
{
    Day first; ///< day of the first plausible purchase line
    Day end; ///< the day after the last plausible line: the first day not covered
};

struct SplitOptions
{
    int horizonDays = 90; ///< H: churned = no purchase in [as-of, as-of + H)
    int trainAsOfs = 1; ///< at most so many training dates
    int stepDays = 30; ///< between two training dates
    int minHistoryDays = 90; ///< days of purchases a training date needs before it
};

/// Which as-of dates train and which tests. Features at a date see only earlier lines, and every training label is
/// known before the test date: no training window reaches past it.
struct TimeSplit
{
    Day testAsOf; ///< end - H
    std::vector<Day> trainAsOfs; ///< ascending; the last is testAsOf - H

    /// Every date with a full label, ascending: what the shipped model is refitted on.
    [[nodiscard]] std::vector<Day> labelledAsOfs() const;
};

/// Refuses a label whose window [asOf, asOf + H) the history does not cover. Errors: NotEnoughData, with the dates.
Result<void> checkLabelWindow(Day asOf, int horizonDays, const HistorySpan& history);

/// Test at end - H; train at testAsOf - H and up to trainAsOfs - 1 steps before it, as many as have minHistoryDays of
/// history. With end 2011-12-10 and H = 90: test 2011-09-11, train 2011-06-13.
/// Errors: Usage when an option is not positive; NotEnoughData when not even one training date fits, with the numbers.
Result<TimeSplit> timeSplit(const HistorySpan& history, const SplitOptions& options = {});

/// Days between the dates of labelledGrid(): a third of the horizon where it divides, else a half, else all of it, so
/// that the date one horizon before a grid date is on the grid too.
[[nodiscard]] int gridStep(int horizonDays);

/// Every date to train, validate and backtest on: end - H, and back in steps of gridStep() as long as minHistoryDays of
/// purchases lie before; at most maxDates, ascending. With H = 90, 27 dates reach two years and two months back.
[[nodiscard]] std::vector<Day> labelledGrid(const HistorySpan& history, int horizonDays, int minHistoryDays = 90,
                                            int maxDates = 27);

/// Past dates to evaluate at besides the last of the grid: every second date before it (every one where the step is the
/// horizon), at most `count`; ascending.
[[nodiscard]] std::vector<Day> rollingOrigins(const std::vector<Day>& grid, int horizonDays, int count = 4);

/// "2011-06-13".
[[nodiscard]] QString isoDate(Day day);

} // namespace churnlens::evaluation
