// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/warehouse/connection.h"

namespace churnlens::warehouse {

/// A transaction, or a savepoint when one is open already (a dry run keeps an outer one and rolls it back at its end).
/// Rolled back on destruction unless committed.
class Transaction
{
public:
    /// Errors: those of Connection::execute().
    static Result<std::unique_ptr<Transaction>> begin(Connection& connection);
    ~Transaction();
    Q_DISABLE_COPY_MOVE(Transaction)

    Result<void> commit();
    void rollback();

private:
    Transaction(Connection& connection, int depth);
    [[nodiscard]] QByteArray savepoint() const;

    Connection& m_connection;
    int m_depth; ///< 1: a real transaction
    bool m_open = true;
};

} // namespace churnlens::warehouse
