// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/logisticloss.h"

#include <cmath>

namespace churnlens::model {

namespace {

/// Log-likelihood, gradient and curvature, block after block.
class LossAccumulator
{
public:
    LossAccumulator(const Standardizer& scaler, const LogisticParameters& at)
        : m_scaler(scaler)
        , m_at(at)
        , m_interceptGradient(Eigen::VectorXd::Zero(at.intercepts.size()))
        , m_interceptCurvature(Eigen::VectorXd::Zero(at.intercepts.size()))
        , m_weightGradient(Eigen::VectorXd::Zero(at.weights.size()))
        , m_weightCurvature(Eigen::MatrixXd::Zero(at.weights.size(), at.weights.size()))
        , m_crossCurvature(Eigen::MatrixXd::Zero(at.weights.size(), at.intercepts.size()))
    {
    }

    void add(const RowBlock& block)
    {
        m_scaler.transformRows(block.values, m_standardized);
        m_residuals.resize(block.labels.size());
        m_curvatures.resize(block.labels.size());
        double blockLoss = 0;
        for (Eigen::Index row = 0; row < block.labels.size(); ++row)
            blockLoss += addRow(row, block.labels(row) == 1, block.groups(row));
        m_negativeLogLikelihood += blockLoss;
        m_weightGradient.noalias() += m_standardized.transpose() * m_residuals;
        m_weighted.noalias() = m_curvatures.cwiseSqrt().asDiagonal() * m_standardized;
        m_weightCurvature.selfadjointView<Eigen::Lower>().rankUpdate(m_weighted.transpose());
    }

    [[nodiscard]] LogisticLoss finish(double ridge) const
    {
        const Eigen::Index groups = m_at.intercepts.size();
        const Eigen::Index features = m_at.weights.size();
        LogisticLoss result;
        result.logLikelihood = -m_negativeLogLikelihood;
        result.loss = m_negativeLogLikelihood + 0.5 * ridge * m_at.weights.squaredNorm();
        result.gradient.resize(groups + features);
        result.gradient << m_interceptGradient, m_weightGradient + ridge * m_at.weights;
        result.information = Eigen::MatrixXd::Zero(groups + features, groups + features);
        result.information.diagonal().head(groups) = m_interceptCurvature;
        result.information.bottomLeftCorner(features, groups) = m_crossCurvature;
        result.information.topRightCorner(groups, features) = m_crossCurvature.transpose();
        result.information.bottomRightCorner(features, features) = m_weightCurvature.selfadjointView<Eigen::Lower>();
        result.information.diagonal().tail(features).array() += ridge;
        return result;
    }

private:
    /// Adds what is per as-of date, notes the row's residual and curvature, and returns its loss.
    double addRow(Eigen::Index row, bool churned, Eigen::Index group)
    {
        const double eta = m_at.intercepts(group) + m_standardized.row(row).dot(m_at.weights);
        const double small = std::exp(-std::abs(eta));
        const double likelier = 1.0 / (1.0 + small); // probability of the outcome that eta points to
        const bool surprised = churned != (eta >= 0.0);
        const double missed = surprised ? likelier : small * likelier; // 1 - probability of what happened
        const double residual = churned ? -missed : missed; // d loss / d eta
        const double curvature = small * likelier * likelier; // p (1 - p)
        m_residuals(row) = residual;
        m_curvatures(row) = curvature;
        m_interceptGradient(group) += residual;
        m_interceptCurvature(group) += curvature;
        m_crossCurvature.col(group) += curvature * m_standardized.row(row).transpose();
        return std::log1p(small) + (surprised ? std::abs(eta) : 0.0);
    }

    const Standardizer& m_scaler;
    const LogisticParameters& m_at;
    double m_negativeLogLikelihood = 0;
    Eigen::VectorXd m_interceptGradient;
    Eigen::VectorXd m_interceptCurvature;
    Eigen::VectorXd m_weightGradient;
    Eigen::MatrixXd m_weightCurvature; ///< lower triangle
    Eigen::MatrixXd m_crossCurvature; ///< n_features x n_groups
    RowMatrix m_standardized;
    RowMatrix m_weighted;
    Eigen::VectorXd m_residuals;
    Eigen::VectorXd m_curvatures;
};

} // namespace

Result<LogisticLoss> evaluateLogisticLoss(TrainingSource& source, const Standardizer& scaler,
                                          const LogisticParameters& at, double ridge, const Progress& progress)
{
    LossAccumulator accumulator(scaler, at);
    const auto add = [&](const RowBlock& block) -> Result<void> {
        accumulator.add(block);
        return {};
    };
    if (Result<void> read = visitBlocks(source, add, progress); !read)
        return read.error();
    return accumulator.finish(ridge);
}

} // namespace churnlens::model
