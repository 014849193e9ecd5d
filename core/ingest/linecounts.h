// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ingest/dayhistogram.h"
#include "core/ingest/transactionline.h"

#include <limits>

namespace churnlens::ingest {

/// A sum of quantity * unit price, times 10,000: 128 bits, so that no file can overflow it.
__extension__ using ScaledSum = __int128;

/// What a file held; every count is of lines after duplicates were dropped, except rowsRead, duplicates and rejections.
struct LineCounts
{
    qint64 rowsRead = 0; ///< records; headers, titles above them and blank lines excluded
    qint64 duplicates = 0;
    qint64 accepted = 0;
    qint64 withoutCustomer = 0;
    qint64 cancelled = 0;
    qint64 serviceLines = 0;
    qint64 purchaseLines = 0;
    qint64 firstPurchase = std::numeric_limits<qint64>::max(); ///< microseconds since 2000-01-01
    qint64 lastPurchase = std::numeric_limits<qint64>::min();
    qint64 firstLine = std::numeric_limits<qint64>::max(); ///< of any accepted line
    qint64 lastLine = std::numeric_limits<qint64>::min();
    ScaledSum saleAmount = 0; ///< of sales of goods, with and without a customer
    ScaledSum anonymousAmount = 0; ///< of those without
    ScaledSum cancelledAmount = 0; ///< of cancellations, mostly negative
    DayHistogram days; ///< of accepted lines

    /// Counts an accepted line.
    void add(const TransactionLine& line);
};

/// The same of one part of a file.
struct PartCounts
{
    QString name;
    qint64 rowsRead = 0;
    qint64 accepted = 0;
    qint64 duplicates = 0;
    qint64 rejected = 0;
};

/// "17068030.8900".
[[nodiscard]] QByteArray decimalText(ScaledSum scaled);

} // namespace churnlens::ingest
