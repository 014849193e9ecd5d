// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/common/error.h"

#include <QByteArray>

namespace churnlens::ingest {

/// How many first bytes the functions below want to see.
inline constexpr int kSniffBytes = 512;

/// True for the gzip magic bytes.
[[nodiscard]] bool isGzip(const QByteArray& start);

/// The name of a kind of file that is no text table ("a PNG image"), or empty when the bytes may be one.
[[nodiscard]] QString refusedKind(const QByteArray& start);

/// The InputUnusable error for such a file, with what to do instead.
[[nodiscard]] Error notATextTable(const QString& path, const QString& kind);

} // namespace churnlens::ingest
