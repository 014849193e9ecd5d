// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/trainedmodel.h"

namespace churnlens::model {

inline constexpr int kArtifactVersion = 2; ///< of all three files; raised when an older program would misread them

/// The three files of an artifact as JSON objects, each with "schema": "churnlens.<kind>/<version>" and "model_id".
/// Doubles survive bit by bit (QJsonDocument writes the shortest text that reads back the same), but for the sign of a
/// negative zero.
struct ArtifactJson
{
    QJsonObject model; ///< model.json: definition, coefficients, intercepts, inference
    QJsonObject scaler; ///< scaler.json: features, means, deviations, limit, extremes; null for infinity
    QJsonObject metadata; ///< metadata.json: created_at and the free part; the store adds the checksums
};

/// Writes a model that validateModel() accepts.
[[nodiscard]] ArtifactJson toJson(const TrainedModel& model);

/// Reads it back. Errors: Io, naming the file: a key missing or of the wrong type, a file that is not ours, a newer
/// version, files of different models, sizes that do not match, numbers that are not finite.
Result<TrainedModel> fromJson(const ArtifactJson& json);

/// Checks "schema" of one file. kind: "model", "scaler" or "metadata"; the file is <kind>.json.
Result<void> checkSchema(const QJsonObject& object, const QString& kind);

} // namespace churnlens::model
