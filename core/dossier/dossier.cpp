// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dossier/dossier.h"

#include "core/common/utc.h"
#include "core/customers/customerreader.h"
#include "core/features/featurecatalogue.h"
#include "core/model/modelscorer.h"
#include "core/scoring/buckets.h"
#include "core/warehouse/sqlcatalog.h"
#include "core/warehouse/transaction.h"
#include "core/whatif/historysums.h"

#include <limits>

namespace churnlens::dossier {

using warehouse::Connection;
using warehouse::QueryResult;
using warehouse::sqlText;

namespace {

const QString kOutdated = QStringLiteral("another run"); ///< detail of the error
constexpr double kUnknown = std::numeric_limits<double>::quiet_NaN();

whatif::Order orderOf(const QueryResult& rows, int row)
{
    return {rows.text(row, 1), QDateTime::fromMSecsSinceEpoch(rows.integer(row, 2), kUtc), rows.real(row, 3),
            rows.real(row, 4), static_cast<int>(rows.integer(row, 5))};
}

Result<std::vector<PastScore>> readScores(Connection& connection, const QString& customerId)
{
    static const QByteArray sql = sqlText("queries/select_past_scores");
    const Result<QueryResult> rows = connection.queryPrepared(sql, {customerId.toUtf8()});
    if (!rows.ok())
        return rows.error();
    std::vector<PastScore> scores;
    for (int row = 0; row < rows->rows(); ++row)
        scores.push_back({rows->integer(row, 0), QDate::fromString(rows->text(row, 1), Qt::ISODate), rows->text(row, 2),
                          rows->text(row, 3), rows->real(row, 4), rows->text(row, 5)});
    return scores;
}

scoring::CustomerExplanation storedPart(const customers::RunInfo& run, const customers::ScoredCustomer& stored)
{
    scoring::CustomerExplanation score;
    score.run = {run.runId, run.asOf, run.modelId};
    score.horizonDays = run.horizonDays;
    score.customers = run.customers;
    score.customerId = stored.customerId;
    score.country = stored.country;
    score.probability = stored.probability;
    score.low = stored.low.value_or(kUnknown);
    score.high = stored.high.value_or(kUnknown);
    score.bucket = stored.bucket;
    score.isActive = stored.isActive;
    score.valueAtRisk = stored.valueAtRisk;
    score.rank = stored.rank;
    score.percentile = stored.percentile;
    score.flags = stored.flags;
    return score;
}

std::vector<Comparison> compare(const customers::ScoredCustomer& stored, const model::ModelScorer* scorer)
{
    std::vector<Comparison> comparisons;
    const std::vector<features::Column>& columns = features::columns();
    for (size_t i = 0; stored.features && i < columns.size(); ++i) {
        const model::ColumnProfile* typical = scorer ? scorer->model().profile.find(columns[i].name) : nullptr;
        comparisons.push_back({columns[i].name, columns[i].label, columns[i].unit, (*stored.features)[i],
                               typical ? typical->typical : kUnknown});
    }
    return comparisons;
}

Error noModel(const QString& modelId)
{
    return {ErrorCode::NotEnoughData,
            QStringLiteral("The files of model %1 are not on this machine.").arg(modelId),
            {},
            {}};
}

Error noFeatures(const scoring::CustomerExplanation& score)
{
    return {ErrorCode::NotEnoughData,
            QStringLiteral("The features of run %1 (as of %2) are no longer there.")
                .arg(score.run.runId)
                .arg(score.run.asOf.toString(Qt::ISODate)),
            {},
            {}};
}

/// Score, reasons and comparisons.
Result<void> readScore(Connection& connection, const model::ModelScorer* scorer, const scoring::ScoringRun& run,
                       const QString& customerId, Dossier& dossier)
{
    const Result<customers::CustomerLookup> found = customers::readCustomer(connection, customerId);
    if (!found.ok())
        return found.error();
    if (found->run.runId != run.runId)
        return Error{ErrorCode::Usage, QStringLiteral("New scores were published just now. Ask again."), kOutdated, {}};
    if (!found->customer)
        return Error{ErrorCode::Usage,
                     QStringLiteral("There is no customer \"%1\" among the published scores.").arg(customerId),
                     {},
                     {}};
    dossier.score = storedPart(found->run, *found->customer);
    dossier.comparisons = compare(*found->customer, scorer);
    if (!scorer || scorer->model().modelId != found->run.modelId)
        dossier.noReasons = noModel(found->run.modelId);
    else if (!found->customer->features)
        dossier.noReasons = noFeatures(dossier.score);
    else
        dossier.score.explanation = scoring::explain(*scorer, features::columnNames(), *found->customer->features);
    return {};
}

} // namespace

bool isOutdated(const Error& error)
{
    return error.code == ErrorCode::Usage && error.detail == kOutdated;
}

Result<whatif::PurchaseHistory> readHistory(Connection& connection, const QString& customerId)
{
    static const QByteArray sql = sqlText("queries/select_customer_history");
    const Result<QueryResult> rows = connection.queryPrepared(sql, {customerId.toUtf8()});
    if (!rows.ok())
        return rows.error();
    whatif::PurchaseHistory history;
    for (int row = 0; row < rows->rows(); ++row) {
        const std::string_view kind = rows->bytes(row, 0);
        if (kind == "p")
            history.purchases.push_back(orderOf(*rows, row));
        else if (kind == "c")
            history.cancellations.push_back(orderOf(*rows, row));
        else
            history.products.push_back(
                {static_cast<int>(rows->integer(row, 1)), QDateTime::fromMSecsSinceEpoch(rows->integer(row, 2), kUtc)});
    }
    return history;
}

Result<Dossier> readDossier(Connection& connection, const model::ModelScorer* scorer, const scoring::ScoringRun& run,
                            const QString& customerId)
{
    Result<std::unique_ptr<warehouse::Transaction>> transaction = warehouse::Transaction::begin(connection);
    if (!transaction.ok())
        return transaction.error();
    if (connection.transactionDepth() == 1) { // a savepoint has the snapshot of its transaction
        if (const Result<void> set = connection.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY");
            !set.ok())
            return set.error();
    }
    Dossier dossier;
    if (const Result<void> read = readScore(connection, scorer, run, customerId, dossier); !read.ok())
        return read.error();
    const scoring::BucketEdges edges =
        scoring::edgesFor({run.mediumFrom, run.highFrom}, dossier.score.probability, dossier.score.bucket);
    dossier.mediumFrom = edges.mediumFrom;
    dossier.highFrom = edges.highFrom;
    dossier.capacity = run.capacity;
    Result<whatif::PurchaseHistory> history = readHistory(connection, customerId);
    if (!history.ok())
        return history.error();
    dossier.history = std::move(history).value();
    const Result<whatif::HistorySums> sums = whatif::sumUp(dossier.history, run.asOf);
    dossier.usualGapDays = sums.ok() ? whatif::medianGapDays(*sums) : kUnknown;
    Result<std::vector<PastScore>> scores = readScores(connection, customerId);
    if (!scores.ok())
        return scores.error();
    dossier.scores = std::move(scores).value();
    if (const Result<void> done = (*transaction)->commit(); !done.ok())
        return done.error();
    return dossier;
}

} // namespace churnlens::dossier
