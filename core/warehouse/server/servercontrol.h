// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/common/progress.h"
#include "core/common/result.h"
#include "core/warehouse/server/clusterlayout.h"
#include "core/warehouse/server/installationfinder.h"
#include "core/warehouse/server/postmaster.h"

#include <QString>
#include <QStringList>

#include <optional>

namespace churnlens::warehouse {

/// Brings the server of one cluster up and down. The caller holds the start lock.
class ServerControl
{
public:
    /// searchFolders: where to look for PostgreSQL's programs; empty: the usual places.
    ServerControl(ClusterLayout layout, QStringList searchFolders);

    /// Makes the cluster if there is none, starts the server if none runs, waits until it accepts connections (60 s at
    /// most, crash recovery included), and makes sure of the database. A server whose socket vanished is started anew.
    /// Returns the conninfo. Errors: DatabaseUnavailable, Interrupted.
    [[nodiscard]] Result<QString> bringUp(const Progress& progress);

    /// Stops the server, ending its sessions, and waits until its last process is gone (60 s at most). Fine when none
    /// runs.
    Result<void> stop();

    [[nodiscard]] bool isReady() const { return m_postmaster.look().state == Postmaster::State::Ready; }

private:
    /// The conninfo of a ready server; nothing when the caller should look again.
    [[nodiscard]] Result<std::optional<QString>> join(const Postmaster::View& view, int* refusals);
    [[nodiscard]] Result<bool> isReachable(const Postmaster::View& view) const;
    Result<void> start(const Progress& progress);
    [[nodiscard]] Result<ServerInstallation> prepareCluster(const Progress& progress);
    [[nodiscard]] Result<void> prepareSocketFolder(const QString& folder) const;
    [[nodiscard]] Result<void> writeSettings(const QString& socketFolder) const;
    [[nodiscard]] Result<void> launch(const ServerInstallation& installation);
    [[nodiscard]] Error startError() const;
    [[nodiscard]] QString logTail() const;

    ClusterLayout m_layout;
    QStringList m_searchFolders;
    Postmaster m_postmaster;
};

} // namespace churnlens::warehouse
