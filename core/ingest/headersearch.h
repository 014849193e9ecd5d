// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ingest/profile/columnmapping.h"
#include "core/ingest/table/recordsource.h"

namespace churnlens::ingest {

/// Where a table's header is, and what it says.
struct HeaderMatch
{
    SourceProfile profile;
    ColumnMapping mapping; ///< may be incomplete: then this is the record that fits best
    QStringList header; ///< empty: by the profile the file has none
    qint64 headerLine = 0; ///< 0: none
    qint64 recordsBefore = 0; ///< up to and including the header
    size_t columnCount = 0; ///< 0: the table has no records
    std::vector<std::vector<std::string>> recordsBehind; ///< read while searching
};

/// Reads the first records and finds the header: the first record with a date, a customer and a price column, else the
/// one with most columns that are known. wanted: the profile to use; empty: by the header. title is used in messages.
/// Errors: InputUnusable for a table with more than CsvReader::kMaxFields columns, or that cannot be read.
Result<HeaderMatch> findHeader(RecordSource& records, const std::optional<SourceProfile>& wanted, const QString& title);

} // namespace churnlens::ingest
