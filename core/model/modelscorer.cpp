// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/modelscorer.h"

#include "core/model/sigmoid.h"

#include <Eigen/Cholesky>

#include <cmath>
#include <limits>

namespace churnlens::model {

namespace {

constexpr double kHalfWidth95 = 1.959963984540054; // 97.5 % quantile of the standard normal

/// |L' (1, z)|, added in the order of standardErrorSql().
double standardError(const Eigen::MatrixXd& root, const Eigen::VectorXd& standardized)
{
    if (root.size() == 0)
        return std::numeric_limits<double>::quiet_NaN();
    double squares = 0;
    for (Eigen::Index column = 0; column < root.cols(); ++column) {
        double sum = column == 0 ? root(0, 0) : 0.0;
        for (Eigen::Index row = std::max<Eigen::Index>(column, 1); row < root.rows(); ++row)
            sum += root(row, column) * standardized(row - 1);
        squares += sum * sum;
    }
    return std::sqrt(squares);
}

} // namespace

ModelScorer::ModelScorer(TrainedModel model, std::vector<formula::CompiledExpression> formulas)
    : m_model(std::move(model))
    , m_formulas(std::move(formulas))
    , m_root(covarianceRoot(m_model))
{
}

Result<ModelScorer> ModelScorer::compile(TrainedModel model, const QStringList& columnNames)
{
    std::vector<formula::CompiledExpression> formulas;
    for (const ModelTerm& term : model.terms) {
        Result<formula::CompiledExpression> compiled = formula::CompiledExpression::compile(term.formula, columnNames);
        if (!compiled.ok())
            return Error{compiled.error().code,
                         QStringLiteral("Model %1 cannot be used here: %2 Train a new model with --train always.")
                             .arg(model.modelId, compiled.error().message),
                         compiled.error().detail,
                         {}};
        formulas.push_back(std::move(compiled).value());
    }
    return ModelScorer(std::move(model), std::move(formulas));
}

CustomerScore ModelScorer::score(std::span<const double> raw) const
{
    const auto features = static_cast<Eigen::Index>(m_formulas.size());
    CustomerScore score;
    score.standardized.resize(features);
    for (Eigen::Index feature = 0; feature < features; ++feature) {
        const double value = m_formulas[static_cast<size_t>(feature)].value(raw);
        score.standardized(feature) = m_model.scaler.transform(value, feature);
    }
    score.contributions = m_model.coefficients.cwiseProduct(score.standardized);
    score.logOdds = m_model.intercept;
    for (const double contribution : score.contributions)
        score.logOdds += contribution;
    score.standardError = standardError(m_root, score.standardized);
    score.probability = sigmoid(score.logOdds);
    score.low = sigmoid(score.logOdds - kHalfWidth95 * score.standardError);
    score.high = sigmoid(score.logOdds + kHalfWidth95 * score.standardError);
    return score;
}

RowMatrix ModelScorer::standardize(const RowMatrix& raw) const
{
    RowMatrix values(raw.rows(), static_cast<Eigen::Index>(m_formulas.size()));
    Eigen::VectorXd column(raw.rows());
    for (size_t feature = 0; feature < m_formulas.size(); ++feature) {
        m_formulas[feature].values(raw, column);
        values.col(static_cast<Eigen::Index>(feature)) = column;
    }
    RowMatrix standardized;
    m_model.scaler.transformRows(values, standardized);
    return standardized;
}

Eigen::VectorXd ModelScorer::probabilities(const RowMatrix& raw) const
{
    const RowMatrix standardized = standardize(raw);
    Eigen::VectorXd result(raw.rows());
    for (Eigen::Index row = 0; row < raw.rows(); ++row) {
        double sum = m_model.intercept;
        for (Eigen::Index feature = 0; feature < standardized.cols(); ++feature)
            sum += m_model.coefficients(feature) * standardized(row, feature);
        result(row) = sigmoid(sum);
    }
    return result;
}

Eigen::MatrixXd covarianceRoot(const TrainedModel& model)
{
    if (model.covariance.size() == 0)
        return {};
    // Features that determine each other leave the covariance singular: a little more variance lets it be factored.
    const Eigen::MatrixXd variances = model.covariance.diagonal().asDiagonal();
    for (const double more : {0.0, 1e-12, 1e-10, 1e-8}) {
        const Eigen::LLT<Eigen::MatrixXd> root(model.covariance + more * variances);
        if (root.info() == Eigen::Success)
            return root.matrixL();
    }
    return {};
}

} // namespace churnlens::model
