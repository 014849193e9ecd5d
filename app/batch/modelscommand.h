// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/batch/commandline.h"

namespace churnlens::batch {

/// Runs --models, --live-on, --promote, --rollback, or --export-model without --batch. Returns the exit code.
[[nodiscard]] int runModelsCommand(const CommandLine& line);

/// Writes a stored model to line.exportModel and its card to line.modelCard, where they are set, and says so; false,
/// with a message, when it could not.
[[nodiscard]] bool deliverModel(const CommandLine& line, const QString& modelId);

} // namespace churnlens::batch
