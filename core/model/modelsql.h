// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/trainedmodel.h"

namespace churnlens::model {

/// PostgreSQL expressions for the standardised features over the columns of mart.customer_feature, one a feature: its
/// formula, (value - mean) / sd, held within the scaler's limit. Literals hold every bit.
/// Errors: Usage when a column's name is not [a-z_][a-z0-9_]*, of at most 63 characters.
Result<QStringList> standardizedSql(const TrainedModel& model);

/// One expression for the log-odds: (intercept + c1 * z1 + c2 * z2 ...) with the expressions of standardizedSql(). The
/// terms stand in feature order and PostgreSQL adds from the left, as ModelScorer does. A NULL column gives NULL, or
/// what least() and greatest() make of it: the columns are NOT NULL. Errors: as standardizedSql().
Result<QString> logOddsSql(const TrainedModel& model);

/// One expression (float8) for the probability of churn, equal to ModelScorer's within 1e-12; NULL when a column is.
/// Errors: as standardizedSql().
Result<QString> probabilitySql(const TrainedModel& model);

/// logOddsSql() over standardised features that stand in an array, such as "z.standardized".
[[nodiscard]] QString logOddsOfArraySql(const TrainedModel& model, const QString& array);

/// The standard error of the log-odds over such an array; NULL::float8 for a model without a covariance.
[[nodiscard]] QString standardErrorSql(const TrainedModel& model, const QString& array);

} // namespace churnlens::model
