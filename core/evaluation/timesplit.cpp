// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evaluation/timesplit.h"

#include <QDate>

#include <algorithm>

namespace churnlens::evaluation {

namespace {

using std::chrono::days;

Error tooShort(const HistorySpan& history, const SplitOptions& options)
{
    const int needed = options.minHistoryDays + 2 * options.horizonDays;
    return {ErrorCode::NotEnoughData,
            QStringLiteral("The history is too short to train and test on: %1 days from %2 to %3, but %4 are needed "
                           "(%5 of purchases, then %6 for the training labels and %6 for the test labels). Load more "
                           "history.")
                .arg(std::max<days::rep>(0, (history.end - history.first).count()))
                .arg(isoDate(history.first), isoDate(history.end - days(1)))
                .arg(needed)
                .arg(options.minHistoryDays)
                .arg(options.horizonDays),
            {},
            {}};
}

} // namespace

std::vector<Day> TimeSplit::labelledAsOfs() const
{
    std::vector<Day> all = trainAsOfs;
    all.push_back(testAsOf);
    return all;
}

Result<void> checkLabelWindow(Day asOf, int horizonDays, const HistorySpan& history)
{
    if (asOf + days(horizonDays) <= history.end)
        return {};
    return Error{ErrorCode::NotEnoughData,
                 QStringLiteral("Who churned after %1 is not known yet: the %2 days from then end on %3, but the data "
                                "end on %4. Choose an earlier date.")
                     .arg(isoDate(asOf))
                     .arg(horizonDays)
                     .arg(isoDate(asOf + days(horizonDays - 1)), isoDate(history.end - days(1))),
                 {},
                 {}};
}

Result<TimeSplit> timeSplit(const HistorySpan& history, const SplitOptions& options)
{
    if (options.horizonDays < 1 || options.trainAsOfs < 1 || options.stepDays < 1 || options.minHistoryDays < 1) {
        return Error{ErrorCode::Usage,
                     QStringLiteral("Horizon, number of training dates, step and shortest history must be at least 1."),
                     {},
                     {}};
    }
    TimeSplit split;
    split.testAsOf = history.end - days(options.horizonDays);
    const Day earliest = history.first + days(options.minHistoryDays);
    Day trainAsOf = split.testAsOf - days(options.horizonDays);
    for (int i = 0; i < options.trainAsOfs && trainAsOf >= earliest; ++i, trainAsOf -= days(options.stepDays))
        split.trainAsOfs.push_back(trainAsOf);
    if (split.trainAsOfs.empty())
        return tooShort(history, options);
    std::reverse(split.trainAsOfs.begin(), split.trainAsOfs.end());
    return split;
}

int gridStep(int horizonDays)
{
    if (horizonDays % 3 == 0)
        return horizonDays / 3;
    return horizonDays % 2 == 0 ? horizonDays / 2 : horizonDays;
}

std::vector<Day> labelledGrid(const HistorySpan& history, int horizonDays, int minHistoryDays, int maxDates)
{
    std::vector<Day> grid;
    const Day earliest = history.first + days(minHistoryDays);
    const int step = gridStep(horizonDays);
    Day date = history.end - days(horizonDays);
    for (int i = 0; i < maxDates && date >= earliest; ++i, date -= days(step))
        grid.push_back(date);
    std::reverse(grid.begin(), grid.end());
    return grid;
}

std::vector<Day> rollingOrigins(const std::vector<Day>& grid, int horizonDays, int count)
{
    const std::ptrdiff_t stride = gridStep(horizonDays) < horizonDays ? 2 : 1;
    std::vector<Day> origins;
    for (std::ptrdiff_t date = std::ssize(grid) - 1 - stride; date >= 0 && std::ssize(origins) < count; date -= stride)
        origins.push_back(grid[static_cast<std::size_t>(date)]);
    std::reverse(origins.begin(), origins.end());
    return origins;
}

QString isoDate(Day day)
{
    return QDate(1970, 1, 1).addDays(day.time_since_epoch().count()).toString(Qt::ISODate);
}

} // namespace churnlens::evaluation
