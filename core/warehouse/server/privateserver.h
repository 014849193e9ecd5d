// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/common/progress.h"
#include "core/common/result.h"
#include "core/warehouse/server/clusterlayout.h"
#include "core/warehouse/server/filelock.h"
#include "core/warehouse/server/servercontrol.h"

#include <QString>
#include <QStringList>

#include <memory>

namespace churnlens::warehouse {

/// How to run the private server; the defaults suit everyone but tests.
struct ServerOptions
{
    QStringList searchFolders; ///< where to look for `initdb` and `postgres`; empty: InstallationFinder::usualFolders()
    QString stateDir =
        QStringLiteral("/var/lib/churnlens"); ///< where root keeps clusters whose data directory is out of reach
};

/// One user's share in the private PostgreSQL of a data directory.
///
/// The first share makes the cluster and starts the server, later ones (of this process or others) reuse it, and the
/// last to go stops it. A user that is killed leaves the server running for the next. Two processes may acquire at
/// once. Not thread-safe itself; it may be moved between threads, and conninfo() serves connections of any thread.
class PrivateServer
{
    Q_DISABLE_COPY_MOVE(PrivateServer)

public:
    /// Makes, starts or joins the server; ready for connections on return. On failure nothing that this call started
    /// goes on, except a server still in crash recovery. Errors: DatabaseUnavailable, with the end of the server's log
    /// as detail where there is one; Interrupted.
    [[nodiscard]] static Result<std::unique_ptr<PrivateServer>>
    acquire(const QString& dataDir, const Progress& progress = {}, const ServerOptions& options = {});
    /// Releases the share; a failure goes to the log.
    ~PrivateServer();

    /// For libpq: keyword='value' pairs, Unix socket only, user and database `churnlens`; no secrets.
    [[nodiscard]] QString conninfo() const { return m_conninfo; }

    /// Where the cluster lies, for messages.
    [[nodiscard]] QString clusterDir() const { return m_layout.clusterDir(); }

    /// Gives the share back; the last one stops the server, ending whatever connections remain. Later calls do nothing.
    /// Errors: DatabaseUnavailable when the server did not stop in time.
    Result<void> release();

private:
    PrivateServer(ClusterLayout layout, ServerControl control, FileLock users, QString conninfo);

    ClusterLayout m_layout;
    ServerControl m_control;
    FileLock m_users;
    QString m_conninfo;
    bool m_released = false;
};

} // namespace churnlens::warehouse
