// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/trainedmodel.h"

namespace churnlens::model {

/// One PostgreSQL expression for the log-odds over the raw feature columns:
///   (intercept + c1 * (("col1"::float8 - mean1) / sd1) + c2 * ...)
/// The terms stand in feature order and PostgreSQL adds from the left, as logOdds() does; literals hold every bit.
/// NULL in a column gives NULL. Errors: Usage when a feature name is not [a-z_][a-z0-9_]*, of at most 63 characters.
Result<QString> logOddsSql(const TrainedModel& model);

/// One PostgreSQL expression (float8) for the probability of churn, equal to probability() within 1e-12. NULL when a
/// feature is NULL: the guard is needed because least() and greatest() skip NULL. Errors: as logOddsSql().
Result<QString> probabilitySql(const TrainedModel& model);

} // namespace churnlens::model
