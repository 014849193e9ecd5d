// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/common/progress.h"

namespace churnlens::synthetic {

/// Lines of the demo when nothing else is asked for.
inline constexpr qint64 kDemoRows = 200'000;

/// Where a demo of that size lives below the program's data directory: with a database of its own, so that real and
/// demo data never mix.
[[nodiscard]] QString demoDataDir(const QString& programDataDir, qint64 rows);

/// The program's data directory of a demo's, or of any other: that itself.
[[nodiscard]] QString programDataDir(const QString& dataDir);
/// Whether a data directory is a demo's: it bears the name of one and holds the demo transactions, or the mark of
/// markDemoDataDir(). A user's own folder of such a name is none.
[[nodiscard]] bool isDemoDataDir(const QString& dataDir);

/// Makes the data directory of a demo and marks it as one, before there is anything else in it. Errors: Io.
Result<void> markDemoDataDir(const QString& dataDir);

/// Generates the seeded demo transactions below the data directory, once a size; returns the file's path.
/// Errors: Io, Interrupted.
Result<QString> provideDemoData(const QString& dataDir, qint64 rows, const Progress& progress);

} // namespace churnlens::synthetic
