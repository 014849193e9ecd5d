// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/common/progress.h"
#include "core/ingest/profile/columnmapping.h"
#include "core/ingest/tablefile.h"
#include "core/ingest/value/dateevidence.h"
#include "core/ingest/value/numberevidence.h"

namespace churnlens::ingest {

struct ReaderOptions
{
    std::optional<SourceProfile> profile; ///< empty: detected from the header
    bool keepDuplicates = false;
    bool surveyAll = false; ///< look at every record before deciding, not only at as many as needed
};

/// Records that are not plain ASCII, by what they are.
struct EncodingCounts
{
    qint64 utf8 = 0;
    qint64 others = 0; ///< taken as Windows-1252

    void add(std::string_view record);
    /// What the counts tell of a text that began like UTF-8: Windows-1252 when nothing in it is UTF-8 beyond ASCII.
    [[nodiscard]] bool isWindows1252() const { return others > 0 && utf8 == 0; }
    [[nodiscard]] bool isMixed() const { return others > 0 && utf8 > 0; }
};

/// How one table of a file is to be read: what its profile says, and what was detected.
struct TableLayout
{
    size_t part = 0; ///< of the TableFile
    QString title; ///< for messages
    std::optional<TextFormat> text; ///< empty: a sheet
    SourceProfile profile;
    ColumnMapping mapping;
    QStringList header; ///< names of the columns; empty: the file has none
    qint64 headerLine = 0; ///< 0: none
    qint64 recordsBefore = 0; ///< up to and including the header
    size_t columnCount = 0;
    DateOrder dateOrder = DateOrder::DayFirst;
    DecimalMark decimalMark = DecimalMark::Point;
    DateEvidence dates; ///< of the values that were looked at
    NumberEvidence numbers;
    EncodingCounts encodings;
    bool sawAll = false; ///< recordsSeen is all of them
    qint64 recordsSeen = 0; ///< behind the header; the first ones, or all where those did not settle the formats
    std::vector<QStringList> firstRows; ///< behind the header, at most kFirstRows
    QStringList warnings;

    static constexpr size_t kFirstRows = 200; ///< enough to guess what a column without a known name is
};

/// How a whole file is to be read.
struct FileLayout
{
    std::vector<TableLayout> tables; ///< those to load, in the order of the file
    QStringList warnings; ///< what was passed over, and why
};

/// Looks at one part: finds the header below title lines, the profile, the columns and the formats. What depends on
/// a whole column (day or month first, decimal comma or point) is decided by its first values where they settle it, and
/// else by all of them. Errors: InputUnusable (no header, a column missing ...), Interrupted.
/// problem, where given, takes up what is wrong with the columns, which is then no error.
Result<TableLayout> surveyTable(const TableFile& file, size_t part, const ReaderOptions& options,
                                const Progress& progress, QString* problem = nullptr);

/// Looks at every part. Sheets without any of the columns, hidden ones, and texts and images in an archive are passed
/// over with a warning; a part that may hold data and cannot be read, or that has some of the needed columns and not
/// all, is an error. Errors: as surveyTable(); InputUnusable when no part is a table of transactions. holdsNoTable,
/// where given, becomes true after an error that only says that there is no table of transactions.
Result<FileLayout> surveyFile(const TableFile& file, const ReaderOptions& options, const Progress& progress,
                              bool* holdsNoTable = nullptr);

} // namespace churnlens::ingest
