// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/artifactstore.h"
#include "core/registry/modelregistry.h"

namespace churnlens::registry {

/// A model that is to become the champion by hand.
struct PromotionRequest
{
    QString modelId; ///< or a beginning that only one model has
    QString reason; ///< kept in the history
    bool force = false; ///< also when the gate refused it
};

/// What a promotion or a rollback did.
struct Promotion
{
    QString modelId; ///< the champion now
    QString previousId; ///< the champion before; empty: none
    bool changed = false; ///< false: it was the champion already, and nothing was written
    bool refusedByGate = false; ///< it is the champion by force
};

/// Makes a model the champion. columnNames: the columns that features can be computed from
/// (features::columnNames()); the model's formulas may use no others. Call it with the run lock held; it writes one
/// row. Errors: Usage for an id that no model or several have, and for unknown columns; GateFailed for a model that the
/// gate refused, without force; Io when its artifact is missing or damaged; those of the connection.
Result<Promotion> promote(warehouse::Connection& connection, const model::ArtifactStore& store,
                          const QStringList& columnNames, const PromotionRequest& request);

/// Makes the model that was live before the present one the champion again; a second call takes the first one back.
/// Errors: NotEnoughData when there was none; else as promote(), but that the gate was asked before.
Result<Promotion> rollback(warehouse::Connection& connection, const model::ArtifactStore& store,
                           const QStringList& columnNames);

} // namespace churnlens::registry
