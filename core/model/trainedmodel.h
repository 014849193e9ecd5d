// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/common/settings.h"
#include "core/model/inference.h"
#include "core/model/modelterm.h"

#include <QJsonObject>

namespace churnlens::model {

/// What a model was asked to predict, and from what.
struct ModelDefinition
{
    QString featureSet; ///< name in the feature catalogue, such as "baseline"
    QStringList features; ///< column names, in the order of the coefficients
    QStringList trainAsOf; ///< ISO dates, ascending
    Settings settings; ///< horizon, active days, thresholds, ridge
};

/// A model as it is stored and scored with: logit(p) = intercept + sum coefficients_j (x_j - mean_j) / sd_j,
/// with the standardised value held within the scaler's limit.
/// A value; readable from any thread.
struct TrainedModel
{
    QString modelId; ///< letters, digits, '.', '_' and '-'; names the artifact's folder
    QString createdAt; ///< RFC 3339, UTC
    ModelDefinition definition;
    Standardizer scaler;
    Eigen::VectorXd coefficients; ///< n_features, per standard deviation
    double intercept = 0; ///< the one that scores: may differ from asOfIntercepts by a seasonal correction
    Eigen::VectorXd asOfIntercepts; ///< one per definition.trainAsOf
    Inference inference;
    QJsonObject metadata; ///< free: metrics, data fingerprint, versions
    std::vector<ModelTerm> terms; ///< one a feature: its formula over the columns, and its words
    /// Of (intercept, coefficients), for the interval of a score: (n_features + 1)^2; empty: unknown.
    Eigen::MatrixXd covariance;
    double interceptError = 0; ///< root mean square error of the seasonal intercept in backtests; 0: untested
    TrainingProfile profile;
};

/// True when the text may name a model and its folder: 1 to 100 letters, digits, '.', '_', '-', and no leading '.'.
[[nodiscard]] bool isModelId(const QString& text);

/// Checks that the parts fit together: id, sizes, finite numbers, ordered thresholds.
/// Errors: Internal, naming what does not fit.
Result<void> validateModel(const TrainedModel& model);

} // namespace churnlens::model
