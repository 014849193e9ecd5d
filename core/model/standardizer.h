// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/trainingsource.h"

#include <span>

namespace churnlens::model {

/// Centres and scales features with the mean and the population standard deviation (ddof = 0) of the training rows.
/// Immutable once made, so any thread may use it.
class Standardizer
{
public:
    /// One pass over the rows; per block exact two-pass moments, merged by the formula of Chan, Golub and LeVeque
    /// (1983), which does not lose digits when a mean is large against its spread.
    /// Errors: NotEnoughData without rows or when a feature is constant (named); Internal for values that are not
    /// finite; Interrupted; the source's own.
    static Result<Standardizer> fit(TrainingSource& source, const Progress& progress = {});

    /// From stored moments. Errors: Internal unless both have the same size >= 1, all finite, every deviation > 0.
    static Result<Standardizer> fromMoments(Eigen::VectorXd means, Eigen::VectorXd deviations);

    [[nodiscard]] Eigen::Index featureCount() const { return m_means.size(); }
    [[nodiscard]] const Eigen::VectorXd& means() const { return m_means; } ///< in the features' own units
    [[nodiscard]] const Eigen::VectorXd& deviations() const { return m_deviations; } ///< population sd, > 0

    /// (value - mean) / sd of one feature.
    [[nodiscard]] double transform(double value, Eigen::Index feature) const
    {
        return (value - m_means(feature)) / m_deviations(feature);
    }
    /// One row of featureCount() raw values, standardised.
    [[nodiscard]] Eigen::VectorXd transformRow(std::span<const double> raw) const;
    /// n_rows x featureCount() raw values, standardised into `out` (resized; its memory is reused between calls).
    void transformRows(const RowMatrix& raw, RowMatrix& out) const;

private:
    Standardizer(Eigen::VectorXd means, Eigen::VectorXd deviations);

    Eigen::VectorXd m_means;
    Eigen::VectorXd m_deviations;
};

} // namespace churnlens::model
