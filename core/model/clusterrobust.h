// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/logisticloss.h"

namespace churnlens::model {

/// Covariance of the estimates that stays right when the rows of one customer depend on each other (Liang and Zeger
/// 1986):
///   C (sum_c g_c g_c') C * G / (G - 1),
/// with C = covariance (the inverse information at the solution, n_parameters x n_parameters, intercepts first), g_c
/// the gradient of the unpenalised log-likelihood summed over the rows of customer c, and G the number of customers.
/// The correction for few customers is G / (G - 1) alone; statsmodels multiplies by (n - 1) / (n - k) as well.
///
/// One pass; memory O(parameters^2 + block), because the rows of a customer are adjacent (across blocks too). A row
/// without a customer is a customer of its own. Empty with fewer than two customers, or when a variance comes out as
/// zero. Errors: Interrupted, and those of the source.
Result<Eigen::MatrixXd> clusterRobustCovariance(TrainingSource& source, const Standardizer& scaler,
                                                const LogisticParameters& at, const Eigen::MatrixXd& covariance,
                                                const Progress& progress = {});

} // namespace churnlens::model
