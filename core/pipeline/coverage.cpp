// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pipeline/coverage.h"

#include "core/warehouse/sqlcatalog.h"

#include <algorithm>

namespace churnlens::pipeline {

namespace {

const QDate kUnixEpoch(1970, 1, 1);

evaluation::Day toDay(const QDate& date)
{
    return evaluation::Day(std::chrono::days(kUnixEpoch.daysTo(date)));
}

QDate toDate(evaluation::Day day)
{
    return kUnixEpoch.addDays(day.time_since_epoch().count());
}

Error notEnough(const QString& message)
{
    return {ErrorCode::NotEnoughData, message, {}, {}};
}

} // namespace

Result<Coverage> readCoverage(warehouse::Connection& connection)
{
    const Result<warehouse::QueryResult> row = connection.query(warehouse::sqlText("queries/select_coverage"));
    if (!row.ok())
        return row.error();
    if (row->isNull(0, 0))
        return notEnough(QStringLiteral("The warehouse has no purchase lines. Load a file with --input FILE, or try "
                                        "--demo."));
    if (row->isNull(0, 1))
        return notEnough(QStringLiteral("The warehouse has lines, but no purchase lines: none has a customer, and a "
                                        "quantity and a price above zero. Check the columns with --inspect FILE."));
    Coverage coverage;
    coverage.end = QDate::fromString(row->text(0, 0), Qt::ISODate);
    coverage.firstPurchase = QDate::fromString(row->text(0, 1), Qt::ISODate);
    coverage.customers = row->integer(0, 2);
    coverage.invoices = row->integer(0, 3);
    coverage.fingerprint = row->text(0, 4);
    coverage.absentColumns = row->text(0, 5).split(u',', Qt::SkipEmptyParts);
    return coverage;
}

std::vector<QDate> RunDates::labelled() const
{
    std::vector<QDate> dates = trainAsOfs;
    dates.push_back(testAsOf);
    return dates;
}

Result<RunDates> chooseDates(const Coverage& coverage, const QDate& asOf, int horizonDays)
{
    RunDates dates;
    dates.scoreAsOf = asOf.isValid() ? asOf : coverage.end;
    const QDate knownUntil = std::min(dates.scoreAsOf, coverage.end);
    evaluation::SplitOptions options;
    options.horizonDays = horizonDays;
    const Result<evaluation::TimeSplit> split =
        evaluation::timeSplit({toDay(coverage.firstPurchase), toDay(knownUntil)}, options);
    if (!split.ok())
        return split.error();
    dates.testAsOf = toDate(split->testAsOf);
    for (const evaluation::Day day : split->trainAsOfs)
        dates.trainAsOfs.push_back(toDate(day));
    return dates;
}

} // namespace churnlens::pipeline
