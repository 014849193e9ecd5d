// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/customers/customerquery.h"
#include "core/customers/scoredcustomer.h"
#include "core/warehouse/queryresult.h"

namespace churnlens::customers {

/// The columns of select_scored_customers.sql, in its order.
enum RowColumn {
    KeyColumn,
    IdColumn,
    CountryColumn,
    ProbabilityColumn,
    LowColumn,
    HighColumn,
    BucketColumn,
    RankColumn,
    PercentileColumn,
    ActiveColumn,
    ValueColumn,
    FlagsColumn,
    LastPurchaseColumn,
    FirstFeatureColumn,
    RowColumnCount = FirstFeatureColumn + kFeatureCount,
};

/// The columns of select_run_info.sql, with which other statements begin.
[[nodiscard]] RunInfo runOf(const warehouse::QueryResult& rows, int row);

/// first: where the columns of RowColumn begin.
[[nodiscard]] ScoredCustomer customerOf(const warehouse::QueryResult& rows, int row, int first = 0);

/// The place behind a row.
[[nodiscard]] Position positionAt(const warehouse::QueryResult& rows, int row, qint64 runId,
                                  const CustomerOrder& order);

} // namespace churnlens::customers
