// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/logisticloss.h"

#include "core/model/blocksums.h"

#include <algorithm>
#include <cmath>

namespace churnlens::model {

namespace {

constexpr Eigen::Index kChunkRows = 256; // rows whose standardised values stay in the cache
constexpr Eigen::Index kProductRows = 64; // factors of up to 2 whose product cannot overflow

/// Log-likelihood, gradient and curvature, block after block.
class LossSums
{
public:
    LossSums(const Standardizer& scaler, const LogisticParameters& at, bool withInformation)
        : m_scaler(&scaler)
        , m_at(&at)
        , m_withInformation(withInformation)
        , m_interceptGradient(Eigen::VectorXd::Zero(at.intercepts.size()))
        , m_interceptCurvature(Eigen::VectorXd::Zero(at.intercepts.size()))
        , m_weightGradient(Eigen::VectorXd::Zero(at.weights.size()))
        , m_weightCurvature(Eigen::MatrixXd::Zero(at.weights.size(), at.weights.size()))
        , m_crossCurvature(Eigen::MatrixXd::Zero(at.weights.size(), at.intercepts.size()))
    {
    }

    Result<void> add(const RowBlock& block)
    {
        Chunk chunk;
        for (Eigen::Index first = 0; first < block.values.rows(); first += kChunkRows) {
            const Eigen::Index count = std::min(kChunkRows, block.values.rows() - first);
            m_scaler->scaleRows(block.values, first, count, chunk.standardized);
            addOutcomes(chunk, block, first);
            m_weightGradient.noalias() += chunk.standardized.transpose() * chunk.residuals;
            if (m_withInformation)
                addCurvature(chunk, block, first);
        }
        return {};
    }

    void merge(const LossSums& later, const RowBlock&)
    {
        m_negativeLogLikelihood += later.m_negativeLogLikelihood;
        m_interceptGradient += later.m_interceptGradient;
        m_interceptCurvature += later.m_interceptCurvature;
        m_weightGradient += later.m_weightGradient;
        m_weightCurvature += later.m_weightCurvature;
        m_crossCurvature += later.m_crossCurvature;
    }

    [[nodiscard]] LogisticLoss finish(double ridge) const
    {
        const Eigen::Index groups = m_at->intercepts.size();
        const Eigen::Index features = m_at->weights.size();
        LogisticLoss result;
        result.logLikelihood = -m_negativeLogLikelihood;
        result.loss = m_negativeLogLikelihood + 0.5 * ridge * m_at->weights.squaredNorm();
        result.gradient.resize(groups + features);
        result.gradient << m_interceptGradient, m_weightGradient + ridge * m_at->weights;
        if (!m_withInformation)
            return result;
        result.information = Eigen::MatrixXd::Zero(groups + features, groups + features);
        result.information.diagonal().head(groups) = m_interceptCurvature;
        result.information.bottomLeftCorner(features, groups) = m_crossCurvature;
        result.information.topRightCorner(groups, features) = m_crossCurvature.transpose();
        result.information.bottomRightCorner(features, features) = m_weightCurvature.selfadjointView<Eigen::Lower>();
        result.information.diagonal().tail(features).array() += ridge;
        return result;
    }

private:
    /// Some rows of a block, in the cache.
    struct Chunk
    {
        RowMatrix standardized;
        RowMatrix weighted;
        Eigen::VectorXd eta;
        Eigen::VectorXd small; ///< exp(-|eta|)
        Eigen::VectorXd residuals; ///< d loss / d eta
        Eigen::VectorXd curvatures; ///< p (1 - p)
    };

    /// Adds the loss and the intercepts' derivatives; leaves residuals and curvatures in the chunk.
    void addOutcomes(Chunk& chunk, const RowBlock& block, Eigen::Index first)
    {
        chunk.eta.noalias() = chunk.standardized * m_at->weights;
        const Eigen::Index count = chunk.eta.size();
        for (Eigen::Index row = 0; row < count; ++row)
            chunk.eta(row) += m_at->intercepts(block.groups(first + row));
        chunk.small = (-chunk.eta.array().abs()).exp();
        chunk.residuals.resize(count);
        chunk.curvatures.resize(count);
        for (Eigen::Index from = 0; from < count; from += kProductRows) {
            double product = 0; // of the (1 + small), less 1: one logarithm for all, and a tiny one keeps its digits
            double wrong = 0; // sum of |eta| where eta points to the other outcome
            for (Eigen::Index row = from; row < std::min(count, from + kProductRows); ++row) {
                const double small = chunk.small(row);
                const double likelier = 1.0 / (1.0 + small); // probability of the outcome that eta points to
                const bool churned = block.labels(first + row) == 1;
                const bool surprised = churned != (chunk.eta(row) >= 0.0);
                const double missed = surprised ? likelier : small * likelier; // 1 - probability of what happened
                chunk.residuals(row) = churned ? -missed : missed;
                chunk.curvatures(row) = small * likelier * likelier;
                product += small + product * small;
                wrong += surprised ? std::abs(chunk.eta(row)) : 0.0;
                m_interceptGradient(block.groups(first + row)) += chunk.residuals(row);
            }
            m_negativeLogLikelihood += std::log1p(product) + wrong;
        }
    }

    void addCurvature(Chunk& chunk, const RowBlock& block, Eigen::Index first)
    {
        const Eigen::Index count = chunk.eta.size();
        const auto groups = block.groups.segment(first, count);
        if ((groups.array() == groups(0)).all()) {
            m_crossCurvature.col(groups(0)).noalias() += chunk.standardized.transpose() * chunk.curvatures;
            m_interceptCurvature(groups(0)) += chunk.curvatures.sum();
        } else {
            for (Eigen::Index row = 0; row < count; ++row) {
                m_crossCurvature.col(groups(row)) += chunk.curvatures(row) * chunk.standardized.row(row).transpose();
                m_interceptCurvature(groups(row)) += chunk.curvatures(row);
            }
        }
        chunk.weighted.noalias() = chunk.curvatures.cwiseSqrt().asDiagonal() * chunk.standardized;
        m_weightCurvature.selfadjointView<Eigen::Lower>().rankUpdate(chunk.weighted.transpose());
    }

    const Standardizer* m_scaler;
    const LogisticParameters* m_at;
    bool m_withInformation;
    double m_negativeLogLikelihood = 0;
    Eigen::VectorXd m_interceptGradient;
    Eigen::VectorXd m_interceptCurvature;
    Eigen::VectorXd m_weightGradient;
    Eigen::MatrixXd m_weightCurvature; ///< lower triangle
    Eigen::MatrixXd m_crossCurvature; ///< n_features x n_groups
};

Result<LogisticLoss> evaluate(TrainingSource& source, const Standardizer& scaler, const LogisticParameters& at,
                              double ridge, bool withInformation, const Progress& progress)
{
    LossSums sums(scaler, at, withInformation);
    if (Result<void> read = sumBlocks(source, sums, progress); !read)
        return read.error();
    return sums.finish(ridge);
}

} // namespace

Result<LogisticLoss> evaluateLogisticLoss(TrainingSource& source, const Standardizer& scaler,
                                          const LogisticParameters& at, double ridge, const Progress& progress)
{
    return evaluate(source, scaler, at, ridge, true, progress);
}

Result<LogisticLoss> evaluateLogisticGradient(TrainingSource& source, const Standardizer& scaler,
                                              const LogisticParameters& at, double ridge, const Progress& progress)
{
    return evaluate(source, scaler, at, ridge, false, progress);
}

} // namespace churnlens::model
