// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ingest/value/datevalue.h"
#include "core/ingest/value/timeofday.h"

#include <array>
#include <optional>

namespace churnlens::ingest {

/// How a date is written.
enum class DateStyle : quint8 {
    YearMonthDay, ///< numbers, the year first with four digits
    YearLast, ///< numbers, the year last with four digits: needs an order
    ShortYear, ///< numbers of one or two digits: needs an order
    DayNameYear,
    NameDayYear,
    YearNameDay,
    Compact, ///< eight digits
    SerialNumber,
    UnixSeconds,
    UnixMilliseconds,
};

/// A date as it stands in the text, before an order is chosen and the calendar is asked.
struct RawDate
{
    DateStyle style = DateStyle::YearMonthDay;
    char separator = '\0'; ///< between the numbers, where there is one
    std::array<bool, 3> twoDigits{}; ///< which of the numbers have two digits
    std::array<int, 3> part{}; ///< as written; year, month, day where no order is needed
    qint64 moment = 0; ///< for the styles of one number: microseconds since 2000-01-01
    TimeOfDay time;
};

/// Reads trimmed text to its end; false when it has the form of no date.
[[nodiscard]] bool readDate(std::string_view text, RawDate& raw);

/// Microseconds since 2000-01-01; nothing when the calendar has no such day or it cannot be read in that order.
[[nodiscard]] std::optional<qint64> momentOf(const RawDate& raw, DateOrder order);

[[nodiscard]] constexpr bool isOrdered(DateStyle style)
{
    return style == DateStyle::YearLast || style == DateStyle::ShortYear;
}

} // namespace churnlens::ingest
