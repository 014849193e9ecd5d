// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QMap>

#include <optional>
#include <vector>

namespace churnlens::quality {

/// Accepted lines by calendar day.
using LinesByDay = QMap<QDate, qint64>;

/// A stretch of days without any line.
struct Gap
{
    QDate from; ///< first day without a line
    QDate to; ///< last day without a line
    qint64 days = 0;
};

/// A month whose last days the data do not reach.
struct PartialMonth
{
    QDate month; ///< its first day
    int daysCovered = 0; ///< from the later of its first day and the first line to the last line
    int daysInMonth = 0;
};

/// Which days the lines cover.
struct DateCoverage
{
    QDate firstLine; ///< invalid: no line
    QDate lastLine;
    qint64 daysWithLines = 0;
    qint64 calendarDays = 0; ///< from the first to the last, both included
    qint64 usualGapDays = 0; ///< gaps up to so long are not listed: the greater of 7 and four times the median distance
    qint64 gapCount = 0;
    std::vector<Gap> gaps; ///< the longest first, at most ten
    std::optional<PartialMonth> partialLastMonth;
};

/// The coverage of lines by day.
[[nodiscard]] DateCoverage coverageOf(const LinesByDay& lines);

/// Few lines far from all others: behind (or before) a gap of 90 days or more, fewer than 0.1 % of all lines.
struct IsolatedLines
{
    bool atEnd = false; ///< after all others, else before
    qint64 lines = 0;
    QDate from;
    QDate to;
    qint64 gapDays = 0; ///< days between them and the nearest other line

    /// "3 lines are dated 2021, 10 years after all others."
    [[nodiscard]] QString sentence() const;
};

/// The isolated lines at either end, none to two.
[[nodiscard]] std::vector<IsolatedLines> isolatedEnds(const LinesByDay& lines);

} // namespace churnlens::quality
