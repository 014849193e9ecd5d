// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/quality/loadassessment.h"
#include "core/quality/qualityassessment.h"

namespace churnlens::quality {

/// The dates that the verdict is about.
struct VerdictDates
{
    QDate end; ///< labels are known until here: the day after the last line, or the as-of date when that is earlier
    QDate test; ///< end - horizon
    QDate training; ///< end - 2 horizons
};

/// Customers by what they did after a date.
struct ClassCounts
{
    qint64 before = 0; ///< customers with a purchase before the date
    qint64 stayed = 0; ///< of them, bought again in the horizon from the date on
};

/// The warehouse, and what the verdict needs besides.
struct DataAssessment
{
    DataQuality data;
    VerdictDates dates;
    ClassCounts training;
    ClassCounts test;
};

/// Assesses fact and marts. Without a line the dates are invalid and everything is 0. Errors: those of the connection.
Result<DataAssessment> assessData(warehouse::Connection& connection, const LineCensus& census,
                                  const LoadsAssessment& loads, const QualityOptions& options);

} // namespace churnlens::quality
