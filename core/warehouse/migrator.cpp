// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/warehouse/migrator.h"

#include "core/warehouse/sqlcatalog.h"
#include "core/warehouse/transaction.h"

#include <QCryptographicHash>

namespace churnlens::warehouse {

namespace {

Error schemaError(const QString& message)
{
    return {ErrorCode::DatabaseUnavailable, message, {}, {}};
}

Result<void> checkApplied(const QueryResult& applied, const QList<Migration>& migrations)
{
    for (int row = 0; row < applied.rows(); ++row) {
        if (row >= migrations.size())
            return schemaError(
                QStringLiteral("The database's schema has version %1, this program knows up to %2. Use the newer "
                               "Churnlens that made it, or another database.")
                    .arg(applied.integer(applied.rows() - 1, 0))
                    .arg(migrations.size()));
        const Migration& ours = migrations[row];
        if (applied.integer(row, 0) != ours.version || applied.text(row, 2).toLatin1() != ours.checksum)
            return schemaError(
                QStringLiteral("Migration %1 in the database differs from this program's. The schema was changed by "
                               "something else; restore a backup or use another database.")
                    .arg(applied.text(row, 1)));
    }
    return {};
}

/// Lacking a right (42501), or on a standby or in a session that may only read (25006).
bool isForbidden(const Error& error)
{
    return error.sqlState == QStringLiteral("42501") || error.sqlState == QStringLiteral("25006");
}

Error mayNotMigrate(const Error& cause, int present, qsizetype wanted)
{
    return {ErrorCode::DatabaseUnavailable,
            QStringLiteral("The database's schema has version %1, this program needs %2, and this user may not change "
                           "it. Run churnlens --list-loads once as the user who owns the schemas.")
                .arg(present)
                .arg(wanted),
            cause.message, cause.sqlState};
}

Result<void> apply(Connection& connection, const Migration& migration)
{
    // On Citus, reference and distributed tables may be touched in one transaction only so; elsewhere it is a no-op.
    if (Result<void> done = connection.execute("SET LOCAL citus.multi_shard_modify_mode = 'sequential'"); !done.ok())
        return done;
    if (Result<void> done = connection.execute(migration.sql); !done.ok())
        return Error{done.error().code,
                     QStringLiteral("Migration %1 failed: %2").arg(migration.name, done.error().message),
                     done.error().detail, done.error().sqlState};
    const Result<QueryResult> noted =
        connection.query(sqlText("queries/insert_schema_migration"),
                         {QByteArray::number(migration.version), migration.name.toUtf8(), migration.checksum});
    if (!noted.ok())
        return noted.error();
    return {};
}

Result<QueryResult> readApplied(Connection& connection)
{
    const Result<QueryResult> exists = connection.query(sqlText("queries/select_schema_migration_exists"));
    if (!exists.ok())
        return exists.error();
    if (!exists->boolean(0, 0)) {
        if (const Result<void> created = connection.execute(sqlText("queries/create_schema_migration")); !created.ok())
            return created.error();
    }
    return connection.query(sqlText("queries/select_schema_migrations"));
}

} // namespace

QList<Migration> shippedMigrations()
{
    QList<Migration> migrations;
    for (const QString& file : sqlFiles(QStringLiteral("migrations"))) {
        const QString name = file.chopped(4);
        const QByteArray sql = sqlText(QByteArray("migrations/" + name.toLatin1()).constData());
        migrations.append(
            {name.left(4).toInt(), name, sql, QCryptographicHash::hash(sql, QCryptographicHash::Sha256).toHex()});
    }
    return migrations;
}

Result<int> migrate(Connection& connection, const QList<Migration>& migrations)
{
    int count = 0;
    while (true) { // one transaction a step; the lock is the transaction's, so each step looks again at what is there
        Result<std::unique_ptr<Transaction>> transaction = Transaction::begin(connection);
        if (!transaction.ok())
            return transaction.error();
        if (const Result<QueryResult> lock = connection.query(sqlText("queries/lock_migrations")); !lock.ok())
            return lock.error();
        const Result<QueryResult> applied = readApplied(connection);
        if (!applied.ok())
            return applied.error();
        if (const Result<void> same = checkApplied(*applied, migrations); !same.ok())
            return same.error();
        const int done = applied->rows();
        if (done < migrations.size()) {
            const Result<void> applying = apply(connection, migrations[done]);
            if (!applying.ok())
                return isForbidden(applying.error()) ? mayNotMigrate(applying.error(), done, migrations.size())
                                                     : applying.error();
            ++count;
        }
        if (const Result<void> committed = (*transaction)->commit(); !committed.ok())
            return committed.error();
        if (done + 1 >= migrations.size())
            return count;
    }
}

} // namespace churnlens::warehouse
