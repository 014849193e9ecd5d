// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formula/evaluate.h"
#include "core/model/trainedmodel.h"

namespace churnlens::model {

/// Everything that the model says of one customer.
struct CustomerScore
{
    Eigen::VectorXd standardized; ///< n_features
    Eigen::VectorXd contributions; ///< n_features; coefficient * standardized, on the log-odds
    double logOdds = 0; ///< intercept + contributions, added in order
    double standardError = 0; ///< of logOdds, by the delta method; NaN for a model without a covariance
    double probability = 0; ///< of churn within the horizon
    double low = 0; ///< 95 % interval of the probability
    double high = 1;
};

/// A model made ready for rows of a fixed set of columns. Computes what modelsql.h writes, to the last bit of the
/// formulas' C functions. Immutable; any thread may use it.
class ModelScorer
{
public:
    /// Errors: Usage when a formula needs a column that is not among columnNames: named, with the model.
    static Result<ModelScorer> compile(TrainedModel model, const QStringList& columnNames);

    [[nodiscard]] const TrainedModel& model() const { return m_model; }
    /// raw: one value a column.
    [[nodiscard]] CustomerScore score(std::span<const double> raw) const;
    /// Standardised features of many rows. raw: n x columns; returns n x n_features.
    [[nodiscard]] RowMatrix standardize(const RowMatrix& raw) const;
    /// Probabilities of many rows; each as score() gives it.
    [[nodiscard]] Eigen::VectorXd probabilities(const RowMatrix& raw) const;

private:
    ModelScorer(TrainedModel model, std::vector<formula::CompiledExpression> formulas);

    TrainedModel m_model;
    std::vector<formula::CompiledExpression> m_formulas;
    Eigen::MatrixXd m_root; ///< covarianceRoot() of the model
};

/// L with L L' = model.covariance, lower triangular; variances may be up to 1e-8 larger where the features determine
/// each other. Empty without a covariance, or where it is none.
[[nodiscard]] Eigen::MatrixXd covarianceRoot(const TrainedModel& model);

} // namespace churnlens::model
