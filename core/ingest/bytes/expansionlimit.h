// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/common/result.h"

namespace churnlens::ingest {

/// Up to here a source may expand as it likes.
inline constexpr qint64 kFreeExpansionBytes = qint64{256} * 1024 * 1024;

/// The most that data may expand beyond that: tables reach 30 or so, deflate itself 1030.
inline constexpr qint64 kMaxExpansion = 200;

/// Guards against decompression bombs: refuses data that so far became unpackedBytes from packedBytes when both limits
/// are passed. path is named in the message. Errors: InputUnusable.
Result<void> checkExpansion(qint64 packedBytes, qint64 unpackedBytes, const QString& path);

} // namespace churnlens::ingest
