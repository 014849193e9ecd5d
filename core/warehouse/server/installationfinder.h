// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/common/result.h"
#include "core/warehouse/server/serverinstallation.h"

#include <QList>
#include <QStringList>

namespace churnlens::warehouse {

/// Finds the PostgreSQL server programs on this machine.
class InstallationFinder
{
public:
    static constexpr int kOldestMajor = 14; ///< the oldest PostgreSQL that Churnlens works with

    /// Where to look: CHURNLENS_PG_BINDIR alone when it is set; else the places of Debian, of the PostgreSQL project's
    /// own RPM packages and of a build from source, PATH, and what `pg_config --bindir` says.
    [[nodiscard]] static QStringList usualFolders();

    /// Asks each folder once; the ones without a server are passed over.
    explicit InstallationFinder(const QStringList& folders = usualFolders());

    /// The newest one of major version 14 or later. Errors: DatabaseUnavailable, naming the packages to install.
    [[nodiscard]] Result<ServerInstallation> newest() const;

    /// The newest one of a cluster's own major version: data files of one version are closed to every other.
    /// Errors: DatabaseUnavailable, naming the versions and the ways out.
    [[nodiscard]] Result<ServerInstallation> forCluster(int majorVersion, const QString& clusterDir) const;

private:
    [[nodiscard]] QString foundVersions() const;

    QStringList m_folders;
    QList<ServerInstallation> m_installations; ///< newest first
};

} // namespace churnlens::warehouse
