// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace churnlens::gui {

/// A conninfo string or postgresql:// address without passwords, as key=value pairs: to be stored and shown. Empty for
/// one that libpq does not understand.
[[nodiscard]] QString withoutPassword(const QString& conninfo);

/// Whether libpq understands it.
[[nodiscard]] bool isConninfo(const QString& text);

} // namespace churnlens::gui
