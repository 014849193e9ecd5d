// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/trainedmodel.h"

#include <QRegularExpression>

#include <algorithm>
#include <cmath>

namespace churnlens::model {

namespace {

Error misfit(const TrainedModel& model, const QString& what)
{
    return {ErrorCode::Internal, QStringLiteral("Model %1 is unusable: %2.").arg(model.modelId, what), {}, {}};
}

bool isFinite(const std::vector<Estimate>& table)
{
    return std::all_of(table.begin(), table.end(), [](const Estimate& row) {
        return std::isfinite(row.estimate) && std::isfinite(row.standardError) && std::isfinite(row.z)
            && std::isfinite(row.pValue) && std::isfinite(row.low) && std::isfinite(row.high);
    });
}

bool isFinite(const Inference& inference)
{
    const auto& inflation = inference.varianceInflation;
    return isFinite(inference.intercepts) && isFinite(inference.features)
        && std::all_of(inflation.begin(), inflation.end(), [](double value) { return std::isfinite(value); })
        && std::isfinite(inference.logLikelihood) && std::isfinite(inference.nullLogLikelihood)
        && std::isfinite(inference.aic) && std::isfinite(inference.mcFaddenR2)
        && std::isfinite(inference.conditionNumber) && std::isfinite(inference.gradientNorm);
}

bool isUsable(const Settings& settings)
{
    return settings.horizonDays > 0 && settings.activeDays > 0 && settings.mediumFrom > 0.0
        && settings.mediumFrom <= settings.highFrom && settings.highFrom < 1.0 && settings.ridge >= 0.0
        && std::isfinite(settings.ridge);
}

} // namespace

bool isModelId(const QString& text)
{
    static const QRegularExpression pattern(QStringLiteral("\\A[A-Za-z0-9_-][A-Za-z0-9._-]{0,99}\\z"));
    return pattern.match(text).hasMatch();
}

Result<void> validateModel(const TrainedModel& model)
{
    const auto features = static_cast<std::size_t>(model.definition.features.size());
    const auto asOfs = static_cast<std::size_t>(model.definition.trainAsOf.size());
    const Inference& inference = model.inference;
    if (!isModelId(model.modelId))
        return misfit(model, QStringLiteral("its id may hold letters, digits, '.', '_' and '-' only"));
    if (features == 0 || asOfs == 0)
        return misfit(model, QStringLiteral("it names no feature or no as-of date"));
    if (static_cast<std::size_t>(model.coefficients.size()) != features
        || static_cast<std::size_t>(model.scaler.featureCount()) != features || inference.features.size() != features
        || inference.varianceInflation.size() != features)
        return misfit(model, QStringLiteral("coefficients, scaling and features differ in number"));
    if (static_cast<std::size_t>(model.asOfIntercepts.size()) != asOfs || inference.intercepts.size() != asOfs)
        return misfit(model, QStringLiteral("intercepts and as-of dates differ in number"));
    if (model.terms.size() != features)
        return misfit(model, QStringLiteral("formulas and features differ in number"));
    const auto parameters = static_cast<Eigen::Index>(features) + 1;
    if (model.covariance.size() != 0
        && (model.covariance.rows() != parameters || model.covariance.cols() != parameters
            || !model.covariance.allFinite()))
        return misfit(model, QStringLiteral("its covariance does not fit its coefficients"));
    if (!model.coefficients.allFinite() || !model.asOfIntercepts.allFinite() || !std::isfinite(model.intercept)
        || !isFinite(inference))
        return misfit(model, QStringLiteral("a number in it is not finite"));
    if (!isUsable(model.definition.settings))
        return misfit(model, QStringLiteral("its horizon, thresholds or ridge are out of range"));
    return {};
}

} // namespace churnlens::model
