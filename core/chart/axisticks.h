// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>

#include <vector>

namespace churnlens::chart {

/// Where an axis of numbers is labelled.
struct NumberTicks
{
    std::vector<double> values; ///< ascending; multiples of the step
    double step = 0; ///< 1, 2, 2.5 or 5 times a power of ten
    int decimals = 0; ///< that the labels need to differ exactly
};

/// At least two and at most `most` (>= 2) ticks within [low, high], as many as fit. low < high, both finite.
[[nodiscard]] NumberTicks ticksWithin(double low, double high, int most);
/// The same, but from at most low to at least high, for an axis that may grow to its outer ticks. An empty or reversed
/// range is widened.
[[nodiscard]] NumberTicks ticksAround(double low, double high, int most);

/// What the labels of a calendar axis must name.
enum class DayUnit { Day, Month, Year };

/// Where a calendar axis is labelled.
struct DayTicks
{
    std::vector<QDate> days; ///< ascending, within the range
    DayUnit unit = DayUnit::Day; ///< Month: all are firsts of a month; Year: of a year
};

/// At most `most` (>= 2) ticks in [from, to]: every 1, 2, 7 or 14 days, every 1, 2, 3 or 6 months, or every 1, 2, 5,
/// 10 ... years.
[[nodiscard]] DayTicks dayTicks(const QDate& from, const QDate& to, int most);

} // namespace churnlens::chart
