// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/logisticregression.h"

#include <vector>

namespace churnlens::model {

/// One estimated coefficient on the log-odds (exp() of estimate, low and high gives odds ratios).
struct Estimate
{
    QString name; ///< feature, or "intercept" / "intercept <as-of date>"
    double estimate = 0;
    double standardError = 0;
    double z = 0; ///< estimate / standardError
    double pValue = 1; ///< two-sided, normal; accurate far into the tail
    double low = 0; ///< 95 % confidence interval
    double high = 0;
};

/// What can be said about the coefficients and the fit as a whole.
struct Inference
{
    std::vector<Estimate> intercepts; ///< one per as-of date
    std::vector<Estimate> features; ///< one per feature, in order
    std::vector<double> varianceInflation; ///< one per feature; see DesignSummary
    bool clustered = false; ///< true when errors and intervals allow for several rows of one customer
    bool approximate = false; ///< true when ridge > 0: the intervals ignore the bias of the penalty
    double logLikelihood = 0;
    double nullLogLikelihood = 0; ///< intercepts only
    double aic = 0; ///< 2 k - 2 logLikelihood, k = number of parameters
    double mcFaddenR2 = 0; ///< 1 - logLikelihood / nullLogLikelihood
    double conditionNumber = 1;
    double gradientNorm = 0;
    int iterations = 0;
    double rows = 0; ///< training rows
};

/// Two-sided p-value of a standard normal z, by erfc: exact to rounding down to 1e-300.
[[nodiscard]] double twoSidedPValue(double z);

/// The table of estimates of a fit; its errors come from fit.robustCovariance when there is one. featureNames and
/// groupNames are those of its source.
[[nodiscard]] Inference makeInference(const LogisticFit& fit, const QStringList& featureNames,
                                      const QStringList& groupNames);

} // namespace churnlens::model
