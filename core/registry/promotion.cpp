// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/registry/promotion.h"

#include "core/model/modelscorer.h"
#include "core/warehouse/sqlcatalog.h"

#include <algorithm>

namespace churnlens::registry {

using warehouse::Connection;
using warehouse::QueryResult;

namespace {

Error usage(const QString& message)
{
    return {ErrorCode::Usage, message, {}, {}};
}

/// The only model with this id, or else the only one whose id begins so.
Result<RegisteredModel> findModel(const std::vector<RegisteredModel>& models, const QString& idOrPrefix)
{
    QStringList candidates;
    const RegisteredModel* found = nullptr;
    for (const RegisteredModel& model : models) {
        if (model.modelId == idOrPrefix)
            return model;
        if (!model.modelId.startsWith(idOrPrefix))
            continue;
        found = &model;
        candidates.append(model.modelId);
    }
    if (candidates.size() == 1)
        return *found;
    if (candidates.isEmpty())
        return usage(QStringLiteral("There is no model \"%1\". List the models with --models.").arg(idOrPrefix));
    return usage(QStringLiteral("\"%1\" could be any of %2 models: %3. Give more of the id.")
                     .arg(idOrPrefix)
                     .arg(candidates.size())
                     .arg(candidates.join(QStringLiteral(", "))));
}

/// That it could score: its files are whole, and its formulas use known columns.
Result<void> checkUsable(const model::ArtifactStore& store, const QString& modelId, const QStringList& columnNames)
{
    Result<model::TrainedModel> stored = store.load(modelId);
    if (!stored.ok())
        return stored.error();
    const Result<model::ModelScorer> scorer = model::ModelScorer::compile(std::move(stored).value(), columnNames);
    if (!scorer.ok())
        return scorer.error();
    return {};
}

Result<void> deploy(Connection& connection, const QString& modelId, const QString& reason)
{
    const Result<QueryResult> entered =
        connection.query(warehouse::sqlText("queries/insert_deployment"), {modelId.toUtf8(), reason.toUtf8()});
    if (!entered.ok())
        return entered.error();
    return {};
}

} // namespace

Result<Promotion> promote(Connection& connection, const model::ArtifactStore& store, const QStringList& columnNames,
                          const PromotionRequest& request)
{
    const Result<std::vector<RegisteredModel>> models = listModels(connection);
    if (!models.ok())
        return models.error();
    const Result<RegisteredModel> chosen = findModel(*models, request.modelId);
    if (!chosen.ok())
        return chosen.error();
    const auto champion =
        std::find_if(models->begin(), models->end(), [](const RegisteredModel& model) { return model.isChampion; });
    Promotion promotion{chosen->modelId, champion == models->end() ? QString() : champion->modelId, false,
                        !chosen->accepted};
    if (chosen->isChampion)
        return promotion;
    if (!chosen->accepted && !request.force)
        return Error{
            ErrorCode::GateFailed,
            QStringLiteral("The gate refused model %1 (%2), so it is not promoted. If you know better, promote "
                           "it with --force.")
                .arg(chosen->modelId, chosen->failedChecks.join(QStringLiteral(", "))),
            {},
            {}};
    if (const Result<void> usable = checkUsable(store, chosen->modelId, columnNames); !usable.ok())
        return usable.error();
    if (const Result<void> deployed = deploy(connection, chosen->modelId, request.reason); !deployed.ok())
        return deployed.error();
    promotion.changed = true;
    return promotion;
}

Result<Promotion> rollback(Connection& connection, const model::ArtifactStore& store, const QStringList& columnNames)
{
    const Result<std::vector<Deployment>> history = deployments(connection);
    if (!history.ok())
        return history.error();
    const auto before = std::find_if(history->begin(), history->end(), [&history](const Deployment& deployment) {
        return deployment.modelId != history->front().modelId;
    });
    if (before == history->end())
        return Error{
            ErrorCode::NotEnoughData,
            history->empty()
                ? QStringLiteral("There is no model yet. Train one with --batch.")
                : QStringLiteral("Model %1 is the only one that was ever live, so there is none to go back to.")
                      .arg(history->front().modelId),
            {},
            {}};
    return promote(connection, store, columnNames,
                   {before->modelId, QStringLiteral("rolled back from %1").arg(history->front().modelId), true});
}

} // namespace churnlens::registry
