// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ingest/duplicatefilter.h"
#include "core/ingest/linecleaner.h"
#include "core/ingest/linecounts.h"
#include "core/ingest/rejection.h"
#include "core/ingest/tablelayout.h"

#include <memory>

namespace churnlens::ingest {

/// A file of transactions as typed, cleaned lines, one after the other, table by table; counts what it passes over.
/// Reading ahead and unpacking run on a second thread; the memory does not depend on the file's length but for the
/// fingerprints of DuplicateFilter (and the texts that a workbook shares between its cells).
class TransactionReader
{
public:
    /// Errors: InputUnusable (missing, no table, a column missing), each with the file's name and what to do;
    /// Interrupted.
    static Result<std::unique_ptr<TransactionReader>> open(const QString& path, const ReaderOptions& options,
                                                           const Progress& progress);

    /// The next accepted line that is no duplicate; false at the end. Its texts live until the next call.
    /// Errors: InputUnusable, also at the end when dates or numbers turn out to have been read the wrong way.
    Result<bool> next(TransactionLine& line);

    [[nodiscard]] const LineCounts& counts() const { return m_counts; }
    [[nodiscard]] const std::vector<PartCounts>& parts() const { return m_parts; }
    [[nodiscard]] const RejectionLog& rejections() const { return m_rejections; }
    [[nodiscard]] const FileLayout& layout() const { return m_layout; }
    [[nodiscard]] const QString& form() const { return m_file->form(); }
    /// Of the first table; the others of a file have the same in all but odd cases.
    [[nodiscard]] const SourceProfile& profile() const { return m_layout.tables.front().profile; }
    /// Roles that a table has no column for and that the load would have used.
    [[nodiscard]] QStringList absentColumns() const;
    /// What the reader had to decide on thin evidence, in words for the user. Complete after the end.
    [[nodiscard]] QStringList warnings() const;
    [[nodiscard]] double fractionRead() const;

private:
    TransactionReader(std::unique_ptr<TableFile> file, FileLayout layout, const ReaderOptions& options);

    Result<bool> openNext();
    Result<void> finishTable();
    Result<bool> nextOfTable(TransactionLine& line);
    void noteTable();

    std::unique_ptr<TableFile> m_file;
    FileLayout m_layout;
    size_t m_next = 0; ///< table to open next; the one before is being read
    OpenTable m_table;
    std::unique_ptr<LineCleaner> m_cleaner;
    Record m_record;
    DuplicateFilter m_seen;
    bool m_keepDuplicates; ///< as the user wants it
    bool m_dropRepeats = true; ///< of the table that is being read
    LineCounts m_counts;
    std::vector<PartCounts> m_parts;
    RejectionLog m_rejections;
    QStringList m_notes;
};

} // namespace churnlens::ingest
