// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/common/result.h"

#include <string_view>
#include <vector>

namespace churnlens::ingest {

/// One record of a table, as text; the views live until the next call of the source that filled it.
struct Record
{
    std::vector<std::string_view> fields; ///< UTF-8, or what the file has instead; unquoted and unescaped
    std::string_view raw; ///< as it stands in the file, without the line end; of a sheet: the cells joined by tabs
    qint64 lineNumber = 0; ///< of its first line in the file, or the row of the sheet; 1-based
    qint64 lines = 1; ///< lines of the file that it spans
    bool brokenQuotes = false; ///< text follows a closing quote, or a quote never closes
};

/// A table that is read once, front to back, in bounded memory. Used from one thread at a time.
class RecordSource
{
public:
    virtual ~RecordSource() = default;

    /// Reads the next record that is not blank; false at the end. Errors: InputUnusable, naming the file and the line.
    virtual Result<bool> next(Record& record) = 0;

    /// Takes back all but the first line of the record read last, so that next() goes on with its second line: a stray
    /// quote then costs one line and not all that it swallowed. False when it has one line only.
    virtual bool resumeAtSecondLine() { return false; }

    /// Share of the underlying file that has been read, 0..1.
    [[nodiscard]] virtual double fractionRead() const = 0;
};

} // namespace churnlens::ingest
