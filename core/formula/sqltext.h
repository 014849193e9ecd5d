// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formula/expression.h"

namespace churnlens::formula {

/// One PostgreSQL expression of type float8, in parentheses where it needs them to stand anywhere:
///   ln('1'::float8 + "purchase_days"::float8)
/// Every column and literal is float8, whatever the column's type; literals hold every bit. Shared parts are written
/// each time. The value equals CompiledExpression's: both leave ln, exp and pow to a C library.
///
/// NULL in a column gives NULL through arithmetic and functions, but least() and greatest() (min, max) skip NULL and
/// CASE (ifGreater) takes NULL for "not greater": the columns must be NOT NULL, or the caller guards with num_nulls().
/// What PostgreSQL raises errors for is said at Expression.
///
/// Errors: Usage when a column is not named [a-z_][a-z0-9_]*, of at most 63 characters, or as validate().
Result<QString> toSql(const Expression& expression);

} // namespace churnlens::formula
