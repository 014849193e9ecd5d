// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <optional>
#include <string>

namespace churnlens::ingest {

/// Quantities and prices are carried as whole multiples of 1 / kScale.
inline constexpr qint64 kScale = 10'000;

/// Quantity and unit price as the warehouse holds them.
struct LineAmount
{
    qint32 quantity = 0;
    qint64 unitPrice = 0; ///< currency * 10,000
};

/// From a file's quantity and price, both times 10,000. isLineTotal: the price is that of the whole line, and the unit
/// price is its share (rounded half away from zero after four decimals, so that quantity * unit price may differ from
/// the total by 0.00005 an item). A quantity that is no whole number, as of weighed goods, becomes one item at the
/// price of the line. A negative line total is a return: minus the quantity, at a positive price. Nothing: out of
/// range.
[[nodiscard]] std::optional<LineAmount> lineAmount(qint64 quantity, qint64 price, bool isLineTotal);

/// Appends microseconds since 2000-01-01 as "2011-02-14T08:26:00", or the day alone.
void appendIsoTime(std::string& text, qint64 micros, bool withTime);

} // namespace churnlens::ingest
