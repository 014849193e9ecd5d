// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/warehouse/cursor.h"

#include "core/warehouse/sqlcatalog.h"
#include "core/warehouse/transaction.h"

namespace churnlens::warehouse {

Result<void> visitRows(Connection& connection, const QByteArray& declareSql, const std::vector<Parameter>& parameters,
                       const RowsVisitor& visit, RowFormat format)
{
    const QByteArray fetchSql = sqlText("queries/fetch_rows");
    Result<std::unique_ptr<Transaction>> transaction = Transaction::begin(connection); // a cursor lives in one
    if (!transaction.ok())
        return transaction.error();
    if (const Result<QueryResult> declared = connection.query(declareSql, parameters); !declared.ok())
        return declared.error();
    while (true) {
        const Result<QueryResult> rows =
            format == RowFormat::Binary ? connection.queryBinary(fetchSql) : connection.query(fetchSql);
        if (!rows.ok())
            return rows.error();
        if (rows->rows() == 0)
            break;
        if (const Result<void> visited = visit(*rows); !visited.ok())
            return visited;
    }
    if (const Result<void> closed = connection.execute(sqlText("queries/close_rows")); !closed.ok())
        return closed;
    return (*transaction)->commit();
}

} // namespace churnlens::warehouse
