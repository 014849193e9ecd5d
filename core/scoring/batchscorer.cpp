// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scoring/batchscorer.h"

#include "core/model/modelsql.h"
#include "core/warehouse/sqlcatalog.h"
#include "core/warehouse/transaction.h"

namespace churnlens::scoring {

using warehouse::QueryResult;
using warehouse::sqlText;
using warehouse::Transaction;

namespace {

QByteArray number(double value)
{
    return QByteArray::number(value, 'g', 17);
}

Result<void> insertScores(warehouse::Connection& connection, const model::TrainedModel& model,
                          const Settings& thresholds, const ScoringSummary& run)
{
    const Result<QString> probability = model::probabilitySql(model);
    if (!probability.ok())
        return probability.error();
    QByteArray sql = sqlText("queries/insert_churn_scores");
    sql.replace("{probability}",
                probability->toUtf8()); // the model's own validated expression, not a value from outside
    const Result<QueryResult> inserted = connection.query(
        sql,
        {QByteArray::number(run.runId), run.asOf.toString(Qt::ISODate).toLatin1(), number(thresholds.mediumFrom),
         number(thresholds.highFrom), QByteArray::number(thresholds.activeDays), run.scoredAt.toLatin1()});
    if (!inserted.ok())
        return inserted.error();
    return {};
}

Result<void> finishRun(warehouse::Connection& connection, ScoringSummary& run)
{
    const QByteArray id = QByteArray::number(run.runId);
    const Result<QueryResult> counts = connection.query(sqlText("queries/update_scoring_run"), {id});
    if (!counts.ok())
        return counts.error();
    run.customers = counts->integer(0, 0);
    run.active = counts->integer(0, 1);
    run.high = counts->integer(0, 2);
    run.medium = counts->integer(0, 3);
    run.low = counts->integer(0, 4);
    run.expectedChurners = counts->real(0, 5);
    if (run.customers == 0)
        return Error{ErrorCode::NotEnoughData,
                     QStringLiteral("No customer has a purchase before %1; there is nobody to score.")
                         .arg(run.asOf.toString(Qt::ISODate)),
                     {},
                     {}};
    const Result<QueryResult> published = connection.query(sqlText("queries/publish_run"), {id});
    if (!published.ok())
        return published.error();
    return {};
}

} // namespace

Result<ScoringSummary> scoreAndPublish(warehouse::Connection& connection, const model::TrainedModel& model,
                                       const QDate& asOf, const Settings& thresholds)
{
    Result<std::unique_ptr<Transaction>> transaction = Transaction::begin(connection);
    if (!transaction.ok())
        return transaction.error();
    const Result<QueryResult> begun = connection.query(sqlText("queries/insert_scoring_run"),
                                                       {model.modelId.toUtf8(), asOf.toString(Qt::ISODate).toLatin1(),
                                                        QByteArray::number(model.definition.settings.horizonDays),
                                                        QByteArray::number(thresholds.activeDays),
                                                        number(thresholds.mediumFrom), number(thresholds.highFrom)});
    if (!begun.ok())
        return begun.error();
    ScoringSummary run;
    run.runId = begun->integer(0, 0);
    run.asOf = asOf;
    run.scoredAt = begun->text(0, 1);
    if (const Result<void> inserted = insertScores(connection, model, thresholds, run); !inserted.ok())
        return inserted.error();
    if (const Result<void> finished = finishRun(connection, run); !finished.ok())
        return finished.error();
    if (const Result<void> committed = (*transaction)->commit(); !committed.ok())
        return committed.error();
    return run;
}

} // namespace churnlens::scoring
