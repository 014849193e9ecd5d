// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ingest/table/csvreader.h"
#include "core/ingest/duplicatefilter.h"
#include "core/ingest/linecleaner.h"
#include "core/ingest/rejection.h"

#include <limits>
#include <memory>

namespace churnlens::ingest {

/// What a file held; every count is of lines after duplicates were dropped, except rowsRead, duplicates and rejections.
struct LineCounts
{
    qint64 rowsRead = 0; ///< records, the header excluded
    qint64 duplicates = 0;
    qint64 accepted = 0;
    qint64 withoutCustomer = 0;
    qint64 cancelled = 0;
    qint64 serviceLines = 0;
    qint64 purchaseLines = 0;
    qint64 firstPurchase = std::numeric_limits<qint64>::max(); ///< microseconds since 2000-01-01
    qint64 lastPurchase = std::numeric_limits<qint64>::min();
    qint64 lastLine = std::numeric_limits<qint64>::min(); ///< of any accepted line
};

struct ReaderOptions
{
    std::optional<SourceProfile> profile; ///< empty: detected from the header
    bool keepDuplicates = false;
};

/// A file of transactions as typed, cleaned lines, one after the other; counts what it passes over.
/// Reading ahead, hashing and unpacking run on a second thread; the memory does not depend on the file's length but for
/// the fingerprints of DuplicateFilter.
class TransactionReader
{
public:
    /// Errors: InputUnusable (missing, not a table, a column missing), each with the file's name and what to do.
    static Result<std::unique_ptr<TransactionReader>> open(const QString& path, const ReaderOptions& options);

    /// The next accepted line that is no duplicate; false at the end. Its texts live until the next call.
    Result<bool> next(TransactionLine& line);

    [[nodiscard]] const LineCounts& counts() const { return m_counts; }
    [[nodiscard]] const RejectionLog& rejections() const { return m_rejections; }
    [[nodiscard]] const SourceProfile& profile() const { return m_profile; }
    /// What the reader had to decide on thin evidence, in words for the user.
    [[nodiscard]] const QStringList& warnings() const { return m_warnings; }
    [[nodiscard]] double fractionRead() const { return m_source->fractionRead(); }
    /// Of the file's bytes; valid after next() returned false.
    [[nodiscard]] QByteArray sha256() const { return m_source->sha256(); }

private:
    TransactionReader(std::unique_ptr<ByteSource> source, const QString& path);

    Result<void> readHeader(const ReaderOptions& options);
    Result<char> detectDelimiter();
    Result<DateOrder> detectDateOrder(char delimiter, int dateColumn);
    void count(const TransactionLine& line);

    QString m_path;
    std::unique_ptr<ByteSource> m_source;
    CsvReader m_csv;
    Record m_record;
    SourceProfile m_profile;
    std::unique_ptr<LineCleaner> m_cleaner;
    DuplicateFilter m_seen;
    bool m_keepDuplicates = false;
    LineCounts m_counts;
    RejectionLog m_rejections;
    QStringList m_warnings;
};

} // namespace churnlens::ingest
