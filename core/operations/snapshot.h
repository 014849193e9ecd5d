// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/operations/storedtables.h"
#include "core/warehouse/transaction.h"

#include <algorithm>

namespace churnlens::operations {

/// Everything in a database as of one moment, for as long as this lives: later changes of others are not seen.
struct Snapshot
{
    /// Begins a transaction on the connection. Errors: those of the connection.
    static Result<Snapshot> take(warehouse::Connection& connection);

    std::unique_ptr<warehouse::Transaction> transaction;
    QString serverVersion; ///< "15.6"
    std::vector<StoredTable> tables; ///< in an order in which they can be filled
    std::vector<qint64> rows; ///< of each table
    std::vector<StoredSequence> sequences;

    [[nodiscard]] qint64 allRows() const;
    /// How much of the work is done after so many rows.
    [[nodiscard]] double fractionOf(qint64 done) const
    {
        return static_cast<double>(done) / static_cast<double>(std::max<qint64>(1, allRows()));
    }
};

} // namespace churnlens::operations
