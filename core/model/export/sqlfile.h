// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/trainedmodel.h"

namespace churnlens::model {

/// The model as one commented PostgreSQL statement over mart.customer_feature: customer_key, as_of and
/// churn_probability, which is the one expression of probabilitySql(). It scores every as-of date in the table.
/// Errors: as validateModel() and probabilitySql().
Result<QByteArray> toSqlFile(const TrainedModel& model);

} // namespace churnlens::model
