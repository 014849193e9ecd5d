// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/designsummary.h"
#include "core/model/logisticloss.h"

#include <optional>

namespace churnlens::model {

struct LogisticOptions
{
    double ridge = 1.0; ///< penalty 0.5 * ridge * |weights|^2, on standardised weights, never on intercepts; >= 0
    int maxIterations = 100; ///< Newton steps
    /// Where to start, such as at the last model's parameters; not used when its loss is above that of the intercepts
    /// alone, which is the start otherwise.
    std::optional<LogisticParameters> start = {};
};

/// A fitted logistic regression. Parameters are ordered intercepts (one per as-of date) first, then weights.
struct LogisticFit
{
    LogisticParameters parameters; ///< on the log-odds of churn; weights per standard deviation of the feature
    int iterations = 0; ///< Newton steps taken
    double ridge = 0;
    double logLikelihood = 0; ///< at the solution, without the penalty
    double nullLogLikelihood = 0; ///< of the intercepts alone
    double gradientNorm = 0; ///< largest absolute derivative of the penalised loss at the solution
    /// Inverse of the observed information, penalty included: n_parameters x n_parameters.
    /// With ridge > 0 it describes the penalised estimates, so intervals made from it are approximate.
    Eigen::MatrixXd covariance;
    /// The same, but right when the rows of one customer at several as-of dates resemble each other: see
    /// clusterRobustCovariance(). Empty when the source names no customers, or has one as-of date only.
    Eigen::MatrixXd robustCovariance;
    DesignSummary design;
};

/// Minimises 0.5 ridge |w|^2 + sum log-loss by Newton's method (iteratively reweighted least squares), starting from
/// the intercepts-only model and halving a step that does not lower the loss. Stops when the Newton decrement
/// (the step measured in standard errors) is below 1e-9: the step then taken is exact to rounding.
///
/// From 131,072 rows on it starts near the solution of 8,192 to 16,384 random rows, and the last passes do without
/// second derivatives once no row's log-odds can move by more than 1e-4: covariance is then that of a point so near,
/// everything else that of the solution.
///
/// Passes over the source: one for the design, then one per Newton step, and one for robustCovariance; with many rows
/// about seven in all, of which half without second derivatives. Runs on all cores; the result does not depend on their
/// number. Memory: O(parameters^2 + blocks of a batch + 16,384 rows).
///
/// Progress: phase "Training", the fraction is an estimate.
///
/// Errors:
///   NotEnoughData  an as-of date has no customers, or only churned or only retained ones; with ridge = 0 also: fewer
///                  rows than parameters, a feature that is a combination of others (named), separation (named);
///   Usage          ridge is negative or not finite; start of the wrong size or not finite;
///   Internal       values that are not finite (feature named), no convergence;
///   Interrupted, and the source's own.
/// With ridge > 0 dependent features are not an error (the penalty shares the weight among them); they are listed in
/// design.dependent.
Result<LogisticFit> fitLogisticRegression(TrainingSource& source, const Standardizer& scaler,
                                          const LogisticOptions& options, const Progress& progress = {});

} // namespace churnlens::model
