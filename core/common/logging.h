// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLoggingCategory>
#include <QString>

Q_DECLARE_LOGGING_CATEGORY(lcChurnlens)

namespace churnlens {

enum class LogLevel { Debug, Info, Warning, Error };

/// Parses "debug", "info", "warning" or "error"; false when it is none of them.
[[nodiscard]] bool parseLogLevel(const QString& text, LogLevel* level);

/// Sends Qt messages to stderr as one line each: UTC time, level, text. Messages below the level are dropped.
/// Secrets (password=..., postgresql://user:secret@) are masked in every line. Call once, before other threads start.
void installLogging(LogLevel level);

/// The text with passwords in conninfo strings and URIs replaced by ***.
[[nodiscard]] QString maskSecrets(const QString& text);

} // namespace churnlens
