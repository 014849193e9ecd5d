// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/operations/tablereader.h"

#include "core/warehouse/sqlcatalog.h"

namespace churnlens::operations {

using warehouse::Connection;
using warehouse::QueryResult;
using warehouse::sqlText;

TableReader::TableReader(Connection& connection)
    : m_connection(&connection)
    , m_fetchSql(sqlText("queries/fetch_rows"))
{
}

Result<TableReader> TableReader::open(Connection& connection, const StoredTable& table)
{
    if (const Result<void> declared = connection.execute(table.declareSql); !declared.ok())
        return declared.error();
    return TableReader(connection);
}

Result<QByteArray> TableReader::next()
{
    const Result<QueryResult> rows = m_connection->query(m_fetchSql);
    if (!rows.ok())
        return rows.error();
    QByteArray text;
    for (int row = 0; row < rows->rows(); ++row) {
        for (int column = 0; column < rows->columns(); ++column) {
            if (column > 0)
                text.append('\t');
            if (rows->isNull(row, column))
                text.append("\\N");
            else
                appendCopyText(text, rows->bytes(row, column));
        }
        text.append('\n');
    }
    m_rows += rows->rows();
    if (!text.isEmpty())
        return text;
    if (const Result<void> closed = m_connection->execute(sqlText("queries/close_rows")); !closed.ok())
        return closed.error();
    return text;
}

void appendCopyText(QByteArray& out, std::string_view value)
{
    while (true) {
        const size_t plain = std::min(value.find_first_of("\\\t\n\r"), value.size());
        out.append(value.data(), static_cast<qsizetype>(plain));
        if (plain == value.size())
            return;
        const char special = value[plain];
        out.append('\\').append(special == '\t' ? 't' : special == '\n' ? 'n' : special == '\r' ? 'r' : '\\');
        value.remove_prefix(plain + 1);
    }
}

Result<void> useExactForms(Connection& connection)
{
    return connection.execute("SET LOCAL timezone = 'UTC'; SET LOCAL bytea_output = 'hex'; "
                              "SET LOCAL intervalstyle = 'iso_8601'");
}

} // namespace churnlens::operations
