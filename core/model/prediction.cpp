// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/prediction.h"

#include <algorithm>
#include <cassert>
#include <cmath>

namespace churnlens::model {

double sigmoid(double logOdds)
{
    return 1.0 / (1.0 + std::exp(-std::clamp(logOdds, -700.0, 700.0)));
}

Eigen::VectorXd contributions(const TrainedModel& model, std::span<const double> raw)
{
    return model.coefficients.cwiseProduct(model.scaler.transformRow(raw));
}

double logOdds(const TrainedModel& model, std::span<const double> raw)
{
    assert(static_cast<Eigen::Index>(raw.size()) == model.coefficients.size());
    double sum = model.intercept;
    for (Eigen::Index feature = 0; feature < model.coefficients.size(); ++feature) {
        sum += model.coefficients(feature) * model.scaler.transform(raw[static_cast<std::size_t>(feature)], feature);
    }
    return sum;
}

double probability(const TrainedModel& model, std::span<const double> raw)
{
    return sigmoid(logOdds(model, raw));
}

Eigen::VectorXd probabilities(const TrainedModel& model, const RowMatrix& raw)
{
    Eigen::VectorXd result(raw.rows());
    for (Eigen::Index row = 0; row < raw.rows(); ++row)
        result(row) = probability(model, {raw.row(row).data(), static_cast<std::size_t>(raw.cols())});
    return result;
}

} // namespace churnlens::model
