// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/standardizer.h"

#include <cassert>

namespace churnlens::model {

namespace {

/// Mean and sum of squared deviations of the rows seen so far, per column.
struct Moments
{
    explicit Moments(Eigen::Index columns)
        : mean(Eigen::RowVectorXd::Zero(columns))
        , squares(Eigen::RowVectorXd::Zero(columns))
        , largest(Eigen::RowVectorXd::Zero(columns))
    {
    }

    void add(const RowMatrix& values)
    {
        if (values.rows() == 0)
            return;
        const double added = static_cast<double>(values.rows());
        const Eigen::RowVectorXd blockMean = values.colwise().mean();
        const Eigen::RowVectorXd blockSquares = (values.rowwise() - blockMean).colwise().squaredNorm();
        const Eigen::RowVectorXd shift = blockMean - mean;
        const double total = count + added;
        mean += shift * (added / total);
        squares += blockSquares + shift.cwiseAbs2() * (count * added / total);
        largest = largest.cwiseMax(values.cwiseAbs().colwise().maxCoeff());
        count = total;
    }

    double count = 0;
    Eigen::RowVectorXd mean;
    Eigen::RowVectorXd squares;
    Eigen::RowVectorXd largest; ///< largest absolute value
};

// Below this share of the largest value, what is left of the spread is rounding.
constexpr double kConstantBelow = 1e-13;

} // namespace

Standardizer::Standardizer(Eigen::VectorXd means, Eigen::VectorXd deviations)
    : m_means(std::move(means))
    , m_deviations(std::move(deviations))
{
}

Result<Standardizer> Standardizer::fit(TrainingSource& source, const Progress& progress)
{
    Moments moments(source.featureNames().size());
    const auto add = [&](const RowBlock& block) -> Result<void> {
        if (Result<void> checked = checkBlock(block, source); !checked)
            return checked;
        moments.add(block.values);
        return {};
    };
    if (Result<void> read = visitBlocks(source, add, progress); !read)
        return read.error();
    if (moments.count == 0)
        return Error{ErrorCode::NotEnoughData, QStringLiteral("Cannot train: there are no training rows."), {}, {}};

    Eigen::VectorXd deviations = (moments.squares / moments.count).cwiseSqrt().transpose();
    for (Eigen::Index feature = 0; feature < deviations.size(); ++feature) {
        if (deviations(feature) <= kConstantBelow * moments.largest(feature)) {
            return Error{ErrorCode::NotEnoughData,
                         QStringLiteral("Cannot train: feature %1 has the same value (%2) for every customer. "
                                        "Load a longer history, or leave the feature out.")
                             .arg(source.featureNames().at(feature))
                             .arg(moments.mean(feature)),
                         {},
                         {}};
        }
    }
    return fromMoments(moments.mean.transpose(), std::move(deviations));
}

Result<Standardizer> Standardizer::fromMoments(Eigen::VectorXd means, Eigen::VectorXd deviations)
{
    const bool usable = means.size() > 0 && means.size() == deviations.size() && means.allFinite()
        && deviations.allFinite() && (deviations.array() > 0.0).all();
    if (!usable) {
        return Error{ErrorCode::Internal,
                     QStringLiteral("The feature scaling is unusable: it needs one finite mean and one positive "
                                    "standard deviation per feature."),
                     {},
                     {}};
    }
    return Standardizer(std::move(means), std::move(deviations));
}

Eigen::VectorXd Standardizer::transformRow(std::span<const double> raw) const
{
    assert(static_cast<Eigen::Index>(raw.size()) == featureCount());
    const Eigen::Map<const Eigen::VectorXd> values(raw.data(), featureCount());
    return (values - m_means).cwiseQuotient(m_deviations);
}

void Standardizer::transformRows(const RowMatrix& raw, RowMatrix& out) const
{
    assert(raw.cols() == featureCount());
    out.noalias() = raw.rowwise() - m_means.transpose();
    out.array().rowwise() /= m_deviations.transpose().array();
}

} // namespace churnlens::model
