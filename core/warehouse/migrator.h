// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/warehouse/connection.h"

#include <QList>

namespace churnlens::warehouse {

/// One numbered, immutable step of the schema.
struct Migration
{
    int version = 0;
    QString name; ///< "0001_create_schemas"
    QByteArray sql;
    QByteArray checksum; ///< SHA-256 of sql, lower-case hex
};

/// The migrations compiled into this program, in order.
[[nodiscard]] QList<Migration> shippedMigrations();

/// Brings the database's schema up to the given migrations, each in one transaction, under a lock of its own, so that
/// two programs starting at once do it once. Returns how many were applied. Errors: DatabaseUnavailable when the schema
/// is newer than the program or an applied migration differs from ours.
Result<int> migrate(Connection& connection, const QList<Migration>& migrations);

} // namespace churnlens::warehouse
