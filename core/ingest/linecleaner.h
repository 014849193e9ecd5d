// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ingest/table/csvreader.h"
#include "core/ingest/rejection.h"
#include "core/ingest/profile/sourceprofile.h"
#include "core/ingest/transactionline.h"

#include <optional>
#include <string>

namespace churnlens::ingest {

/// Types and classifies one record at a time, by a profile and the place of its columns.
class LineCleaner
{
public:
    /// latest: timestamps beyond it are implausible (microseconds since 2000-01-01).
    LineCleaner(const SourceProfile& profile, const ColumnMapping& mapping, size_t columnCount, DateOrder order,
                qint64 latest);

    /// Fills the line from the record (its texts point into the record or into this cleaner, until the next call),
    /// or says why the record is rejected. Text that is not UTF-8 is taken as Windows-1252.
    std::optional<RejectReason> clean(const Record& record, TransactionLine& line);

private:
    std::optional<RejectReason> readValues(const Record& record, TransactionLine& line) const;
    std::optional<RejectReason> readTexts(const Record& record, TransactionLine& line);
    void recodeTexts(TransactionLine& line);
    [[nodiscard]] bool isServiceCode(std::string_view code) const;
    [[nodiscard]] bool isCancellation(const TransactionLine& line) const;

    SourceProfile m_profile;
    ColumnMapping m_mapping;
    size_t m_columnCount;
    DateOrder m_order;
    qint64 m_latest;
    bool m_serviceStart[256] = {}; ///< first bytes that a service code can have: most codes need no further look
    std::array<std::string, 5> m_recoded;
};

} // namespace churnlens::ingest
