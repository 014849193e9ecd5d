// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ingest/value/text.h"

#include <QtGlobal>

#include <string_view>

namespace churnlens::ingest {

/// The order of the parts in dates that are written with numbers only. Dates that begin with a year of four digits,
/// name the month, or are one number need no order.
enum class DateOrder {
    DayFirst,
    MonthFirst,
    YearFirst, ///< for years of two digits: "11-02-14"
};

/// Microseconds from 2000-01-01 by the clock on the wall: the time is taken as written, a zone or an offset ("Z",
/// "+01:00", "UTC", "PST") is read over and dropped. White space at the ends does not matter.
///
/// Accepts
/// - 2011-02-14, 14/02/2011, 2/14/2011, 14.2.11, 11-02-14 (separators - / . throughout; two digits mean 1970 to 2069);
/// - 14-Feb-2011, Feb 14, 2011, 14. Februar 2011, 1 de febrero de 2011, 2011-Feb-14, 14-FEB-11, in English, German,
///   French, Spanish, Italian, Dutch and Portuguese; before any of these a day of the week;
/// - 20110214, 20110214T082600, 20110214 0826, 20110214082600;
/// each with a time "H:MM[:SS[.ffffff]]", maybe AM or PM, after blanks, T or a comma; and
/// - serial day numbers of spreadsheets, 1900 system, five digits before the point, "40148.3229166667";
/// - Unix seconds (10 digits) and milliseconds (13 digits), as UTC.
///
/// Malformed: anything else, days that are in no calendar, 24:00, second 60.
/// OutOfRange: a date before 1990-01-01, or a moment after latest.
[[nodiscard]] Parsed<qint64> parseTimestamp(std::string_view text, DateOrder order, qint64 latest);

} // namespace churnlens::ingest
