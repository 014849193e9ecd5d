// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/population/rungroups.h"

#include "core/population/populationcolumns.h"
#include "core/warehouse/sqlcatalog.h"

#include <algorithm>

namespace churnlens::population {

using warehouse::QueryResult;
using warehouse::sqlText;

namespace {

/// The columns of select_run_groups.sql.
enum Field {
    ActiveField,
    BucketField,
    CountryField,
    BinField,
    CustomersField,
    ValueField,
    ChurnersField,
};

QByteArray bins()
{
    return QByteArray::number(kHistogramBins);
}

GroupSummary groupAt(const QueryResult& rows, int row)
{
    GroupSummary group;
    group.customers = rows.integer(row, CustomersField);
    group.value = rows.real(row, ValueField);
    group.expectedChurners = rows.real(row, ChurnersField);
    if (rows.bytes(row, BucketField) == kBuckets.back())
        group.high = group.customers;
    return group;
}

/// Adds a group of the run to the summary; countries come in their order.
void add(PopulationSummary& summary, const GroupSummary& group, const QueryResult& rows, int row)
{
    const auto bucket = std::find(kBuckets.begin(), kBuckets.end(), rows.bytes(row, BucketField));
    const QString country = rows.text(row, CountryField);
    if (summary.countries.empty() || summary.countries.back().name != country) {
        summary.countries.emplace_back();
        summary.countries.back().name = country;
    }
    summary.all += group;
    if (bucket != kBuckets.end())
        summary.buckets[static_cast<size_t>(bucket - kBuckets.begin())] += group;
    summary.countries.back() += group;
    summary.segments[rows.boolean(row, ActiveField) ? 0 : 1] += group;
    const qint64 bin = std::clamp<qint64>(rows.integer(row, BinField), 0, kHistogramBins - 1);
    summary.histogram[static_cast<size_t>(bin)] += group.customers;
}

} // namespace

RunSummary summarizeRun(const Population& population)
{
    return {summarize(population), summarize(population, Segment::Active)};
}

Result<void> storeRunGroups(warehouse::Connection& connection, qint64 runId)
{
    const Result<QueryResult> stored =
        connection.query(sqlText("queries/insert_run_groups"), {QByteArray::number(runId), bins()});
    if (!stored.ok())
        return stored.error();
    return {};
}

Result<RunSummary> readRunSummary(warehouse::Connection& connection, qint64 runId)
{
    Result<QueryResult> rows = connection.query(sqlText("queries/select_run_groups"), {QByteArray::number(runId)});
    if (rows.ok() && rows->rows() == 0)
        rows = connection.query(sqlText("queries/select_summed_scores"), {QByteArray::number(runId), bins()});
    if (!rows.ok())
        return rows.error();
    RunSummary run{emptySummary(), emptySummary()};
    for (int row = 0; row < rows->rows(); ++row) {
        const GroupSummary group = groupAt(*rows, row);
        add(run.all, group, *rows, row);
        if (rows->boolean(row, ActiveField))
            add(run.active, group, *rows, row);
    }
    sortCountries(run.all);
    sortCountries(run.active);
    return run;
}

} // namespace churnlens::population
