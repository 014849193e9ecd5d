// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/warehouse/connection.h"

#include <optional>
#include <vector>

namespace churnlens::pipeline {

/// A line that a load left out, as it is kept: the first hundred of each reason and load.
struct KeptLine
{
    qint64 loadId = 0;
    QString file; ///< as given when it was loaded
    QString part; ///< sheet, or file in an archive; empty: the file itself
    qint64 lineNumber = 0; ///< from 1
    QString reason; ///< "bad_date"; quality::reasonMeaning() has the words
    QString raw; ///< at most 1,000 bytes of it
};

/// Which of the kept lines to read.
struct RejectedFilter
{
    std::optional<qint64> loadId; ///< empty: of every load
    QString reason; ///< empty: of every reason

    bool operator==(const RejectedFilter&) const = default;
};

/// Up to `limit` lines behind `after` (empty: from the start), by load, part and line number. Fewer than limit: these
/// were the last. Errors: those of Connection::query().
Result<std::vector<KeptLine>> readRejectedLines(warehouse::Connection& connection, const RejectedFilter& filter,
                                                const std::optional<KeptLine>& after, int limit);

/// Writes every line of the filter to a .csv or .xlsx file: load, file, part, line, reason, meaning, raw text. Returns
/// how many. Errors: Usage (another ending), Io, those of Connection::query(), Interrupted.
Result<qint64> exportRejectedLines(warehouse::Connection& connection, const RejectedFilter& filter, const QString& path,
                                   const Progress& progress);

} // namespace churnlens::pipeline
