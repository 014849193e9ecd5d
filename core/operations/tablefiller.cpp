// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/operations/tablefiller.h"

namespace churnlens::operations {

Result<qint64> fillTable(warehouse::Connection& connection, const StoredTable& table, const TextFeed& feed)
{
    if (const Result<void> cleared = connection.execute(table.clearSql); !cleared.ok())
        return cleared.error();
    if (const Result<void> begun = connection.copyBegin(table.copySql); !begun.ok())
        return begun.error();
    const Result<void> fed = feed([&connection](QByteArrayView piece) {
        return connection.copyData(piece.data(), static_cast<size_t>(piece.size()));
    });
    if (!fed.ok()) {
        connection.copyAbort();
        return fed.error();
    }
    return connection.copyEnd();
}

} // namespace churnlens::operations
