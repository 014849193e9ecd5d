// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/warehouse/connection.h"

#include <QDate>
#include <QStringList>

#include <vector>

namespace churnlens::tests {

/// A row of mart.customer_feature.
struct FeatureRow
{
    QString customerId;
    std::vector<double> columns; ///< as features::columns()
};

/// Those of a date, every customer; fails the program when they cannot be read.
[[nodiscard]] std::vector<FeatureRow> featureRows(warehouse::Connection& connection, const QDate& asOf);

/// "recency_days: 3.5 in place of 4" for each column that differs by more than 1e-9 of its size.
[[nodiscard]] QStringList differences(const std::vector<double>& actual, const std::vector<double>& expected);

} // namespace churnlens::tests
