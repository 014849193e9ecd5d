// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pipeline/databaseprobe.h"

#include "core/warehouse/connection.h"
#include "core/warehouse/migrator.h"
#include "core/warehouse/sqlcatalog.h"

namespace churnlens::pipeline {

using warehouse::Connection;
using warehouse::QueryResult;

namespace {

constexpr int kRightsNamed = 3; ///< the others are counted

Error refusal(const QString& message, const QString& detail = {})
{
    return {ErrorCode::DatabaseUnavailable, message, detail, {}};
}

/// An identifier for a statement that people copy.
QString quoted(const QString& name)
{
    return u'"' + QString(name).replace(u'"', QStringLiteral("\"\"")) + u'"';
}

QString named(const QStringList& rights)
{
    const QString text = rights.mid(0, kRightsNamed).join(QStringLiteral("; "));
    const qsizetype more = rights.size() - kRightsNamed;
    return more > 0 ? QStringLiteral("%1; and %2 more").arg(text).arg(more) : text;
}

Result<bool> isOutdated(Connection& connection)
{
    const Result<QueryResult> applied = connection.query(warehouse::sqlText("queries/select_schema_migrations"));
    if (!applied.ok())
        return applied.error();
    return applied->rows() < warehouse::shippedMigrations().size();
}

} // namespace

Result<void> DatabaseProbe::check() const
{
    if (!foreignSchemas.isEmpty())
        return refusal(QStringLiteral("The database %1 has schemas of something else whose names Churnlens needs: %2. "
                                      "Choose another database, or have these renamed.")
                           .arg(database, foreignSchemas.join(QStringLiteral(", "))));
    if (lacksSchemas && !mayCreate)
        return refusal(QStringLiteral("The user %1 may not create schemas in the database %2. Ask its owner for: GRANT "
                                      "CREATE ON DATABASE %3 TO %4.")
                           .arg(user, database, quoted(database), quoted(user)));
    if (!missingRights.isEmpty() && owner.isEmpty())
        return refusal(QStringLiteral("The user %1 lacks rights in the database %2: %3. Ask its owner for them.")
                           .arg(user, database, named(missingRights)),
                       missingRights.join(u'\n'));
    if (!missingRights.isEmpty())
        return refusal(QStringLiteral("The user %1 lacks rights in the database %2: %3. Connect as %4, who owns the "
                                      "tables, or ask for: GRANT %5 TO %6.")
                           .arg(user, database, named(missingRights), owner, quoted(owner), quoted(user)),
                       missingRights.join(u'\n'));
    if (isOutdated && !isOwner)
        return refusal(QStringLiteral("The tables of Churnlens in the database %1 are of an older version, and only "
                                      "their owner can change them. Connect as %2, or ask for: GRANT %3 TO %4.")
                           .arg(database, owner, quoted(owner), quoted(user)));
    return {};
}

Result<DatabaseProbe> probeDatabase(const QString& conninfo, std::stop_token stop)
{
    const Result<std::unique_ptr<Connection>> connection = Connection::open(conninfo, std::move(stop));
    if (!connection.ok())
        return connection.error();
    const Result<QueryResult> row = (*connection)->query(warehouse::sqlText("queries/select_server_rights"));
    if (!row.ok())
        return row.error();
    DatabaseProbe probe;
    probe.serverVersion = row->text(0, 0).section(u' ', 0, 0);
    probe.database = row->text(0, 1);
    probe.user = row->text(0, 2);
    probe.mayCreate = row->boolean(0, 3);
    probe.hasSchema = row->boolean(0, 4);
    probe.lacksSchemas = row->boolean(0, 5);
    probe.owner = row->text(0, 6);
    probe.isOwner = row->boolean(0, 7);
    probe.foreignSchemas = row->text(0, 9).split(QStringLiteral(", "), Qt::SkipEmptyParts);
    probe.missingRights = row->text(0, 10).split(QStringLiteral("; "), Qt::SkipEmptyParts);
    if (row->boolean(0, 8)) {
        const Result<bool> outdated = isOutdated(**connection);
        if (!outdated.ok())
            return outdated.error();
        probe.isOutdated = *outdated;
    }
    return probe;
}

} // namespace churnlens::pipeline
