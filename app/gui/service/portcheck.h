// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHostAddress>

#include <optional>

namespace churnlens::gui {

enum class PortState {
    Free,
    Taken, ///< by another program
    Forbidden, ///< the system keeps it for programs with more rights, or there is no such address
};

[[nodiscard]] PortState checkPort(const QHostAddress& address, quint16 port);

/// The next free port above, within a hundred; none when there is none.
[[nodiscard]] std::optional<quint16> freePortAfter(const QHostAddress& address, quint16 port);

} // namespace churnlens::gui
