// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/trainedmodel.h"

namespace churnlens::model {

/// 1 / (1 + exp(-x)) with x held within +-700, where exp() neither overflows nor underflows. The same formula as in
/// probabilitySql(), so C++ and SQL agree. NaN stays NaN.
[[nodiscard]] double sigmoid(double logOdds);

/// Per feature: coefficient * standardised value, on the log-odds of churn. raw: n_features values in model order.
[[nodiscard]] Eigen::VectorXd contributions(const TrainedModel& model, std::span<const double> raw);

/// intercept + contribution of the first feature + that of the second ...: added in exactly this order, here and in
/// SQL, so that contributions are exact and both places agree.
[[nodiscard]] double logOdds(const TrainedModel& model, std::span<const double> raw);

/// Probability of churn within the horizon: sigmoid(logOdds()).
[[nodiscard]] double probability(const TrainedModel& model, std::span<const double> raw);

/// probability() of every row. raw: n_rows x n_features.
[[nodiscard]] Eigen::VectorXd probabilities(const TrainedModel& model, const RowMatrix& raw);

} // namespace churnlens::model
