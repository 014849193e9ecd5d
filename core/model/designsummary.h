// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/rowsample.h"
#include "core/model/standardizer.h"

#include <vector>

namespace churnlens::model {

/// A feature that the others (and the intercepts) determine.
struct DependentFeature
{
    Eigen::Index feature = 0;
    std::vector<Eigen::Index> combinedFrom; ///< the features it combines; empty: constant within every as-of date
};

/// What the training rows look like before any label is fitted.
struct DesignSummary
{
    Eigen::VectorXd rows; ///< per group: customers
    Eigen::VectorXd churned; ///< per group: churned customers
    bool clustered = false; ///< the source says which rows belong to one customer
    /// Correlation of the features within groups (with the group means taken out, as the intercepts do).
    Eigen::MatrixXd correlation;
    std::vector<DependentFeature> dependent; ///< in feature order; empty when the design has full rank
    /// Variance inflation 1 / (1 - R_j^2) of each feature regressed on the others and the intercepts; capped near 1e12.
    Eigen::VectorXd varianceInflation;
    double conditionNumber = 1; ///< of the design: sqrt(largest / smallest eigenvalue of correlation), capped at 1e12
};

/// Summarises the rows in one pass. Memory: O(features^2 + block). A feature counts as dependent when less than 1e-11
/// of its variance is its own. `sample`, when given, sees every row.
/// Errors: those of checkBlock(); Interrupted; the source's own.
Result<DesignSummary> summariseDesign(TrainingSource& source, const Standardizer& scaler, const Progress& progress = {},
                                      RowSample* sample = nullptr);

} // namespace churnlens::model
