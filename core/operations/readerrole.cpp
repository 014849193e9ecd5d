// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/operations/readerrole.h"

#include "core/operations/storedtables.h"
#include "core/warehouse/sqlcatalog.h"
#include "core/warehouse/transaction.h"

namespace churnlens::operations {

using warehouse::Connection;
using warehouse::QueryResult;
using warehouse::Transaction;

Result<void> grantReader(Connection& connection, const QString& role)
{
    const Result<std::unique_ptr<Transaction>> transaction = Transaction::begin(connection);
    if (!transaction.ok())
        return transaction.error();
    const Result<void> granted = executeAnswer(connection, "operations/select_reader_grants", {role.toUtf8()});
    if (!granted.ok() && granted.error().sqlState == QStringLiteral("42704"))
        return Error{ErrorCode::Usage,
                     QStringLiteral("There is no role \"%1\" in the database. Make it first, as in: CREATE ROLE \"%1\" "
                                    "LOGIN PASSWORD '...'.")
                         .arg(role),
                     granted.error().detail, granted.error().sqlState};
    return granted.ok() ? (*transaction)->commit() : granted;
}

Result<QStringList> readerRoles(Connection& connection)
{
    const Result<QueryResult> rows = connection.query(warehouse::sqlText("operations/select_readers"));
    if (!rows.ok())
        return rows.error();
    QStringList roles;
    for (int row = 0; row < rows->rows(); ++row)
        roles.append(rows->text(row, 0));
    return roles;
}

} // namespace churnlens::operations
