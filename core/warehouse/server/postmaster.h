// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/warehouse/server/clusterlayout.h"

#include <QString>

#include <sys/types.h>

namespace churnlens::warehouse {

/// What can be seen from outside of a cluster's server process (PostgreSQL calls it the postmaster).
class Postmaster
{
public:
    enum class State {
        Stopped, ///< no process works on the cluster
        Leftover, ///< some process does, but no server: one just starting, or the children of one that was killed
        Starting, ///< starting up, or recovering from a crash
        Ready,
        Stopping,
    };

    /// The server as it is now. pid, port and socketFolder are meaningful from Starting on.
    struct View
    {
        State state = State::Stopped;
        pid_t pid = 0;
        int port = 0;
        QString socketFolder;
    };

    explicit Postmaster(ClusterLayout layout);

    /// Reads postmaster.pid, and believes it only if that process is PostgreSQL at work in this cluster's folder: after
    /// a crash the number may have gone to somebody else. A few system calls; waits for nothing. The caller holds the
    /// start lock.
    [[nodiscard]] View look() const;

    /// Whether the socket is there for the server but not for us, whose file system differs (a private /tmp, a
    /// container).
    [[nodiscard]] bool hidesSocket(const View& view) const;

    /// Asks the server to end its sessions and stop ("fast"). Does not wait.
    void requestStop(const View& view) const;

    /// Removes a postmaster.pid whose number now belongs to another process; PostgreSQL would take it for a running
    /// server.
    void discardStalePidFile() const;

private:
    [[nodiscard]] QString pidFile() const;
    [[nodiscard]] bool isServerProcess(pid_t pid) const;
    [[nodiscard]] bool anyProcessLives() const;

    ClusterLayout m_layout;
};

} // namespace churnlens::warehouse
