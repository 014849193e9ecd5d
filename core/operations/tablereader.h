// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/operations/storedtables.h"

namespace churnlens::operations {

/// Reads the rows of a table as the text of COPY, some thousand at a time, so that memory does not grow with their
/// number. One at a time on a connection, in a transaction of the caller's.
class TableReader
{
public:
    /// Errors: those of the connection.
    static Result<TableReader> open(warehouse::Connection& connection, const StoredTable& table);

    /// The next rows, whole lines; empty at the end. Errors: those of the connection.
    Result<QByteArray> next();
    /// Rows read so far.
    [[nodiscard]] qint64 rows() const { return m_rows; }

private:
    explicit TableReader(warehouse::Connection& connection);

    warehouse::Connection* m_connection;
    QByteArray m_fetchSql;
    qint64 m_rows = 0;
};

/// One value as COPY's text format has it: a backslash before what would end the field, the line or the text.
void appendCopyText(QByteArray& out, std::string_view value);

/// In the running transaction: times in UTC and everything else in the one form that reads back exactly, whatever the
/// user's and the server's settings. Errors: those of the connection.
Result<void> useExactForms(warehouse::Connection& connection);

} // namespace churnlens::operations
