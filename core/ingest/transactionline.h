// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <string_view>

namespace churnlens::ingest {

/// What an accepted line is; stored as one letter in warehouse.transaction_line.line_kind.
enum class LineKind : char {
    Sale = 'p', ///< quantity > 0 and price > 0 for goods; with a known customer it is a purchase line
    Cancellation = 'c', ///< a return or cancelled invoice, by the profile's rule
    Service = 's', ///< postage, fees, manual entries, by the profile's codes
    NoSale = 'x', ///< quantity or price not above zero: corrections, samples, write-offs
};

/// One typed, cleaned line of a file. The texts live until the next line is read.
struct TransactionLine
{
    std::string_view invoice;
    std::string_view stockCode;
    std::string_view description;
    std::string_view customerId; ///< empty: anonymous
    std::string_view country;
    qint64 invoicedAt = 0; ///< microseconds since 2000-01-01 00:00, local wall-clock time (PostgreSQL's timestamp)
    qint64 unitPrice = 0; ///< currency * 10,000 (numeric(14,4))
    qint32 quantity = 0;
    qint32 lineNumber = 0; ///< in the file, 1-based
    LineKind kind = LineKind::Sale;
    bool isService =
        false; ///< a service code, whatever the kind (a cancelled fee is a cancellation and a service line)

    [[nodiscard]] bool isPurchase() const { return kind == LineKind::Sale && !customerId.empty(); }
};

} // namespace churnlens::ingest
