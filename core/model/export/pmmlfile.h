// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/trainedmodel.h"

namespace churnlens::model {

/// The model as PMML 4.4 (https://dmg.org/pmml/v4-4-1/Regression.html): a RegressionModel of the binary target
/// "churned" (1: no purchase within the horizon) with the logit as normalization. Inputs are the raw columns that the
/// formulas use. Derived fields: "feature.NAME", the formula of each feature, and "z.NAME", the same standardised and
/// held within the limit. Outputs: churn_probability and predicted_churned. Numbers hold every bit.
/// Errors: as validateModel() and formula::validate().
Result<QByteArray> toPmml(const TrainedModel& model);

} // namespace churnlens::model
