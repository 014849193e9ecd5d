// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pipeline/coverage.h"

#include "core/warehouse/sqlcatalog.h"

#include <algorithm>

namespace churnlens::pipeline {

namespace {

const QDate kUnixEpoch(1970, 1, 1);

Error notEnough(const QString& message)
{
    return {ErrorCode::NotEnoughData, message, {}, {}};
}

} // namespace

evaluation::Day toDay(const QDate& date)
{
    return evaluation::Day(std::chrono::days(kUnixEpoch.daysTo(date)));
}

QDate toDate(evaluation::Day day)
{
    return kUnixEpoch.addDays(day.time_since_epoch().count());
}

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

Result<RunDates> chooseDates(const Coverage& coverage, const QDate& asOf, int horizonDays)
{
    RunDates dates;
    dates.scoreAsOf = asOf.isValid() ? asOf : coverage.end;
    const QDate knownUntil = std::min(dates.scoreAsOf, coverage.end);
    const evaluation::HistorySpan history{toDay(coverage.firstPurchase), toDay(knownUntil)};
    evaluation::SplitOptions options;
    options.horizonDays = horizonDays;
    if (const Result<evaluation::TimeSplit> split = evaluation::timeSplit(history, options); !split.ok())
        return split.error();
    const std::vector<evaluation::Day> grid = evaluation::labelledGrid(history, horizonDays);
    dates.testAsOf = toDate(grid.back());
    for (const evaluation::Day day : grid)
        dates.labelled.push_back(toDate(day));
    for (const evaluation::Day day : evaluation::rollingOrigins(grid, horizonDays))
        dates.origins.push_back(toDate(day));
    return dates;
}

} // namespace churnlens::pipeline
