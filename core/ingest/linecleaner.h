// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ingest/lateevidence.h"
#include "core/ingest/rejection.h"
#include "core/ingest/table/recordsource.h"
#include "core/ingest/tablelayout.h"
#include "core/ingest/transactionline.h"

#include <optional>
#include <string>

namespace churnlens::ingest {

/// What was unusual about accepted and rejected lines, in numbers of lines.
struct CleaningNotes
{
    EncodingCounts encodings;
    qint64 fractionalQuantities = 0; ///< counted as one item at the price of the line
    qint64 lostDigits = 0; ///< customer ids that a spreadsheet has cut: 1.23457E+12
    qint64 otherDateOrder = 0; ///< dates that only the other order of day and month could read; rejected
    qint64 otherDecimalMark = 0; ///< numbers that only the other decimal mark could read; rejected

    CleaningNotes& operator+=(const CleaningNotes& more);
};

/// Types and classifies one record at a time, as a table's layout says.
class LineCleaner
{
public:
    /// latest: timestamps beyond it are implausible (microseconds since 2000-01-01).
    LineCleaner(const TableLayout& layout, qint64 latest);

    /// Fills the line from the record (its texts point into the record or into this cleaner, until the next call),
    /// or says why the record is rejected. Text that is not UTF-8 is taken as Windows-1252.
    std::optional<RejectReason> clean(const Record& record, TransactionLine& line);

    [[nodiscard]] const CleaningNotes& notes() const { return m_notes; }
    [[nodiscard]] const LateEvidence& late() const { return m_late; }

private:
    using Rejected = std::optional<RejectReason>;

    [[nodiscard]] std::string_view field(const Record& record, ColumnRole role) const;
    const Record& recoded(const Record& record);
    Rejected readEitherWay(const Record& record, TransactionLine& line);
    Rejected readRecord(const Record& record, TransactionLine& line);
    Rejected readTime(const Record& record, TransactionLine& line);
    Parsed<qint64> joinDateAndTime(std::string_view date, std::string_view time);
    Rejected readAmount(const Record& record, TransactionLine& line);
    Rejected readQuantity(const Record& record, qint64& scaled);
    Rejected readPrice(std::string_view text, qint64& scaled);
    Rejected readTexts(const Record& record, TransactionLine& line);
    void recodeTexts(TransactionLine& line);
    void makeOrder(TransactionLine& line);
    [[nodiscard]] RejectReason explain(RejectReason reason, const Record& record) const;
    [[nodiscard]] bool isServiceCode(std::string_view code);
    [[nodiscard]] bool isCancellation(const TransactionLine& line, std::string_view status);
    std::string_view foldable(std::string_view text);

    SourceProfile m_profile;
    ColumnMapping m_mapping;
    QStringList m_header;
    size_t m_columnCount;
    DateOrder m_order;
    DecimalMark m_decimalMark;
    bool m_strictWindows1252; ///< the profile says so: nothing is taken as UTF-8
    qint64 m_latest;
    bool m_serviceStart[256] = {}; ///< first bytes that a service code can have: most codes need no further look
    CleaningNotes m_notes;
    CleaningNotes m_ofRecord; ///< of the record at hand, as it is read at last
    bool m_isRecoded = false; ///< the record at hand is already in UTF-8
    LateEvidence m_late;
    std::string m_folded;
    std::array<std::string, 5> m_recoded;
    std::vector<std::string> m_recodedFields;
    Record m_recodedRecord;
    std::string m_dateAndTime;
    std::string m_orderNumber;
};

/// True when every field is empty: trailing lines of spreadsheets, ";;;;".
[[nodiscard]] bool isBlank(const Record& record);

} // namespace churnlens::ingest
