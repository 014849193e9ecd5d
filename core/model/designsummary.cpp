// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/designsummary.h"

#include "core/model/blocksums.h"

#include <Eigen/Cholesky>
#include <Eigen/Eigenvalues>

#include <algorithm>
#include <cmath>

namespace churnlens::model {

namespace {

constexpr double kOwnVariance = 1e-11; // share of a feature's variance below which it counts as dependent
constexpr double kSmallestEigenvalue = 1e-12; // floor for the variance inflation
constexpr double kLargestCondition = 1e12;

/// Counts and cross products of the standardised rows.
struct DesignSums
{
    DesignSums(const TrainingSource& from, const Standardizer& with, RowSample* keep)
        : source(&from)
        , scaler(&with)
        , sample(keep)
        , rows(Eigen::VectorXd::Zero(from.groupNames().size()))
        , churned(rows)
        , sums(Eigen::MatrixXd::Zero(with.featureCount(), rows.size()))
        , products(Eigen::MatrixXd::Zero(with.featureCount(), with.featureCount()))
    {
    }

    Result<void> add(const RowBlock& block)
    {
        if (Result<void> checked = checkBlock(block, *source); !checked)
            return checked;
        constexpr Eigen::Index kChunkRows = 256; // rows whose standardised values stay in the cache
        clustered = clustered || block.clusters.size() > 0;
        RowMatrix standardized;
        for (Eigen::Index first = 0; first < block.values.rows(); first += kChunkRows) {
            const Eigen::Index count = std::min(kChunkRows, block.values.rows() - first);
            scaler->scaleRows(block.values, first, count, standardized);
            for (Eigen::Index row = 0; row < count; ++row) {
                const Eigen::Index group = block.groups(first + row);
                rows(group) += 1;
                churned(group) += block.labels(first + row);
                sums.col(group) += standardized.row(row).transpose();
            }
            products.selfadjointView<Eigen::Lower>().rankUpdate(standardized.transpose());
        }
        return {};
    }

    void merge(const DesignSums& later, const RowBlock& block)
    {
        if (sample)
            sample->add(block);
        clustered = clustered || later.clustered;
        rows += later.rows;
        churned += later.churned;
        sums += later.sums;
        products += later.products;
    }

    /// Covariance around the group means. Standardised values are of order one, so the difference loses no digits
    /// that matter.
    [[nodiscard]] Eigen::MatrixXd withinGroups() const
    {
        Eigen::MatrixXd within = products.selfadjointView<Eigen::Lower>();
        for (Eigen::Index group = 0; group < rows.size(); ++group) {
            if (rows(group) > 0)
                within.noalias() -= sums.col(group) * sums.col(group).transpose() / rows(group);
        }
        return within / rows.sum();
    }

    const TrainingSource* source;
    const Standardizer* scaler;
    RowSample* sample; ///< or none
    bool clustered = false;
    Eigen::VectorXd rows;
    Eigen::VectorXd churned;
    Eigen::MatrixXd sums; ///< n_features x n_groups
    Eigen::MatrixXd products; ///< lower triangle
};

/// Correlation from covariance; a feature without variance of its own stands alone (unit diagonal, zeros beside it).
Eigen::MatrixXd toCorrelation(const Eigen::MatrixXd& covariance)
{
    Eigen::VectorXd scale = Eigen::VectorXd::Zero(covariance.rows());
    for (Eigen::Index j = 0; j < scale.size(); ++j) {
        if (covariance(j, j) > kOwnVariance)
            scale(j) = 1.0 / std::sqrt(covariance(j, j));
    }
    Eigen::MatrixXd correlation = scale.asDiagonal() * covariance * scale.asDiagonal();
    correlation.diagonal().setOnes();
    return correlation;
}

/// Cholesky factorisation in order of the largest remaining variance: the features it cannot reach are dependent.
std::vector<Eigen::Index> independentFeatures(const Eigen::MatrixXd& correlation)
{
    const Eigen::Index features = correlation.rows();
    Eigen::MatrixXd remaining = correlation;
    std::vector<Eigen::Index> kept;
    while (static_cast<Eigen::Index>(kept.size()) < features) {
        Eigen::Index pivot = 0;
        const double variance = remaining.diagonal().maxCoeff(&pivot);
        if (variance < kOwnVariance)
            break;
        kept.push_back(pivot);
        const Eigen::VectorXd column = remaining.col(pivot);
        remaining.noalias() -= column * column.transpose() / variance;
        remaining(pivot, pivot) = 0;
    }
    std::sort(kept.begin(), kept.end());
    return kept;
}

std::vector<DependentFeature> findDependent(const Eigen::MatrixXd& covariance, const Eigen::MatrixXd& correlation)
{
    constexpr double kTakesPart = 1e-6; // standardised weight from which a feature is part of the combination
    const std::vector<Eigen::Index> kept = independentFeatures(correlation);
    const Eigen::LDLT<Eigen::MatrixXd> basis(correlation(kept, kept));
    std::vector<DependentFeature> found;
    for (Eigen::Index feature = 0; feature < correlation.rows(); ++feature) {
        if (covariance(feature, feature) <= kOwnVariance) {
            found.push_back({feature, {}});
        } else if (!std::binary_search(kept.begin(), kept.end(), feature)) {
            DependentFeature dependent{feature, {}};
            const Eigen::VectorXd target = correlation(kept, feature);
            const Eigen::VectorXd weights = basis.solve(target);
            for (std::size_t k = 0; k < kept.size(); ++k) {
                if (std::abs(weights(static_cast<Eigen::Index>(k))) > kTakesPart)
                    dependent.combinedFrom.push_back(kept[k]);
            }
            found.push_back(std::move(dependent));
        }
    }
    return found;
}

DesignSummary summarise(const DesignSums& sums)
{
    const Eigen::MatrixXd covariance = sums.withinGroups();
    DesignSummary summary;
    summary.rows = sums.rows;
    summary.churned = sums.churned;
    summary.clustered = sums.clustered;
    summary.correlation = toCorrelation(covariance);
    summary.dependent = findDependent(covariance, summary.correlation);
    const Eigen::SelfAdjointEigenSolver<Eigen::MatrixXd> spectrum(summary.correlation);
    const Eigen::VectorXd inverse = spectrum.eigenvalues().cwiseMax(kSmallestEigenvalue).cwiseInverse();
    summary.varianceInflation = spectrum.eigenvectors().cwiseAbs2() * inverse;
    for (const DependentFeature& dependent : summary.dependent)
        summary.varianceInflation(dependent.feature) = 1.0 / kSmallestEigenvalue;
    const double largest = spectrum.eigenvalues().maxCoeff();
    const double smallest = spectrum.eigenvalues().minCoeff();
    summary.conditionNumber =
        smallest > 0 ? std::min(std::sqrt(largest / smallest), kLargestCondition) : kLargestCondition;
    return summary;
}

} // namespace

Result<DesignSummary> summariseDesign(TrainingSource& source, const Standardizer& scaler, const Progress& progress,
                                      RowSample* sample)
{
    DesignSums sums(source, scaler, sample);
    if (Result<void> read = sumBlocks(source, sums, progress); !read)
        return read.error();
    if (sums.rows.sum() == 0)
        return Error{ErrorCode::NotEnoughData, QStringLiteral("Cannot train: there are no training rows."), {}, {}};
    return summarise(sums);
}

} // namespace churnlens::model
