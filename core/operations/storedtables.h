// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/warehouse/connection.h"

#include <vector>

namespace churnlens::operations {

/// A table of Churnlens, with statements that were made for it.
struct StoredTable
{
    QString name; ///< "warehouse.customer"
    QString columns; ///< "customer_key, customer_id, ..."
    bool isContent = false; ///< whether a row in it means that somebody has worked here
    QByteArray declareSql; ///< a cursor over the rows, row_cursor
    QByteArray copySql; ///< COPY ... FROM STDIN, in text form
    QByteArray countSql;
    QByteArray existsSql;
    QByteArray clearSql;
    QByteArray analyzeSql;
};

/// How far the numbers of an identity column have come.
struct StoredSequence
{
    QString table;
    QString column;
    qint64 lastValue = 0; ///< the last number given
};

/// The schemas that are Churnlens' own, as an SQL array literal.
[[nodiscard]] QByteArray ownSchemas();

/// Every table in those schemas but warehouse.schema_migration; what a foreign key points at comes first. Empty in a
/// database without our schema. Errors: those of the connection.
Result<std::vector<StoredTable>> storedTables(warehouse::Connection& connection);

/// The identity columns that have given a number. Errors: those of the connection.
Result<std::vector<StoredSequence>> storedSequences(warehouse::Connection& connection);

/// Errors: those of the connection.
Result<void> setSequences(warehouse::Connection& connection, const std::vector<StoredSequence>& sequences);

/// Errors: those of the connection.
Result<qint64> countRows(warehouse::Connection& connection, const StoredTable& table);

/// Whether somebody has worked in the database. Errors: those of the connection.
Result<bool> holdsContent(warehouse::Connection& connection, const std::vector<StoredTable>& tables);

/// Runs every statement that the named SQL answers with, each on its own. Errors: those of the connection.
Result<void> executeAnswer(warehouse::Connection& connection, const char* sqlName,
                           const std::vector<warehouse::Parameter>& parameters = {});

} // namespace churnlens::operations
