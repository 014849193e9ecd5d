// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/warehouse/transaction.h"

#include "core/common/logging.h"

namespace churnlens::warehouse {

Transaction::Transaction(Connection& connection, int depth)
    : m_connection(connection)
    , m_depth(depth)
{
    m_connection.setTransactionDepth(depth);
}

QByteArray Transaction::savepoint() const
{
    return QByteArrayLiteral("level_") + QByteArray::number(m_depth);
}

Result<std::unique_ptr<Transaction>> Transaction::begin(Connection& connection)
{
    const int depth = connection.transactionDepth() + 1;
    const QByteArray sql =
        depth == 1 ? QByteArrayLiteral("BEGIN") : QByteArrayLiteral("SAVEPOINT level_") + QByteArray::number(depth);
    const Result<void> begun = connection.execute(sql);
    if (!begun.ok())
        return begun.error();
    return std::unique_ptr<Transaction>(new Transaction(connection, depth));
}

Transaction::~Transaction()
{
    rollback();
}

Result<void> Transaction::commit()
{
    const Result<void> done = m_connection.execute(
        m_depth == 1 ? QByteArrayLiteral("COMMIT") : QByteArrayLiteral("RELEASE SAVEPOINT ") + savepoint());
    if (!done.ok())
        return done.error();
    m_open = false;
    m_connection.setTransactionDepth(m_depth - 1);
    return {};
}

void Transaction::rollback()
{
    if (!m_open)
        return;
    m_open = false;
    m_connection.setTransactionDepth(m_depth - 1);
    m_connection.ignoreStop();
    const Result<void> done = m_connection.execute(
        m_depth == 1 ? QByteArrayLiteral("ROLLBACK") : QByteArrayLiteral("ROLLBACK TO SAVEPOINT ") + savepoint());
    if (!done.ok())
        qCDebug(lcChurnlens, "rollback: %s", qPrintable(done.error().message)); // a lost server rolls back by itself
}

} // namespace churnlens::warehouse
