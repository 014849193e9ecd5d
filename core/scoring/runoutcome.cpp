// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scoring/runoutcome.h"

#include "core/warehouse/cursor.h"
#include "core/warehouse/sqlcatalog.h"
#include "core/warehouse/transaction.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace churnlens::scoring {

using warehouse::QueryResult;
using warehouse::sqlText;

namespace {

struct ClosedRun
{
    QByteArray runId;
    QByteArray asOf;
    QByteArray horizonDays;
};

struct Outcomes
{
    std::vector<int> labels;
    std::vector<double> probabilities;
    std::vector<int> buckets; ///< as they were published: with a capacity, no threshold tells those of a tie apart

    void add(double probability, bool churned, int bucket)
    {
        labels.push_back(churned ? 1 : 0);
        probabilities.push_back(probability);
        buckets.push_back(bucket);
    }
};

QJsonObject toJson(const evaluation::BucketOutcome& bucket)
{
    return {{u"customers"_s, bucket.customers},
            {u"expected_churners"_s, bucket.expectedChurners},
            {u"churners"_s, bucket.churners},
            {u"churn_rate"_s, bucket.churnRate},
            {u"churn_rate_low"_s, bucket.churnRateInterval.low},
            {u"churn_rate_high"_s, bucket.churnRateInterval.high}};
}

Result<QJsonObject> describe(const Outcomes& outcomes)
{
    const auto buckets = evaluation::bucketOutcomes(outcomes.labels, outcomes.probabilities, outcomes.buckets);
    if (!buckets.ok())
        return buckets.error();
    evaluation::BucketOutcome total;
    for (const evaluation::BucketOutcome& bucket : *buckets) {
        total.customers += bucket.customers;
        total.churners += bucket.churners;
        total.expectedChurners += bucket.expectedChurners;
    }
    QJsonObject out{{u"customers"_s, total.customers},
                    {u"expected_churners"_s, total.expectedChurners},
                    {u"churners"_s, total.churners},
                    {u"buckets"_s,
                     QJsonObject{{u"low"_s, toJson((*buckets)[0])},
                                 {u"medium"_s, toJson((*buckets)[1])},
                                 {u"high"_s, toJson((*buckets)[2])}}}};
    const Result<evaluation::RocAuc> roc = evaluation::rocAuc(outcomes.labels, outcomes.probabilities);
    if (roc.ok()) { // everyone or nobody churned: there is no ranking to judge
        out[u"auc"_s] = roc->auc;
        out[u"auc_low"_s] = roc->low;
        out[u"auc_high"_s] = roc->high;
    }
    return out;
}

Result<QJsonObject> assess(warehouse::Connection& connection, const ClosedRun& run)
{
    Outcomes all;
    Outcomes active;
    const auto add = [&](const QueryResult& rows) -> Result<void> {
        for (int row = 0; row < rows.rows(); ++row) {
            const bool churned = rows.binaryReal(row, 1) > 0;
            const int bucket = static_cast<int>(rows.binaryReal(row, 3));
            all.add(rows.binaryReal(row, 0), churned, bucket);
            if (rows.binaryReal(row, 2) > 0)
                active.add(rows.binaryReal(row, 0), churned, bucket);
        }
        return {};
    };
    const Result<void> read = warehouse::visitRows(connection, sqlText("queries/declare_run_outcome"),
                                                   {run.runId, run.asOf, run.horizonDays}, add);
    if (!read.ok())
        return read.error();
    if (all.labels.empty())
        return QJsonObject{{u"customers"_s, 0}};
    Result<QJsonObject> outcome = describe(all);
    if (!outcome.ok() || active.labels.empty())
        return outcome;
    const Result<QJsonObject> ofActive = describe(active);
    if (!ofActive.ok())
        return ofActive.error();
    outcome->insert(u"active"_s, *ofActive);
    return outcome;
}

} // namespace

Result<void> assessPastRuns(warehouse::Connection& connection, const QDate& coveredUntil, const QString& fingerprint)
{
    const Result<QueryResult> runs =
        connection.query(sqlText("queries/select_closed_runs"), {coveredUntil.toString(Qt::ISODate).toLatin1()});
    if (!runs.ok())
        return runs.error();
    for (int row = 0; row < runs->rows(); ++row) {
        const ClosedRun run{runs->text(row, 0).toLatin1(), runs->text(row, 1).toLatin1(),
                            runs->text(row, 2).toLatin1()};
        const Result<QJsonObject> outcome = assess(connection, run);
        if (!outcome.ok())
            return outcome.error();
        const Result<QueryResult> kept =
            connection.query(sqlText("queries/insert_run_outcome"),
                             {run.runId, fingerprint.toUtf8(), QJsonDocument(*outcome).toJson(QJsonDocument::Compact)});
        if (!kept.ok())
            return kept.error();
    }
    return {};
}

Result<std::vector<RunOutcome>> readOutcomes(warehouse::Connection& connection)
{
    const Result<QueryResult> rows = connection.query(sqlText("queries/select_run_outcomes"));
    if (!rows.ok())
        return rows.error();
    std::vector<RunOutcome> outcomes;
    for (int row = 0; row < rows->rows(); ++row) {
        RunOutcome outcome;
        outcome.runId = rows->integer(row, 0);
        outcome.modelId = rows->text(row, 1);
        outcome.asOf = QDate::fromString(rows->text(row, 2), Qt::ISODate);
        outcome.horizonDays = static_cast<int>(rows->integer(row, 3));
        outcome.scoredAt = rows->text(row, 4);
        outcome.expectedChurners = rows->real(row, 5);
        outcome.outcome = QJsonDocument::fromJson(rows->text(row, 8).toUtf8()).object();
        outcomes.push_back(std::move(outcome));
    }
    return outcomes;
}

QJsonObject toJson(const RunOutcome& outcome)
{
    QJsonObject out{{u"run_id"_s, outcome.runId},
                    {u"model_id"_s, outcome.modelId},
                    {u"as_of"_s, outcome.asOf.toString(Qt::ISODate)},
                    {u"horizon_days"_s, outcome.horizonDays},
                    {u"scored_at"_s, outcome.scoredAt}};
    for (auto it = outcome.outcome.begin(); it != outcome.outcome.end(); ++it)
        out[it.key()] = it.value();
    return out;
}

} // namespace churnlens::scoring
