// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/modelreport/championchange.h"

#include "core/features/featurecatalogue.h"
#include "core/warehouse/transaction.h"

#include <algorithm>

namespace churnlens::modelreport {

Result<registry::Promotion> changeChampion(const pipeline::DatabaseChoice& database,
                                           const registry::PromotionRequest& request, const Progress& progress)
{
    const Result<std::unique_ptr<pipeline::Session>> session = pipeline::Session::open(database, progress);
    if (!session.ok())
        return session.error();
    if (const Result<void> locked = (*session)->lockRuns(); !locked.ok())
        return locked.error();
    warehouse::Connection& connection = (*session)->connection();
    const Result<std::unique_ptr<warehouse::Transaction>> transaction = warehouse::Transaction::begin(connection);
    if (!transaction.ok())
        return transaction.error();
    const model::ArtifactStore store((*session)->dataDir() + QStringLiteral("/models"));
    Result<registry::Promotion> promotion = registry::promote(connection, store, features::columnNames(), request);
    if (!promotion.ok())
        return promotion;
    if (const Result<void> committed = (*transaction)->commit(); !committed.ok())
        return committed.error();
    return promotion;
}

std::optional<registry::Deployment> previousChampion(const std::vector<registry::Deployment>& history)
{
    const auto before =
        std::find_if(history.begin(), history.end(), [&history](const registry::Deployment& deployment) {
            return deployment.modelId != history.front().modelId;
        });
    return before == history.end() ? std::nullopt : std::optional(*before);
}

} // namespace churnlens::modelreport
