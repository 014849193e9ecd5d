// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/api/controllers/scorercache.h"

#include "core/features/featurecatalogue.h"
#include "core/model/artifactstore.h"
#include "core/model/modelscorer.h"

namespace churnlens::api {

ScorerCache::ScorerCache(QString folder)
    : m_folder(std::move(folder))
{
}

Result<std::shared_ptr<const model::ModelScorer>> ScorerCache::find(const QString& modelId)
{
    const std::lock_guard lock(m_mutex); // a second asker waits for the first one's reading
    if (m_latest && m_latest->model().modelId == modelId)
        return m_latest;
    Result<model::TrainedModel> stored = model::ArtifactStore(m_folder).load(modelId);
    if (!stored.ok())
        return stored.error();
    Result<model::ModelScorer> scorer = model::ModelScorer::compile(std::move(stored).value(), features::columnNames());
    if (!scorer.ok())
        return scorer.error();
    m_latest = std::make_shared<const model::ModelScorer>(std::move(scorer).value());
    return m_latest;
}

} // namespace churnlens::api
