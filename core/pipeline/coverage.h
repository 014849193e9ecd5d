// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/evaluation/timesplit.h"
#include "core/warehouse/connection.h"

#include <QDate>
#include <QStringList>

namespace churnlens::pipeline {

/// What the warehouse holds, as far as choosing dates needs it.
struct Coverage
{
    QDate firstPurchase;
    QDate end; ///< the day after the last line of any kind: the first day not covered
    qint64 customers = 0; ///< with a purchase line
    qint64 invoices = 0;
    QStringList absentColumns; ///< roles that some load has no column for
    QString fingerprint; ///< of the loads that stand; equal data, equal text
};

/// Errors: NotEnoughData when nothing has been loaded or no line is a purchase line; those of the connection.
Result<Coverage> readCoverage(warehouse::Connection& connection);

/// The dates of a run: scoring at asOf (invalid: the end of the data); test and training before the lesser of both.
struct RunDates
{
    QDate scoreAsOf;
    QDate testAsOf; ///< held out: the last labelled date
    std::vector<QDate> labelled; ///< every date with a label, ascending; the last is testAsOf
    std::vector<QDate> origins; ///< past dates, before testAsOf, that the recipe is evaluated at too; ascending
};

/// Errors: NotEnoughData when the history is too short for a training and a test date, with the numbers.
Result<RunDates> chooseDates(const Coverage& coverage, const QDate& asOf, int horizonDays);

[[nodiscard]] evaluation::Day toDay(const QDate& date);
[[nodiscard]] QDate toDate(evaluation::Day day);

} // namespace churnlens::pipeline
