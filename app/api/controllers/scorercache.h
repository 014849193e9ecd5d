// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/modelscorer.h"

#include <QString>

#include <memory>
#include <mutex>

namespace churnlens::api {

/// The model of the published run, read from its artifacts once and kept until another one is asked for. Any thread.
class ScorerCache
{
public:
    /// folder: of the artifacts of all models.
    explicit ScorerCache(QString folder);

    /// The model compiled for features::columnNames(). Errors: those of ArtifactStore::load() and
    /// ModelScorer::compile().
    [[nodiscard]] Result<std::shared_ptr<const model::ModelScorer>> find(const QString& modelId);

private:
    QString m_folder;
    std::mutex m_mutex;
    std::shared_ptr<const model::ModelScorer> m_latest;
};

} // namespace churnlens::api
