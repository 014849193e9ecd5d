// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scoring/runhistory.h"

#include "core/scoring/buckets.h"
#include "core/warehouse/sqlcatalog.h"

#include <QJsonDocument>

namespace churnlens::scoring {

using warehouse::Parameter;
using warehouse::QueryResult;

namespace {

std::optional<double> realOrNone(const QueryResult& rows, int row, int column)
{
    return rows.isNull(row, column) ? std::nullopt : std::optional(rows.real(row, column));
}

QJsonObject objectOf(const QueryResult& rows, int row, int column)
{
    return QJsonDocument::fromJson(rows.text(row, column).toUtf8()).object();
}

ScoringRun runOf(const QueryResult& rows, int row)
{
    ScoringRun run;
    run.runId = rows.integer(row, 0);
    run.modelId = rows.text(row, 1);
    run.asOf = QDate::fromString(rows.text(row, 2), Qt::ISODate);
    run.horizonDays = static_cast<int>(rows.integer(row, 3));
    run.activeDays = static_cast<int>(rows.integer(row, 4));
    run.mediumFrom = rows.real(row, 5);
    run.highFrom = rows.real(row, 6);
    run.scoredAt = rows.text(row, 7);
    run.publishedAt = rows.text(row, 8);
    run.isPublished = rows.boolean(row, 9);
    run.customers = rows.integer(row, 10);
    run.active = rows.integer(row, 11);
    run.high = rows.integer(row, 12);
    run.medium = rows.integer(row, 13);
    run.low = rows.integer(row, 14);
    run.expectedChurners = rows.real(row, 15);
    run.expectedChurnersLow = realOrNone(rows, row, 16);
    run.expectedChurnersHigh = realOrNone(rows, row, 17);
    run.drift = objectOf(rows, row, 18);
    run.outcome = objectOf(rows, row, 19);
    if (!rows.isNull(row, 20))
        run.capacity = static_cast<int>(rows.integer(row, 20));
    return run;
}

QJsonValue numberOrNull(const std::optional<double>& value)
{
    return value ? QJsonValue(*value) : QJsonValue();
}

QJsonValue objectOrNull(const QJsonObject& object)
{
    return object.isEmpty() ? QJsonValue() : QJsonValue(object);
}

} // namespace

Result<std::vector<ScoringRun>> readRuns(warehouse::Connection& connection, int limit,
                                         std::optional<qint64> beforeRunId)
{
    const Parameter before = beforeRunId ? Parameter(QByteArray::number(*beforeRunId)) : Parameter();
    const Result<QueryResult> rows = connection.query(warehouse::sqlText("queries/select_scoring_runs"),
                                                      {before, std::nullopt, QByteArray::number(limit)});
    if (!rows.ok())
        return rows.error();
    std::vector<ScoringRun> runs;
    for (int row = 0; row < rows->rows(); ++row)
        runs.push_back(runOf(*rows, row));
    return runs;
}

Result<std::optional<ScoringRun>> readRun(warehouse::Connection& connection, std::optional<qint64> runId)
{
    // 0 is no run's id; it stands for the published one.
    const Result<QueryResult> rows = connection.query(warehouse::sqlText("queries/select_scoring_runs"),
                                                      {std::nullopt, QByteArray::number(runId.value_or(0)), "1"});
    if (!rows.ok())
        return rows.error();
    return rows->rows() == 0 ? std::optional<ScoringRun>() : std::optional(runOf(*rows, 0));
}

QJsonObject toJson(const ScoringRun& run)
{
    return {{QStringLiteral("run_id"), run.runId},
            {QStringLiteral("model_id"), run.modelId},
            {QStringLiteral("as_of"), run.asOf.toString(Qt::ISODate)},
            {QStringLiteral("horizon_days"), run.horizonDays},
            {QStringLiteral("active_days"), run.activeDays},
            {QStringLiteral("bucket_mode"), bucketMode(run.capacity)},
            {QStringLiteral("capacity"), run.capacity ? QJsonValue(*run.capacity) : QJsonValue()},
            {QStringLiteral("medium_from"), run.mediumFrom},
            {QStringLiteral("high_from"), run.highFrom},
            {QStringLiteral("scored_at"), run.scoredAt},
            {QStringLiteral("published_at"), run.publishedAt.isEmpty() ? QJsonValue() : QJsonValue(run.publishedAt)},
            {QStringLiteral("is_published"), run.isPublished},
            {QStringLiteral("customers"), run.customers},
            {QStringLiteral("active"), run.active},
            {QStringLiteral("high"), run.high},
            {QStringLiteral("medium"), run.medium},
            {QStringLiteral("low"), run.low},
            {QStringLiteral("expected_churners"), run.expectedChurners},
            {QStringLiteral("expected_churners_low"), numberOrNull(run.expectedChurnersLow)},
            {QStringLiteral("expected_churners_high"), numberOrNull(run.expectedChurnersHigh)},
            {QStringLiteral("drift"), objectOrNull(run.drift)},
            {QStringLiteral("outcome"), objectOrNull(run.outcome)}};
}

} // namespace churnlens::scoring
