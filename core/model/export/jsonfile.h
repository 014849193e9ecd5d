// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/trainedmodel.h"

namespace churnlens::model {

inline constexpr int kModelDocumentVersion = 1; ///< raised when an older reader would misread the document

/// The model as one JSON document, {"schema": "churnlens.model-document/1", "model_id", "created_at", "model",
/// "scaler"}: the last two are model.json and scaler.json of the artifact. docs/model.schema.json describes it. Doubles
/// survive bit by bit. Errors: as validateModel().
Result<QByteArray> toJsonFile(const TrainedModel& model);

} // namespace churnlens::model
