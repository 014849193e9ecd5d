// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/common/result.h"

#include <QByteArray>
#include <QString>

namespace churnlens {

/// Writes the file whole or not at all: to a temporary name beside it, synced, then renamed over the old one.
/// Errors: Io, naming the path and the system's reason.
Result<void> writeFileAtomically(const QString& path, const QByteArray& content);

/// Reads a small file whole. Errors: Io.
Result<QByteArray> readWholeFile(const QString& path);

} // namespace churnlens
