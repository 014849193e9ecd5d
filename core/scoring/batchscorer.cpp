// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scoring/batchscorer.h"

#include "core/model/modelsql.h"
#include "core/warehouse/sqlcatalog.h"
#include "core/warehouse/transaction.h"

#include <cmath>
#include <limits>

namespace churnlens::scoring {

using warehouse::QueryResult;
using warehouse::sqlText;
using warehouse::Transaction;

namespace {

QByteArray number(double value)
{
    return QByteArray::number(value, 'g', 17);
}

warehouse::Parameter capacityParameter(const Settings& thresholds)
{
    return thresholds.capacity ? warehouse::Parameter(QByteArray::number(*thresholds.capacity)) : std::nullopt;
}

/// A pooled training covers a range of standardised values; so far beyond it nothing was learned.
constexpr double kOutsideMargin = 0.5; // standard deviations

/// True where some standardised feature lies outside those of training. array: "z.standardized".
QString outsideSql(const model::TrainedModel& model, const QString& array)
{
    const model::Standardizer& scaler = model.scaler;
    QStringList tests;
    for (Eigen::Index feature = 0; feature < scaler.featureCount(); ++feature) {
        if (!std::isfinite(scaler.minima()(feature)) || !std::isfinite(scaler.maxima()(feature)))
            continue;
        // Held values end at the limit: what reaches it is outside, unless training values did too.
        const double inside = scaler.limit() * (1 - 1e-9);
        const double least = scaler.transform(scaler.minima()(feature), feature);
        const double most = scaler.transform(scaler.maxima()(feature), feature);
        const double low = least <= -inside ? -scaler.limit() : std::max(least - kOutsideMargin, -inside);
        const double high = most >= inside ? scaler.limit() : std::min(most + kOutsideMargin, inside);
        tests.append(QStringLiteral("%1[%2] NOT BETWEEN '%3'::float8 AND '%4'::float8")
                         .arg(array)
                         .arg(feature + 1)
                         .arg(QString::fromLatin1(number(low)), QString::fromLatin1(number(high))));
    }
    return tests.isEmpty() ? QStringLiteral("false") : QStringLiteral("(%1)").arg(tests.join(QStringLiteral(" OR ")));
}

Result<void> insertTerms(warehouse::Connection& connection, const model::TrainedModel& model)
{
    std::vector<QString> features{QStringLiteral("intercept")};
    std::vector<QString> groups{QString()};
    std::vector<QString> labels{QStringLiteral("typical customer")};
    std::vector<QByteArray> weights{number(model.intercept)};
    for (size_t i = 0; i < model.terms.size(); ++i) {
        features.push_back(model.terms[i].name);
        groups.push_back(model.terms[i].group);
        labels.push_back(model.terms[i].label);
        weights.push_back(number(model.coefficients(static_cast<Eigen::Index>(i))));
    }
    const Result<QueryResult> inserted = connection.query(
        sqlText("queries/upsert_model_terms"),
        {model.modelId.toUtf8(), warehouse::textArrayLiteral(features), warehouse::textArrayLiteral(groups),
         warehouse::textArrayLiteral(labels), warehouse::arrayLiteral(weights)});
    if (!inserted.ok())
        return inserted.error();
    return {};
}

Result<void> insertStandardized(warehouse::Connection& connection, const model::TrainedModel& model,
                                const ScoringSummary& run)
{
    const Result<QStringList> standardized = model::standardizedSql(model);
    if (!standardized.ok())
        return standardized.error();
    QByteArray sql = sqlText("queries/insert_standardized_features");
    sql.replace("{standardized}", standardized->join(QStringLiteral(", ")).toUtf8()); // the model's own expressions
    const Result<QueryResult> inserted =
        connection.query(sql, {QByteArray::number(run.runId), run.asOf.toString(Qt::ISODate).toLatin1()});
    if (!inserted.ok())
        return inserted.error();
    return {};
}

Result<void> insertScores(warehouse::Connection& connection, const model::TrainedModel& model,
                          const Settings& thresholds, const ScoringSummary& run)
{
    const QString array = QStringLiteral("z.standardized");
    QByteArray sql = sqlText("queries/insert_churn_scores"); // completed by the model's own expressions
    sql.replace("{log_odds}", model::logOddsOfArraySql(model, array).toUtf8());
    sql.replace("{standard_error}", model::standardErrorSql(model, array).toUtf8());
    sql.replace("{outside}", outsideSql(model, array).toUtf8());
    const model::ColumnProfile* items = model.profile.find(QStringLiteral("avg_items_per_invoice"));
    const double wholesale = items ? items->upper : std::numeric_limits<double>::infinity();
    const Result<QueryResult> inserted = connection.query(
        sql,
        {QByteArray::number(run.runId), run.asOf.toString(Qt::ISODate).toLatin1(), number(thresholds.mediumFrom),
         number(thresholds.highFrom), QByteArray::number(thresholds.activeDays), run.scoredAt.toLatin1(),
         number(wholesale), capacityParameter(thresholds)});
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
    run.mediumFrom = counts->real(0, 6);
    run.highFrom = counts->real(0, 7);
    if (run.customers == 0)
        return Error{ErrorCode::NotEnoughData,
                     QStringLiteral("No customer has a purchase before %1; there is nobody to score.")
                         .arg(run.asOf.toString(Qt::ISODate)),
                     {},
                     {}};
    for (const char* const step : {"queries/publish_run", "queries/delete_old_standardized_features"}) {
        if (const Result<QueryResult> done = connection.query(sqlText(step), {id}); !done.ok())
            return done.error();
    }
    return {};
}

/// Independent churners add p (1 - p) each; coefficients and the seasonal intercept err for all at once.
Result<void> addInterval(warehouse::Connection& connection, const model::TrainedModel& model, ScoringSummary& run)
{
    QByteArray sql = sqlText("queries/select_score_moments");
    QByteArray moments;
    for (Eigen::Index feature = 1; feature <= model.coefficients.size(); ++feature)
        moments += ", coalesce(sum(weight * standardized[" + QByteArray::number(feature) + "]), 0)";
    sql.replace("{moments}", moments);
    const QByteArray id = QByteArray::number(run.runId);
    const Result<QueryResult> sums = connection.query(sql, {id});
    if (!sums.ok())
        return sums.error();
    Eigen::VectorXd gradient(model.coefficients.size() + 1);
    for (Eigen::Index i = 0; i < gradient.size(); ++i)
        gradient(i) = sums->real(0, static_cast<int>(i));
    double variance = gradient(0) + std::pow(gradient(0) * model.interceptError, 2);
    if (model.covariance.size() > 0)
        variance += gradient.dot(model.covariance * gradient);
    const double margin = 1.959963984540054 * std::sqrt(variance);
    run.expectedChurnersLow = std::max(run.expectedChurners - margin, 0.0);
    run.expectedChurnersHigh = std::min(run.expectedChurners + margin, static_cast<double>(run.customers));
    const Result<QueryResult> updated =
        connection.query(sqlText("queries/update_expected_churners"),
                         {id, number(run.expectedChurnersLow), number(run.expectedChurnersHigh)});
    if (!updated.ok())
        return updated.error();
    return {};
}

Result<ScoringSummary> beginRun(warehouse::Connection& connection, const model::TrainedModel& model, const QDate& asOf,
                                const Settings& thresholds)
{
    const Result<QueryResult> begun = connection.query(
        sqlText("queries/insert_scoring_run"),
        {model.modelId.toUtf8(), asOf.toString(Qt::ISODate).toLatin1(),
         QByteArray::number(model.definition.settings.horizonDays), QByteArray::number(thresholds.activeDays),
         number(thresholds.mediumFrom), number(thresholds.highFrom), capacityParameter(thresholds)});
    if (!begun.ok())
        return begun.error();
    ScoringSummary run;
    run.runId = begun->integer(0, 0);
    run.asOf = asOf;
    run.scoredAt = begun->text(0, 1);
    run.capacity = thresholds.capacity;
    return run;
}

} // namespace

Result<ScoringSummary> scoreAndPublish(warehouse::Connection& connection, const model::TrainedModel& model,
                                       const QDate& asOf, const Settings& thresholds)
{
    if (thresholds.capacity && *thresholds.capacity < 1)
        return Error{ErrorCode::Usage,
                     QStringLiteral("A capacity of %1 customers leaves nobody to list. Give at least 1, or none.")
                         .arg(*thresholds.capacity),
                     {},
                     {}};
    Result<std::unique_ptr<Transaction>> transaction = Transaction::begin(connection);
    if (!transaction.ok())
        return transaction.error();
    Result<ScoringSummary> begun = beginRun(connection, model, asOf, thresholds);
    if (!begun.ok())
        return begun.error();
    ScoringSummary run = std::move(begun).value();
    if (const Result<void> inserted = insertTerms(connection, model); !inserted.ok())
        return inserted.error();
    if (const Result<void> inserted = insertStandardized(connection, model, run); !inserted.ok())
        return inserted.error();
    if (const Result<void> inserted = insertScores(connection, model, thresholds, run); !inserted.ok())
        return inserted.error();
    if (const Result<void> finished = finishRun(connection, run); !finished.ok())
        return finished.error();
    if (const Result<void> added = addInterval(connection, model, run); !added.ok())
        return added.error();
    if (const Result<void> committed = (*transaction)->commit(); !committed.ok())
        return committed.error();
    return run;
}

} // namespace churnlens::scoring
