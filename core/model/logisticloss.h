// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/standardizer.h"

namespace churnlens::model {

/// Where the loss is evaluated: one intercept per as-of date, one weight per standardised feature.
struct LogisticParameters
{
    Eigen::VectorXd intercepts; ///< n_groups
    Eigen::VectorXd weights; ///< n_features
};

/// The loss and its derivatives at one point. Parameters are ordered intercepts first, then weights.
struct LogisticLoss
{
    double logLikelihood = 0; ///< without the penalty
    double loss = 0; ///< -logLikelihood + 0.5 * ridge * |weights|^2
    Eigen::VectorXd gradient; ///< of loss
    Eigen::MatrixXd information; ///< second derivatives of loss (observed information plus penalty)
};

/// Evaluates the penalised log-loss in one pass over the rows:
///   eta_i = intercept[group_i] + weights . z_i,  loss = sum softplus(eta_i) - y_i eta_i + 0.5 ridge |weights|^2.
/// Every term is formed from exp(-|eta|), so nothing overflows and no digits cancel far from the origin.
/// Runs on all cores; the result does not depend on their number (see blocksums.h).
/// Memory: O(parameters^2 + blocks of a batch). Errors: Interrupted, and those of the source.
Result<LogisticLoss> evaluateLogisticLoss(TrainingSource& source, const Standardizer& scaler,
                                          const LogisticParameters& at, double ridge, const Progress& progress = {});

/// The same without the second derivatives: information is left empty. Takes about half as long.
Result<LogisticLoss> evaluateLogisticGradient(TrainingSource& source, const Standardizer& scaler,
                                              const LogisticParameters& at, double ridge,
                                              const Progress& progress = {});

} // namespace churnlens::model
