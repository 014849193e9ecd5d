// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/standardizer.h"

#include "core/model/blocksums.h"

#include <cassert>
#include <cmath>

namespace churnlens::model {

namespace {

/// Mean and sum of squared deviations of the rows seen so far, per column.
struct Moments
{
    explicit Moments(const TrainingSource& from)
        : source(&from)
        , mean(Eigen::RowVectorXd::Zero(from.featureNames().size()))
        , squares(mean)
        , smallest(Eigen::RowVectorXd::Constant(mean.size(), std::numeric_limits<double>::infinity()))
        , largest(-smallest)
    {
    }

    /// The moments of one block, in two passes over it.
    Result<void> add(const RowBlock& block)
    {
        if (Result<void> checked = checkBlock(block, *source); !checked)
            return checked;
        const RowMatrix& values = block.values;
        if (values.rows() == 0)
            return {};
        count = static_cast<double>(values.rows());
        for (Eigen::Index row = 0; row < values.rows(); ++row)
            mean += values.row(row);
        mean /= count;
        for (Eigen::Index row = 0; row < values.rows(); ++row)
            squares += (values.row(row) - mean).cwiseAbs2();
        for (Eigen::Index row = 0; row < values.rows(); ++row) {
            smallest = smallest.cwiseMin(values.row(row));
            largest = largest.cwiseMax(values.row(row));
        }
        return {};
    }

    void merge(const Moments& later, const RowBlock&)
    {
        if (later.count == 0)
            return;
        const Eigen::RowVectorXd shift = later.mean - mean;
        const double total = count + later.count;
        mean += shift * (later.count / total);
        squares += later.squares + shift.cwiseAbs2() * (count * later.count / total);
        smallest = smallest.cwiseMin(later.smallest);
        largest = largest.cwiseMax(later.largest);
        count = total;
    }

    const TrainingSource* source;
    double count = 0;
    Eigen::RowVectorXd mean;
    Eigen::RowVectorXd squares;
    Eigen::RowVectorXd smallest;
    Eigen::RowVectorXd largest;
};

// Below this share of the largest value, what is left of the spread is rounding.
constexpr double kConstantBelow = 1e-13;

Result<void> checkSpread(const Moments& moments, const Eigen::VectorXd& deviations, const QStringList& names)
{
    for (Eigen::Index feature = 0; feature < deviations.size(); ++feature) {
        const double largest = std::max(-moments.smallest(feature), moments.largest(feature));
        if (!std::isfinite(moments.mean(feature)) || !std::isfinite(deviations(feature))) {
            return Error{ErrorCode::Internal,
                         QStringLiteral("Cannot train: feature %1 has values too large to compute with (up to %2). "
                                        "Check the amounts and quantities of the loaded lines.")
                             .arg(names.at(feature))
                             .arg(largest),
                         {},
                         {}};
        }
        if (deviations(feature) <= kConstantBelow * largest) {
            return Error{ErrorCode::NotEnoughData,
                         QStringLiteral("Cannot train: feature %1 has the same value (%2) for every customer. "
                                        "Load a longer history, or leave the feature out.")
                             .arg(names.at(feature))
                             .arg(moments.mean(feature)),
                         {},
                         {}};
        }
    }
    return {};
}

bool areBounds(const Eigen::VectorXd& minima, const Eigen::VectorXd& maxima, Eigen::Index features)
{
    return minima.size() == features && maxima.size() == features && (minima.array() <= maxima.array()).all();
}

} // namespace

Standardizer::Standardizer(Eigen::VectorXd means, Eigen::VectorXd deviations, Eigen::VectorXd minima,
                           Eigen::VectorXd maxima)
    : m_means(std::move(means))
    , m_deviations(std::move(deviations))
    , m_reciprocals(m_deviations.cwiseInverse().transpose())
    , m_minima(std::move(minima))
    , m_maxima(std::move(maxima))
{
}

Result<Standardizer> Standardizer::fit(TrainingSource& source, const Progress& progress)
{
    Moments moments(source);
    if (Result<void> read = sumBlocks(source, moments, progress); !read)
        return read.error();
    if (moments.count == 0)
        return Error{ErrorCode::NotEnoughData, QStringLiteral("Cannot train: there are no training rows."), {}, {}};

    Eigen::VectorXd deviations = (moments.squares / moments.count).cwiseSqrt().transpose();
    if (Result<void> spread = checkSpread(moments, deviations, source.featureNames()); !spread)
        return spread.error();
    return fromMoments(moments.mean.transpose(), std::move(deviations), moments.smallest.transpose(),
                       moments.largest.transpose());
}

Result<Standardizer> Standardizer::fromMoments(Eigen::VectorXd means, Eigen::VectorXd deviations,
                                               Eigen::VectorXd minima, Eigen::VectorXd maxima)
{
    if (minima.size() == 0 && maxima.size() == 0) {
        minima = Eigen::VectorXd::Constant(means.size(), -std::numeric_limits<double>::infinity());
        maxima = -minima;
    }
    const bool usable = means.size() > 0 && means.size() == deviations.size() && means.allFinite()
        && deviations.allFinite() && (deviations.array() > 0.0).all() && areBounds(minima, maxima, means.size());
    if (!usable) {
        return Error{ErrorCode::Internal,
                     QStringLiteral("The feature scaling is unusable: it needs one finite mean, one positive "
                                    "standard deviation and one ordered range per feature."),
                     {},
                     {}};
    }
    return Standardizer(std::move(means), std::move(deviations), std::move(minima), std::move(maxima));
}

Standardizer Standardizer::withLimit(double limit) const
{
    assert(limit > 0.0);
    Standardizer limited = *this;
    limited.m_limit = limit;
    return limited;
}

Eigen::VectorXd Standardizer::transformRow(std::span<const double> raw) const
{
    assert(static_cast<Eigen::Index>(raw.size()) == featureCount());
    const Eigen::Map<const Eigen::VectorXd> values(raw.data(), featureCount());
    return (values - m_means).cwiseQuotient(m_deviations).cwiseMax(-m_limit).cwiseMin(m_limit);
}

void Standardizer::transformRows(const RowMatrix& raw, RowMatrix& out) const
{
    assert(raw.cols() == featureCount());
    out.noalias() = raw.rowwise() - m_means.transpose();
    out.array().rowwise() /= m_deviations.transpose().array();
    if (std::isfinite(m_limit))
        out = out.cwiseMax(-m_limit).cwiseMin(m_limit);
}

void Standardizer::scaleRows(const RowMatrix& raw, Eigen::Index first, Eigen::Index count, RowMatrix& out) const
{
    assert(raw.cols() == featureCount());
    out.resize(count, featureCount());
    for (Eigen::Index row = 0; row < count; ++row)
        out.row(row) = (raw.row(first + row) - m_means.transpose()).cwiseProduct(m_reciprocals);
    if (std::isfinite(m_limit))
        out = out.cwiseMax(-m_limit).cwiseMin(m_limit);
}

} // namespace churnlens::model
