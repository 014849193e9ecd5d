// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/overview/overviewfacts.h"

#include "core/registry/modelregistry.h"
#include "core/warehouse/sqlcatalog.h"

#include <QJsonDocument>
#include <QMap>

#include <algorithm>

namespace churnlens::overview {

using warehouse::QueryResult;
using warehouse::sqlText;

namespace {

constexpr int kRunsRead = 500;
constexpr size_t kDatesShown = 36;

std::optional<double> numberOf(const QJsonValue& value)
{
    return value.isDouble() ? std::optional(value.toDouble()) : std::nullopt;
}

std::optional<AucFigure> aucOf(const QJsonObject& metrics)
{
    const std::optional<double> auc = numberOf(metrics[QStringLiteral("auc")]);
    if (!auc)
        return std::nullopt;
    return AucFigure{*auc, numberOf(metrics[QStringLiteral("auc_low")]), numberOf(metrics[QStringLiteral("auc_high")])};
}

Result<ModelFacts> readModel(warehouse::Connection& connection, const QString& modelId)
{
    const Result<QueryResult> row = connection.query(sqlText("queries/select_model_quality"), {modelId.toUtf8()});
    if (!row.ok())
        return row.error();
    ModelFacts model;
    model.modelId = modelId;
    if (row->rows() == 0)
        return model;
    const QJsonObject metrics = QJsonDocument::fromJson(row->text(0, 2).toUtf8()).object();
    model.trainedAt = row->text(0, 0);
    model.testAsOf = QDate::fromString(row->text(0, 1), Qt::ISODate);
    model.all = aucOf(metrics[QStringLiteral("all")].toObject());
    model.active = aucOf(metrics[QStringLiteral("active")].toObject());
    return model;
}

Result<LoadFacts> readLoads(warehouse::Connection& connection)
{
    const Result<QueryResult> row = connection.query(sqlText("queries/select_load_totals"));
    if (!row.ok())
        return row.error();
    return LoadFacts{row->integer(0, 0),
                     row->integer(0, 1),
                     row->integer(0, 2),
                     QDate::fromString(row->text(0, 3), Qt::ISODate),
                     QDate::fromString(row->text(0, 4), Qt::ISODate),
                     row->text(0, 5)};
}

Result<TrainingFacts> readTraining(warehouse::Connection& connection)
{
    const Result<std::vector<registry::RegisteredModel>> models = registry::listModels(connection);
    if (!models.ok())
        return models.error();
    if (models->empty())
        return TrainingFacts{};
    const registry::RegisteredModel& last = models->front();
    return TrainingFacts{last.modelId, last.trainedAt, last.accepted, last.failedChecks};
}

} // namespace

const std::optional<AucFigure>& ModelFacts::of(population::Segment segment) const
{
    static const std::optional<AucFigure> unknown; // no model is tested on the lapsed alone
    if (segment == population::Segment::Lapsed)
        return unknown;
    return segment == population::Segment::Active ? active : all;
}

Result<OverviewFacts> readOverview(warehouse::Connection& connection, const scoring::ScoringRun& published)
{
    OverviewFacts facts;
    facts.run = published;
    const Result<std::vector<scoring::ScoringRun>> runs = scoring::readRuns(connection, kRunsRead);
    if (!runs.ok())
        return runs.error();
    facts.history = historyOf(*runs, kDatesShown);
    const auto assessed = std::find_if(runs->begin(), runs->end(), [](const scoring::ScoringRun& run) {
        return run.outcome[QStringLiteral("customers")].toDouble() > 0;
    });
    if (assessed != runs->end())
        facts.assessed = *assessed;
    Result<ModelFacts> model = readModel(connection, published.modelId);
    if (!model.ok())
        return model.error();
    Result<LoadFacts> loads = readLoads(connection);
    if (!loads.ok())
        return loads.error();
    Result<TrainingFacts> training = readTraining(connection);
    if (!training.ok())
        return training.error();
    facts.model = std::move(model).value();
    facts.loads = std::move(loads).value();
    facts.lastTraining = std::move(training).value();
    return facts;
}

std::vector<scoring::ScoringRun> historyOf(const std::vector<scoring::ScoringRun>& runs, size_t most)
{
    QMap<QDate, scoring::ScoringRun> lastOfDate;
    for (const scoring::ScoringRun& run : runs) {
        if (!run.publishedAt.isEmpty() && run.customers > 0 && !lastOfDate.contains(run.asOf))
            lastOfDate[run.asOf] = run;
    }
    std::vector<scoring::ScoringRun> history(lastOfDate.begin(), lastOfDate.end());
    if (history.size() > most)
        history.erase(history.begin(), history.end() - static_cast<std::ptrdiff_t>(most));
    return history;
}

LargestGroups largestGroups(const std::vector<population::GroupSummary>& groups, size_t most)
{
    LargestGroups largest;
    const size_t shown = groups.size() <= most ? groups.size() : most - 1;
    largest.groups.assign(groups.begin(), groups.begin() + static_cast<std::ptrdiff_t>(shown));
    std::stable_sort(largest.groups.begin(), largest.groups.end(),
                     [](const auto& a, const auto& b) { return a.meanProbability() > b.meanProbability(); });
    largest.others = static_cast<int>(groups.size() - shown);
    if (largest.others == 0)
        return largest;
    population::GroupSummary rest;
    for (size_t i = shown; i < groups.size(); ++i) {
        rest.customers += groups[i].customers;
        rest.high += groups[i].high;
        rest.value += groups[i].value;
        rest.expectedChurners += groups[i].expectedChurners;
    }
    largest.rest = rest;
    return largest;
}

} // namespace churnlens::overview
