// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/warehouse/connection.h"

#include <functional>

namespace churnlens::warehouse {

using RowsVisitor = std::function<Result<void>(const QueryResult&)>;

enum class RowFormat {
    Binary, ///< for QueryResult::binaryReal()
    Text,
};

/// Streams the rows of a statement that declares the cursor row_cursor, some thousand at a time, so that memory does
/// not grow with their number; in a transaction of its own, or a savepoint of the caller's. Ends early with the
/// visitor's error.
Result<void> visitRows(Connection& connection, const QByteArray& declareSql, const std::vector<Parameter>& parameters,
                       const RowsVisitor& visit, RowFormat format = RowFormat::Binary);

} // namespace churnlens::warehouse
