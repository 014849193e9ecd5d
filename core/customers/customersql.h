// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/customers/customerquery.h"
#include "core/customers/scoredcustomer.h"
#include "core/warehouse/connection.h"

namespace churnlens::customers {

/// A statement and the values of its parameters. Its text is made of fixed texts only: everything from outside is a
/// value.
struct Statement
{
    QByteArray sql;
    std::vector<warehouse::Parameter> parameters;
};

/// At most `rows` customers of a run, from a position on. Rows as in RowColumn. Errors: Usage for a position whose
/// value cannot be one of that order.
Result<Statement> pageStatement(const RunInfo& run, const CustomerFilter& filter, const CustomerOrder& order,
                                qint64 rows, const std::optional<Position>& from);

/// Declares row_cursor over all of them.
[[nodiscard]] Statement cursorStatement(const RunInfo& run, const CustomerFilter& filter, const CustomerOrder& order);

/// One row with their number.
[[nodiscard]] Statement countStatement(qint64 runId, const CustomerFilter& filter);

} // namespace churnlens::customers
