// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace churnlens::warehouse {

/// The last lines of a log file, at most 20; empty when it cannot be read.
[[nodiscard]] QString lastLines(const QString& logFile);

/// The one line that says why: the last with FATAL, PANIC, ERROR or "error:", from that word on; else the last line.
[[nodiscard]] QString reasonIn(const QString& output);

} // namespace churnlens::warehouse
