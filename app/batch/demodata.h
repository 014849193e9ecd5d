// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/common/progress.h"

namespace churnlens::batch {

/// Generates the seeded demo transactions below the data directory, once a size; returns the file's path.
/// Errors: Io, Interrupted.
Result<QString> provideDemoData(const QString& dataDir, qint64 rows, const Progress& progress);

} // namespace churnlens::batch
