// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/operations/snapshot.h"

#include "core/operations/tablereader.h"
#include "core/warehouse/sqlcatalog.h"

#include <numeric>

namespace churnlens::operations {

using warehouse::Connection;
using warehouse::QueryResult;
using warehouse::Transaction;

Result<Snapshot> Snapshot::take(Connection& connection)
{
    Snapshot snapshot;
    Result<std::unique_ptr<Transaction>> transaction = Transaction::begin(connection);
    if (!transaction.ok())
        return transaction.error();
    snapshot.transaction = std::move(transaction).value();
    if (const Result<void> set = connection.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY");
        !set.ok())
        return set.error();
    if (const Result<void> set = useExactForms(connection); !set.ok())
        return set.error();
    const Result<QueryResult> server = connection.query(warehouse::sqlText("queries/select_server_rights"));
    if (!server.ok())
        return server.error();
    snapshot.serverVersion = server->text(0, 0).section(u' ', 0, 0);
    Result<std::vector<StoredTable>> tables = storedTables(connection);
    if (!tables.ok())
        return tables.error();
    snapshot.tables = std::move(tables).value();
    for (const StoredTable& table : snapshot.tables) {
        const Result<qint64> count = countRows(connection, table);
        if (!count.ok())
            return count.error();
        snapshot.rows.push_back(*count);
    }
    Result<std::vector<StoredSequence>> sequences = storedSequences(connection);
    if (!sequences.ok())
        return sequences.error();
    snapshot.sequences = std::move(sequences).value();
    return snapshot;
}

qint64 Snapshot::allRows() const
{
    return std::accumulate(rows.begin(), rows.end(), qint64(0));
}

} // namespace churnlens::operations
