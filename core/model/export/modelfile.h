// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/trainedmodel.h"

namespace churnlens::model {

/// Whether writeModelFile() knows the file's ending: .sql, .json or .pmml, in any case. Errors: Usage.
Result<void> checkModelPath(const QString& path);

/// Writes the model as toSqlFile(), toJsonFile() or toPmml() give it, by the file's ending; whole or not at all.
/// Errors: as checkModelPath() and these three; Io.
Result<void> writeModelFile(const TrainedModel& model, const QString& path);

} // namespace churnlens::model
