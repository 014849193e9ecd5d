// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/operations/storedtables.h"
#include "core/pipeline/session.h"

namespace churnlens::operations {

/// What a copy came to.
struct CopyReport
{
    std::vector<qint64> rows; ///< of each table
    std::vector<StoredTable> tables;

    [[nodiscard]] qint64 allRows() const;
};

/// Copies every table, as of one moment, into another database, in which nobody may have worked: all of it or nothing.
/// The other database gets the schema by migrations, so it may have another version of PostgreSQL, or be a Citus
/// cluster. The rows are counted on both sides before it becomes final. Models stay in the data directory.
/// Errors: RunInProgress on either side; Usage when the target has content; Internal when the counts differ;
/// Interrupted; those of the connections.
Result<CopyReport> copyDatabase(pipeline::Session& source, const QString& targetConninfo, const Progress& progress);

} // namespace churnlens::operations
