// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/registry/promotion.h"

#include <QJsonObject>

namespace churnlens::registry {

/// The models as a table and the history of champions below it, for a terminal.
[[nodiscard]] QString registryText(const std::vector<RegisteredModel>& models, const std::vector<Deployment>& history);

/// {"models": [...], "deployments": [...]}, both newest first; an AUC that is not known is null.
[[nodiscard]] QJsonObject toJson(const std::vector<RegisteredModel>& models, const std::vector<Deployment>& history);
/// {"deployment_id", "model_id", "deployed_at", "reason", "deployed_by"}.
[[nodiscard]] QJsonObject toJson(const Deployment& deployment);
/// {"model_id", "previous_model_id", "changed", "refused_by_gate"}.
[[nodiscard]] QJsonObject toJson(const Promotion& promotion);

/// What changed, and what to do next; one sentence or several, without a line feed.
[[nodiscard]] QString promotionText(const Promotion& promotion);

} // namespace churnlens::registry
