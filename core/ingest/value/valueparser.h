// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <optional>
#include <string_view>

namespace churnlens::ingest {

/// The order of day and month in dates that are written with numbers only. Year-first dates need no order.
enum class DateOrder { DayFirst, MonthFirst };

enum class ParseStatus {
    Ok,
    Malformed, ///< not a number or a date
    OutOfRange, ///< well-formed, but outside what the warehouse holds, NaN or infinite
};

template <typename T>
struct Parsed
{
    ParseStatus status = ParseStatus::Malformed;
    T value{};
};

/// Text without leading and trailing ASCII white space.
[[nodiscard]] std::string_view trimmed(std::string_view text);

/// A whole number of 32 bits; "12.0" and "+12" are 12, "12.5" is malformed.
[[nodiscard]] Parsed<qint32> parseQuantity(std::string_view text);

/// Money as currency * 10,000, rounded half away from zero after four decimals; exponents allowed ("1e3").
/// OutOfRange: NaN, infinity, or beyond the ten integer digits of numeric(14,4).
[[nodiscard]] Parsed<qint64> parsePrice(std::string_view text);

/// Microseconds since 2000-01-01. Accepts YYYY-MM-DD, YYYY/MM/DD, and DD/MM/YYYY or MM/DD/YYYY by the order given
/// (separators / . -), each with an optional time "H:MM[:SS[.ffffff]]" after a blank or T.
/// OutOfRange: a calendar date before 1970-01-01 or later than latest.
[[nodiscard]] Parsed<qint64> parseTimestamp(std::string_view text, DateOrder order, qint64 latest);

/// For the numbers-only dates of a column: the order a value proves, if any ("13/02/2011" can only be day first).
[[nodiscard]] std::optional<DateOrder> provenOrder(std::string_view text);

/// "13085.0" from a spreadsheet is 13085; every other id is kept as text.
[[nodiscard]] std::string_view normalisedCustomerId(std::string_view text);

} // namespace churnlens::ingest
