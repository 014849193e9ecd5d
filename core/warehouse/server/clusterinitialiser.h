// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/common/progress.h"
#include "core/common/result.h"
#include "core/warehouse/server/clusterlayout.h"
#include "core/warehouse/server/installationfinder.h"

#include <optional>

namespace churnlens::warehouse {

/// Makes a new cluster: in a folder beside its place, renamed when complete, so that a crash leaves nothing half-done.
/// The caller holds the start lock.
class ClusterInitialiser
{
public:
    explicit ClusterInitialiser(ClusterLayout layout);

    /// The major version that made the cluster; nothing when there is none yet.
    /// Errors: DatabaseUnavailable when something else lies in its place.
    [[nodiscard]] Result<std::optional<int>> clusterVersion() const;

    /// Removes what an interrupted run left, and makes the cluster: superuser `churnlens`, UTF8, locale C, trusted
    /// local connections (the socket's folder is the gate) and no others. Errors: DatabaseUnavailable, Interrupted.
    Result<void> initialise(const ServerInstallation& installation, const Progress& progress);

private:
    Result<void> runInitdb(const ServerInstallation& installation, const Progress& progress);
    Result<void> includeSettings();
    Result<void> putInPlace();
    void removeScratch();

    ClusterLayout m_layout;
};

} // namespace churnlens::warehouse
