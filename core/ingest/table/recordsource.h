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
    bool brokenQuotes = false; ///< a quote opens and never closes as it should; fields is then the line as it stands
};

/// A table that is read once, front to back, in bounded memory. Used from one thread at a time.
class RecordSource
{
public:
    virtual ~RecordSource() = default;

    /// Reads the next record that is not blank; false at the end. Errors: InputUnusable, naming the file and the line.
    virtual Result<bool> next(Record& record) = 0;

    /// How many fields the records have from here on; lets a reader of text tell a stray quote. 0: any number.
    virtual void expectFields(size_t /*count*/) { }

    /// Share of the underlying file that has been read, 0..1.
    [[nodiscard]] virtual double fractionRead() const = 0;
};

} // namespace churnlens::ingest
