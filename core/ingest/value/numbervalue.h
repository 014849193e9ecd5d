// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ingest/value/text.h"

#include <QtGlobal>

#include <string_view>

namespace churnlens::ingest {

/// The character between the whole part and the decimals. The other one of the two separates thousands.
enum class DecimalMark { Point, Comma };

/// Numbers are whole multiples of 1 / kNumberScale, like the warehouse's numeric(14,4).
constexpr qint64 kNumberScale = 10'000;

/// A number times kNumberScale, exact, rounded half away from zero after four decimals. White space at the ends does
/// not matter.
///
/// Accepts, besides "12", "12.34", "-0.5", ".5" and "12.":
/// - a sign (+ - U+2212) before or after the number, or parentheses, "(2.00)", for a negative one;
/// - thousands separated throughout by the other mark, a blank (also U+00A0, U+2009, U+202F) or an apostrophe (also
///   U+2019), in groups of three; by commas also the Indian way, "12,34,567.89";
/// - exponents, "1e3", in numbers without groups;
/// - one currency before or after, "£2.00", "-£2.00", "2,00 zł", "USD 5", or a sign before and its code after,
///   "$5.00 CAD".
///
/// Malformed: anything else, among it "12,50" with the mark Point (never 1250), "0,123" with the mark Point, "12%".
/// OutOfRange: NaN, infinity, or more than the ten integer digits of numeric(14,4).
[[nodiscard]] Parsed<qint64> parseDecimal(std::string_view text, DecimalMark mark);

/// As parseDecimal(), without currencies; fractions are Ok, "1.5" is 15000.
/// OutOfRange: also what is beyond the whole numbers of 32 bits, however long.
[[nodiscard]] Parsed<qint64> parseQuantity(std::string_view text, DecimalMark mark);

/// The currency in a text that parseDecimal() does not find malformed, as written; empty when there is none. With
/// "$5.00 CAD" this is the code.
[[nodiscard]] std::string_view currencyOf(std::string_view text);

} // namespace churnlens::ingest
