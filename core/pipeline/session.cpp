// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pipeline/session.h"

#include "core/warehouse/migrator.h"
#include "core/warehouse/sqlcatalog.h"

#include <QFileInfo>
#include <QStandardPaths>

#include <unistd.h>

namespace churnlens::pipeline {

DatabaseChoice chooseDatabase(const QString& option, const QString& dataDir)
{
    DatabaseChoice choice;
    choice.dataDir = QFileInfo(dataDir.isEmpty() ? defaultDataDir() : dataDir).absoluteFilePath();
    choice.conninfo = option.isEmpty() ? qEnvironmentVariable("CHURNLENS_DATABASE") : option;
    if (choice.conninfo.isEmpty()) {
        for (const char* variable : {"PGHOST", "PGHOSTADDR", "PGSERVICE", "PGDATABASE"})
            choice.useEnvironment = choice.useEnvironment || !qEnvironmentVariableIsEmpty(variable);
    }
    return choice;
}

QString defaultDataDir()
{
    if (::geteuid() == 0 && qEnvironmentVariableIsEmpty("XDG_DATA_HOME"))
        return QStringLiteral("/var/lib/churnlens");
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + QStringLiteral("/churnlens");
}

Result<std::unique_ptr<Session>> Session::open(const DatabaseChoice& choice, const Progress& progress)
{
    auto session = std::make_unique<Session>();
    session->m_dataDir = choice.dataDir;
    session->m_conninfo = choice.conninfo;
    if (choice.conninfo.isEmpty() && !choice.useEnvironment) {
        progress.update(0, QStringLiteral("Starting the database"));
        Result<std::unique_ptr<warehouse::PrivateServer>> server =
            warehouse::PrivateServer::acquire(choice.dataDir, progress);
        if (!server.ok())
            return server.error();
        session->m_server = std::move(server).value();
        session->m_conninfo = session->m_server->conninfo();
    }
    Result<std::unique_ptr<warehouse::Connection>> connection =
        warehouse::Connection::open(session->m_conninfo, progress.stop);
    if (!connection.ok())
        return connection.error();
    session->m_connection = std::move(connection).value();
    const Result<int> migrated = warehouse::migrate(*session->m_connection, warehouse::shippedMigrations());
    if (!migrated.ok())
        return migrated.error();
    return session;
}

Result<std::unique_ptr<warehouse::Connection>> Session::openAnother() const
{
    return warehouse::Connection::open(m_conninfo, m_connection->stopToken());
}

Result<void> Session::lockRuns()
{
    const Result<warehouse::QueryResult> locked = m_connection->query(warehouse::sqlText("queries/try_run_lock"));
    if (!locked.ok())
        return locked.error();
    if (!locked->boolean(0, 0))
        return Error{
            ErrorCode::RunInProgress,
            QStringLiteral("Another Churnlens run is working on this database. Wait until it ends, then run again."),
            {},
            {}};
    return {};
}

} // namespace churnlens::pipeline
