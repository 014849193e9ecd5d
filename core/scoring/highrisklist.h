// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/trainedmodel.h"
#include "core/warehouse/connection.h"

namespace churnlens::scoring {

/// Writes the active High customers of a run, the most endangered first, with the up to three groups of features that
/// raise their risk most, to a .csv or .xlsx file; whole or not at all. model: the one that the run was scored with, as
/// the reasons come from it. Returns the number of customers.
/// Errors: Usage (file ending, a model whose formulas need other columns), Io, those of the connection.
Result<qint64> exportHighRisk(warehouse::Connection& connection, const model::TrainedModel& model, qint64 runId,
                              const QString& path);

/// Refuses an export file whose ending is neither .csv nor .xlsx, or whose folder does not exist: a long run should not
/// find that out at its end. Errors: Usage, Io.
Result<void> checkExportPath(const QString& path);

} // namespace churnlens::scoring
