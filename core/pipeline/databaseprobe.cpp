// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pipeline/databaseprobe.h"

#include "core/warehouse/connection.h"
#include "core/warehouse/sqlcatalog.h"

namespace churnlens::pipeline {

Result<void> DatabaseProbe::check() const
{
    if (!hasSchema && !mayCreate)
        return Error{ErrorCode::DatabaseUnavailable,
                     QStringLiteral("The user %1 may not create schemas in the database %2. Ask its owner for: GRANT "
                                    "CREATE ON DATABASE \"%2\" TO \"%1\".")
                         .arg(user, database),
                     {},
                     {}};
    if (hasSchema && !(mayRead && mayLoad))
        return Error{ErrorCode::DatabaseUnavailable,
                     QStringLiteral("The user %1 has no rights in the schemas of Churnlens in the database %2. Connect "
                                    "as the user who made them.")
                         .arg(user, database),
                     {},
                     {}};
    return {};
}

Result<DatabaseProbe> probeDatabase(const QString& conninfo, std::stop_token stop)
{
    const Result<std::unique_ptr<warehouse::Connection>> connection =
        warehouse::Connection::open(conninfo, std::move(stop));
    if (!connection.ok())
        return connection.error();
    const Result<warehouse::QueryResult> row = (*connection)->query(warehouse::sqlText("queries/select_server_rights"));
    if (!row.ok())
        return row.error();
    DatabaseProbe probe;
    probe.serverVersion = row->text(0, 0).section(u' ', 0, 0);
    probe.database = row->text(0, 1);
    probe.user = row->text(0, 2);
    probe.mayCreate = row->boolean(0, 3);
    probe.hasSchema = row->boolean(0, 4);
    probe.mayRead = row->boolean(0, 5);
    probe.mayLoad = row->boolean(0, 6);
    return probe;
}

} // namespace churnlens::pipeline
