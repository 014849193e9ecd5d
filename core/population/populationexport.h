// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/population/population.h"

namespace churnlens::population {

/// What a list becomes a file as.
struct ExportOptions
{
    bool byteOrderMark = false; ///< CSV only: Excel takes a CSV for UTF-8 only when it starts with one
};

/// Names of the file's columns, in order; a contract (docs/user-guide.md).
[[nodiscard]] QStringList exportColumns();

/// Writes rows of the population, in the order given, to a .csv or .xlsx file; whole or not at all. Ids stay text,
/// texts that a spreadsheet would run are defused, empty cells stand for values that are not there. run: that of the
/// population. Returns the number of customers. Errors: Usage (file ending, more rows than a sheet holds), Io,
/// Interrupted.
Result<qint64> exportRows(const Population& population, const scoring::ScoringRun& run, std::span<const quint32> rows,
                          const QString& path, const ExportOptions& options = {}, const Progress& progress = {});

} // namespace churnlens::population
