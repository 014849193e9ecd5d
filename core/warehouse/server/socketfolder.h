// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/warehouse/server/clusterlayout.h"

#include <QString>

namespace churnlens::warehouse {

inline constexpr int kSocketPort = 5432; ///< only part of the socket's file name: there is no TCP

/// The socket's path in a folder.
[[nodiscard]] QString socketPath(const QString& folder, int port = kSocketPort);

/// The folder for a cluster's socket: `socket` in its home; or, where that path does not fit into a socket address (107
/// bytes) or holds characters that mean something in a list of hosts, `churnlens-<hash>` in $XDG_RUNTIME_DIR, else
/// `/tmp/churnlens-<uid>-<hash>`. Only a choice: ensurePrivateFolder() makes it.
[[nodiscard]] QString chooseSocketFolder(const ClusterLayout& layout);

} // namespace churnlens::warehouse
