// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/trainedmodel.h"

namespace churnlens::model {

/// Adds to model.json what the model scores and explains with besides coefficients: "terms", "covariance",
/// "intercept_error", "profile".
void addTerms(const TrainedModel& model, QJsonObject& json);

/// Reads it back into a model whose definition is known. Files of format 1 have none of it: their features are columns.
/// Errors: Io, naming the key.
Result<void> readTerms(const QJsonObject& json, TrainedModel& model);

/// A term for a feature that is a column as it is.
[[nodiscard]] ModelTerm plainTerm(const QString& feature);

} // namespace churnlens::model
