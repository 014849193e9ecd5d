// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/trainingsource.h"

#include <algorithm>
#include <limits>
#include <span>

namespace churnlens::model {

/// Centres and scales features with the mean and the population standard deviation (ddof = 0) of the training rows,
/// and may hold the results within +-limit() so that one monstrous value cannot carry a prediction away.
/// Immutable once made, so any thread may use it.
class Standardizer
{
public:
    /// One pass over the rows; per block exact two-pass moments, merged by the formula of Chan, Golub and LeVeque
    /// (1983), which does not lose digits when a mean is large against its spread.
    /// Errors: NotEnoughData without rows or when a feature is constant (named); Internal for values that are not
    /// finite or so large that their spread is not (named); Interrupted; the source's own.
    static Result<Standardizer> fit(TrainingSource& source, const Progress& progress = {});

    /// From stored moments and, when known, extremes. Errors: Internal unless means and deviations have the same size
    /// >= 1, are finite, and every deviation is > 0; and unless the extremes are both empty (-inf, +inf) or of that
    /// size, none NaN, no minimum above its maximum.
    static Result<Standardizer> fromMoments(Eigen::VectorXd means, Eigen::VectorXd deviations,
                                            Eigen::VectorXd minima = {}, Eigen::VectorXd maxima = {});

    /// The same scaling with another limit, > 0, in standard deviations; infinity: none.
    [[nodiscard]] Standardizer withLimit(double limit) const;

    [[nodiscard]] Eigen::Index featureCount() const { return m_means.size(); }
    [[nodiscard]] const Eigen::VectorXd& means() const { return m_means; } ///< in the features' own units
    [[nodiscard]] const Eigen::VectorXd& deviations() const { return m_deviations; } ///< population sd, > 0

    [[nodiscard]] const Eigen::VectorXd& minima() const { return m_minima; } ///< smallest training values; or -inf
    [[nodiscard]] const Eigen::VectorXd& maxima() const { return m_maxima; } ///< largest training values; or +inf
    [[nodiscard]] double limit() const { return m_limit; } ///< on the absolute standardised value; infinity: none

    /// (value - mean) / sd of one feature, held within +-limit(). modelsql.cpp writes the same operations.
    [[nodiscard]] double transform(double value, Eigen::Index feature) const
    {
        return std::min(m_limit, std::max(-m_limit, (value - m_means(feature)) / m_deviations(feature)));
    }
    /// One row of featureCount() raw values, standardised.
    [[nodiscard]] Eigen::VectorXd transformRow(std::span<const double> raw) const;
    /// n_rows x featureCount() raw values, standardised into `out` (resized; its memory is reused between calls).
    void transformRows(const RowMatrix& raw, RowMatrix& out) const;
    /// The same for `count` rows from `first` on with multiplication by 1 / sd, which is faster and may differ from
    /// transform() in the last bit: for fitting, where every row is read many times, not for predictions.
    void scaleRows(const RowMatrix& raw, Eigen::Index first, Eigen::Index count, RowMatrix& out) const;

private:
    Standardizer(Eigen::VectorXd means, Eigen::VectorXd deviations, Eigen::VectorXd minima, Eigen::VectorXd maxima);

    Eigen::VectorXd m_means;
    Eigen::VectorXd m_deviations;
    Eigen::RowVectorXd m_reciprocals; ///< 1 / m_deviations
    Eigen::VectorXd m_minima;
    Eigen::VectorXd m_maxima;
    double m_limit = std::numeric_limits<double>::infinity();
};

} // namespace churnlens::model
