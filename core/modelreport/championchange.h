// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/pipeline/session.h"
#include "core/registry/promotion.h"

namespace churnlens::modelreport {

/// Makes a model the champion, as registry::promote() does, in a transaction and with the run lock held.
/// Errors: RunInProgress; those of opening the database and of promote(). Any thread.
Result<registry::Promotion> changeChampion(const pipeline::DatabaseChoice& database,
                                           const registry::PromotionRequest& request, const Progress& progress);

/// The model that was live before the present champion; none when there was none. history: newest first.
[[nodiscard]] std::optional<registry::Deployment> previousChampion(const std::vector<registry::Deployment>& history);

} // namespace churnlens::modelreport
