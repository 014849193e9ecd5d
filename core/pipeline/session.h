// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/warehouse/connection.h"
#include "core/warehouse/server/privateserver.h"

namespace churnlens::pipeline {

/// Where the warehouse is.
struct DatabaseChoice
{
    QString conninfo; ///< an external database; empty and !useEnvironment: the private server
    bool useEnvironment = false; ///< an external database by the PG* variables
    QString dataDir; ///< for the private server and the model artifacts
};

/// --database first, then CHURNLENS_DATABASE, then PGHOST, PGHOSTADDR, PGSERVICE or PGDATABASE, else the private server
/// below the data directory. option: the value of --database, or empty.
[[nodiscard]] DatabaseChoice chooseDatabase(const QString& option, const QString& dataDir);

/// $XDG_DATA_HOME/churnlens, or /var/lib/churnlens for root, whose home other accounts cannot enter.
[[nodiscard]] QString defaultDataDir();

/// An open, migrated warehouse; keeps the private server running while it lives. One thread.
class Session
{
public:
    /// Errors: DatabaseUnavailable, Interrupted.
    static Result<std::unique_ptr<Session>> open(const DatabaseChoice& choice, const Progress& progress);

    [[nodiscard]] warehouse::Connection& connection() { return *m_connection; }
    [[nodiscard]] const QString& dataDir() const { return m_dataDir; }
    /// For libpq; may hold a password.
    [[nodiscard]] const QString& conninfo() const { return m_conninfo; }

    /// A further session on the same database, for another thread. Errors: DatabaseUnavailable.
    Result<std::unique_ptr<warehouse::Connection>> openAnother() const;

    /// Makes this the only run on the database until the session ends. Errors: RunInProgress.
    Result<void> lockRuns();

private:
    QString m_dataDir;
    QString m_conninfo;
    std::unique_ptr<warehouse::PrivateServer> m_server; ///< before the connection: it must outlive it
    std::unique_ptr<warehouse::Connection> m_connection;
};

} // namespace churnlens::pipeline
