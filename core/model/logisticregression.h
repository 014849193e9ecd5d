// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/designsummary.h"
#include "core/model/logisticloss.h"

namespace churnlens::model {

struct LogisticOptions
{
    double ridge = 1.0; ///< penalty 0.5 * ridge * |weights|^2, on standardised weights, never on intercepts; >= 0
    int maxIterations = 100; ///< Newton steps
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
    DesignSummary design;
};

/// Minimises 0.5 ridge |w|^2 + sum log-loss by Newton's method (iteratively reweighted least squares), starting from
/// the intercepts-only model and halving a step that does not lower the loss. Stops when the Newton decrement
/// (the step measured in standard errors) is below 1e-9: the step then taken is exact to rounding.
///
/// Passes over the source: one for the design, then one per Newton step. Memory: O(parameters^2 + block).
/// Progress: phase "Training", the fraction is an estimate.
/// Errors:
///   NotEnoughData  an as-of date has no customers, or only churned or only retained ones; with ridge = 0 also: fewer
///                  rows than parameters, a feature that is a combination of others (named), separation (named);
///   Usage          ridge is negative or not finite;
///   Internal       values that are not finite (feature named), no convergence;
///   Interrupted, and the source's own.
/// With ridge > 0 dependent features are not an error (the penalty shares the weight among them); they are listed in
/// design.dependent.
Result<LogisticFit> fitLogisticRegression(TrainingSource& source, const Standardizer& scaler,
                                          const LogisticOptions& options, const Progress& progress = {});

} // namespace churnlens::model
