// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/modelreport/modelsoverview.h"

#include "core/features/featurecatalogue.h"
#include "core/pipeline/coverage.h"

#include <QJsonArray>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace churnlens::modelreport {

namespace {

QString labelOf(const QString& column)
{
    const std::vector<features::Column>& columns = features::columns();
    const auto found = std::find_if(columns.begin(), columns.end(),
                                    [&column](const features::Column& known) { return known.name == column; });
    return found == columns.end() ? column : found->label;
}

DriftRow driftRow(const QJsonObject& json)
{
    const QString column = json[u"name"].toString();
    return {column, column == u"churn_probability" ? u"churn probability"_s : labelOf(column), json[u"psi"].toDouble(),
            json[u"threshold"].toDouble(0.1), json[u"drifted"].toBool()};
}

/// An empty warehouse is no error here.
Result<bool> hasPurchases(warehouse::Connection& connection)
{
    const Result<pipeline::Coverage> coverage = pipeline::readCoverage(connection);
    if (!coverage.ok() && coverage.error().code != ErrorCode::NotEnoughData)
        return coverage.error();
    return coverage.ok();
}

Result<void> addRuns(ModelsOverview& overview, warehouse::Connection& connection)
{
    const Result<std::vector<scoring::RunOutcome>> outcomes = scoring::readOutcomes(connection);
    if (!outcomes.ok())
        return outcomes.error();
    for (const scoring::RunOutcome& outcome : *outcomes)
        overview.outcomes.push_back(readRunResult(outcome));
    Result<std::optional<scoring::ScoringRun>> run = scoring::readRun(connection);
    if (!run.ok())
        return run.error();
    overview.publishedRun = std::move(run).value();
    if (overview.publishedRun)
        overview.drift = readDrift(overview.publishedRun->drift);
    return {};
}

} // namespace

QString ModelsOverview::championId() const
{
    const auto champion = std::find_if(models.begin(), models.end(),
                                       [](const registry::RegisteredModel& model) { return model.isChampion; });
    return champion == models.end() ? QString() : champion->modelId;
}

std::vector<DriftRow> readDrift(const QJsonObject& drift)
{
    std::vector<DriftRow> rows;
    for (const QJsonValue& column : drift[u"columns"].toArray())
        rows.push_back(driftRow(column.toObject()));
    std::stable_sort(rows.begin(), rows.end(),
                     [](const DriftRow& left, const DriftRow& right) { return left.psi > right.psi; });
    if (const QJsonObject score = drift[u"score"].toObject(); !score.isEmpty())
        rows.insert(rows.begin(), driftRow(score));
    return rows;
}

RunResult readRunResult(const scoring::RunOutcome& outcome)
{
    const QJsonObject& json = outcome.outcome;
    RunResult result;
    result.runId = outcome.runId;
    result.modelId = outcome.modelId;
    result.asOf = outcome.asOf;
    result.horizonDays = outcome.horizonDays;
    result.customers = static_cast<qint64>(json[u"customers"].toDouble());
    result.expected = json[u"expected_churners"].toDouble();
    result.churned = static_cast<qint64>(json[u"churners"].toDouble());
    result.auc = {u"auc"_s, modelcard::number(json, u"auc"_s), modelcard::number(json, u"auc_low"_s),
                  modelcard::number(json, u"auc_high"_s)};
    result.buckets = readBuckets(json[u"buckets"].toObject());
    return result;
}

Result<ModelsOverview> readModelsOverview(warehouse::Connection& connection)
{
    ModelsOverview overview;
    Result<std::vector<registry::RegisteredModel>> models = registry::listModels(connection);
    if (!models.ok())
        return models.error();
    overview.models = std::move(models).value();
    Result<std::vector<registry::Deployment>> history = registry::deployments(connection);
    if (!history.ok())
        return history.error();
    overview.deployments = std::move(history).value();
    if (const Result<void> runs = addRuns(overview, connection); !runs.ok())
        return runs.error();
    const Result<bool> purchases = hasPurchases(connection);
    if (!purchases.ok())
        return purchases.error();
    overview.hasPurchases = *purchases;
    return overview;
}

} // namespace churnlens::modelreport
