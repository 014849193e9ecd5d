// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/common/result.h"
#include "core/warehouse/server/account.h"
#include "core/warehouse/server/fileidentity.h"
#include "core/warehouse/server/filelock.h"

#include <QString>

namespace churnlens::warehouse {

/// Where the parts of a private cluster lie, and who owns them.
///
/// Everything lies in its `home`: the cluster in `postgresql`, the lock files beside it. The home is the data
/// directory, unless we are root and the server's user cannot reach that (below /root, say). Then it is
/// `<stateDir>/<hash of the data directory's canonical path>`, and the data directory holds a text file
/// `postgresql.location` with that path in it.
class ClusterLayout
{
public:
    /// Finds or chooses the place, making the data directory (0700; 0711 as root, so that the server's user can pass)
    /// and the home where missing. Errors: DatabaseUnavailable.
    [[nodiscard]] static Result<ClusterLayout> locate(const QString& dataDir, const QString& stateDir);

    [[nodiscard]] const Account& account() const
    {
        return m_account;
    } ///< who the server runs as and the cluster belongs to
    [[nodiscard]] QString home() const { return m_home; }
    [[nodiscard]] QString clusterDir() const { return m_home + QStringLiteral("/postgresql"); }
    /// A cluster in the making, renamed when complete.
    [[nodiscard]] QString scratchDir() const { return m_home + QStringLiteral("/postgresql.new"); }
    [[nodiscard]] QString logFile() const { return clusterDir() + QStringLiteral("/server.log"); }

    enum class Lock {
        Start, ///< held exclusively while the server is started or stopped
        Users, ///< held shared by everyone who uses the server
        Running, ///< inherited by the server and its children: held as long as any process works on the cluster's files
    };
    /// Opens a lock file of the home; takes no lock. Errors: DatabaseUnavailable.
    [[nodiscard]] Result<FileLock> openLock(Lock lock) const;

    /// For making and reading files inside the cluster.
    [[nodiscard]] FileIdentity asServer() const { return {m_account.uid(), m_account.gid()}; }
    /// For making, renaming and removing entries of the home.
    [[nodiscard]] FileIdentity asHomeOwner() const { return {m_homeUid, m_homeGid}; }

private:
    ClusterLayout(QString home, Account account, uid_t homeUid, gid_t homeGid);
    [[nodiscard]] static Result<ClusterLayout> at(const QString& home);

    QString m_home; ///< canonical
    Account m_account;
    uid_t m_homeUid;
    gid_t m_homeGid;
};

} // namespace churnlens::warehouse
