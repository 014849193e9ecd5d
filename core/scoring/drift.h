// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/evaluation/stability.h"
#include "core/model/trainedmodel.h"
#include "core/warehouse/connection.h"

#include <QDate>

namespace churnlens::scoring {

/// How far one column has moved from the training customers.
struct ColumnDrift
{
    QString name; ///< a column of mart.customer_feature, or "churn_probability"
    evaluation::Stability stability;
};

/// Whether the scored customers still look like those that the model learned from.
struct DriftReport
{
    qint64 customers = 0;
    std::vector<ColumnDrift> columns; ///< in catalogue order
    ColumnDrift score;

    /// Names of what has moved beyond chance and beyond notice, the score last.
    [[nodiscard]] QStringList drifted() const;
};

/// Compares the customers of a run with the profile of its model, and keeps the result with the run. Empty for a model
/// without a profile. columnNames: those of declare_scored_columns.sql, in order. Errors: those of the connection.
Result<std::optional<DriftReport>> measureDrift(warehouse::Connection& connection, const model::TrainedModel& model,
                                                const QStringList& columnNames, qint64 runId, const QDate& asOf);

/// {"customers", "drifted", "score", "columns": [{"name", "psi", "threshold", "drifted"}]}
[[nodiscard]] QJsonObject toJson(const DriftReport& drift);

} // namespace churnlens::scoring
