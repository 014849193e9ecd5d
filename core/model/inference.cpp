// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/inference.h"

#include <cmath>
#include <numbers>

namespace churnlens::model {

namespace {

constexpr double kNormal975 = 1.959963984540054; // 97.5 % quantile of the standard normal

Estimate makeEstimate(const QString& name, double estimate, double variance)
{
    Estimate row;
    row.name = name;
    row.estimate = estimate;
    row.standardError = std::sqrt(variance);
    row.z = estimate / row.standardError;
    row.pValue = twoSidedPValue(row.z);
    row.low = estimate - kNormal975 * row.standardError;
    row.high = estimate + kNormal975 * row.standardError;
    return row;
}

} // namespace

double twoSidedPValue(double z)
{
    return std::erfc(std::abs(z) / std::numbers::sqrt2);
}

Inference makeInference(const LogisticFit& fit, const QStringList& featureNames, const QStringList& groupNames)
{
    Inference inference;
    const Eigen::Index groups = fit.parameters.intercepts.size();
    inference.clustered = fit.robustCovariance.size() > 0;
    const Eigen::MatrixXd& covariance = inference.clustered ? fit.robustCovariance : fit.covariance;
    for (Eigen::Index group = 0; group < groups; ++group) {
        const QString name =
            groups == 1 ? QStringLiteral("intercept") : QStringLiteral("intercept %1").arg(groupNames.at(group));
        inference.intercepts.push_back(makeEstimate(name, fit.parameters.intercepts(group), covariance(group, group)));
    }
    for (Eigen::Index feature = 0; feature < fit.parameters.weights.size(); ++feature) {
        const double variance = covariance(groups + feature, groups + feature);
        inference.features.push_back(makeEstimate(featureNames.at(feature), fit.parameters.weights(feature), variance));
    }
    inference.varianceInflation.assign(fit.design.varianceInflation.begin(), fit.design.varianceInflation.end());
    inference.approximate = fit.ridge > 0.0;
    inference.logLikelihood = fit.logLikelihood;
    inference.nullLogLikelihood = fit.nullLogLikelihood;
    inference.aic = 2.0 * static_cast<double>(fit.covariance.rows()) - 2.0 * fit.logLikelihood;
    inference.mcFaddenR2 = 1.0 - fit.logLikelihood / fit.nullLogLikelihood;
    inference.conditionNumber = fit.design.conditionNumber;
    inference.gradientNorm = fit.gradientNorm;
    inference.iterations = fit.iterations;
    inference.rows = fit.design.rows.sum();
    return inference;
}

} // namespace churnlens::model
