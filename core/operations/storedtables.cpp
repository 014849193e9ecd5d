// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/operations/storedtables.h"

#include "core/warehouse/sqlcatalog.h"

namespace churnlens::operations {

using warehouse::Connection;
using warehouse::QueryResult;
using warehouse::sqlText;

QByteArray ownSchemas()
{
    return QByteArrayLiteral("{warehouse,mart,ml,service,crm}");
}

Result<std::vector<StoredTable>> storedTables(Connection& connection)
{
    const Result<QueryResult> rows = connection.query(sqlText("operations/select_stored_tables"), {ownSchemas()});
    if (!rows.ok())
        return rows.error();
    std::vector<StoredTable> tables;
    for (int row = 0; row < rows->rows(); ++row) {
        const auto statement = [&rows, row](int column) { return rows->text(row, column).toUtf8(); };
        tables.push_back({rows->text(row, 0), rows->text(row, 1), rows->boolean(row, 2), statement(3), statement(4),
                          statement(5), statement(6), statement(7), statement(8)});
    }
    return tables;
}

Result<std::vector<StoredSequence>> storedSequences(Connection& connection)
{
    const Result<QueryResult> rows = connection.query(sqlText("operations/select_stored_sequences"), {ownSchemas()});
    if (!rows.ok())
        return rows.error();
    std::vector<StoredSequence> sequences;
    for (int row = 0; row < rows->rows(); ++row)
        sequences.push_back({rows->text(row, 0), rows->text(row, 1), rows->integer(row, 2)});
    return sequences;
}

Result<void> setSequences(Connection& connection, const std::vector<StoredSequence>& sequences)
{
    for (const StoredSequence& sequence : sequences) {
        const Result<QueryResult> set = connection.query(
            sqlText("operations/update_sequence"),
            {sequence.table.toUtf8(), sequence.column.toUtf8(), QByteArray::number(sequence.lastValue)});
        if (!set.ok())
            return set.error();
    }
    return {};
}

Result<qint64> countRows(Connection& connection, const StoredTable& table)
{
    const Result<QueryResult> counted = connection.query(table.countSql);
    if (!counted.ok())
        return counted.error();
    return counted->integer(0, 0);
}

Result<bool> holdsContent(Connection& connection, const std::vector<StoredTable>& tables)
{
    for (const StoredTable& table : tables) {
        if (!table.isContent)
            continue;
        const Result<QueryResult> exists = connection.query(table.existsSql);
        if (!exists.ok())
            return exists.error();
        if (exists->boolean(0, 0))
            return true;
    }
    return false;
}

Result<void> executeAnswer(Connection& connection, const char* sqlName,
                           const std::vector<warehouse::Parameter>& parameters)
{
    const Result<QueryResult> statements = connection.query(sqlText(sqlName), parameters);
    if (!statements.ok())
        return statements.error();
    for (int row = 0; row < statements->rows(); ++row) {
        if (Result<void> done = connection.execute(statements->text(row, 0).toUtf8()); !done.ok())
            return done;
    }
    return {};
}

} // namespace churnlens::operations
