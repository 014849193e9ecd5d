// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/value/valueparser.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <chrono>
#include <cmath>
#include <limits>

namespace churnlens::ingest {

namespace {

constexpr qint64 kPriceScale = 10'000;
constexpr qint64 kMaxScaledPrice = 10'000'000'000LL * kPriceScale; // numeric(14,4): ten digits before the point
constexpr qint64 kMicrosPerSecond = 1'000'000;
constexpr qint64 kMicrosPerDay = 86'400 * kMicrosPerSecond;
constexpr std::chrono::sys_days kEpoch = std::chrono::year{2000} / 1 / 1; // PostgreSQL's
constexpr std::chrono::sys_days kEarliest = std::chrono::year{1970} / 1 / 1;

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

/// Reads up to maxDigits digits; -1 when there is none.
int takeNumber(const char*& at, const char* end, int maxDigits, int* digits = nullptr)
{
    int value = 0;
    int count = 0;
    while (at < end && count < maxDigits && isDigit(*at)) {
        value = value * 10 + (*at++ - '0');
        ++count;
    }
    if (digits)
        *digits = count;
    return count == 0 ? -1 : value;
}

bool isDateSeparator(char c)
{
    return c == '-' || c == '/' || c == '.';
}

struct ThreeNumbers
{
    std::array<int, 3> value{};
    bool yearFirst = false;
};

/// "2011-02-14" or "14/02/2011"; four digits mark the year.
std::optional<ThreeNumbers> takeDate(const char*& at, const char* end)
{
    ThreeNumbers numbers;
    for (size_t i = 0; i < 3; ++i) {
        int digits = 0;
        numbers.value[i] = takeNumber(at, end, 4, &digits);
        const bool isYear = digits == 4;
        if (numbers.value[i] < 0 || (i == 1 && isYear) || (digits == 3))
            return std::nullopt;
        if (i == 0)
            numbers.yearFirst = isYear;
        if (i == 2 && isYear == numbers.yearFirst)
            return std::nullopt;
        if (i < 2 && (at == end || !isDateSeparator(*at++)))
            return std::nullopt;
    }
    return numbers;
}

/// Microseconds since midnight of "[ T]H:MM[:SS[.ffffff]]"; nothing at all is midnight; -1 when malformed.
qint64 takeTime(const char*& at, const char* end)
{
    if (at == end)
        return 0;
    if (*at != ' ' && *at != 'T' && *at != 't')
        return -1;
    ++at;
    const int hour = takeNumber(at, end, 2);
    if (hour < 0 || hour > 23 || at == end || *at++ != ':')
        return -1;
    const int minute = takeNumber(at, end, 2);
    if (minute < 0 || minute > 59)
        return -1;
    int second = 0;
    qint64 micros = 0;
    if (at < end && *at == ':') {
        second = takeNumber(++at, end, 2);
        if (second < 0 || second > 59)
            return -1;
        if (at < end && *at == '.') {
            int digits = 0;
            micros = takeNumber(++at, end, 6, &digits);
            if (micros < 0)
                return -1;
            for (; digits < 6; ++digits)
                micros *= 10;
        }
    }
    return ((hour * 60 + minute) * 60 + second) * kMicrosPerSecond + micros;
}

} // namespace

std::string_view trimmed(std::string_view text)
{
    const auto isSpace = [](char c) {
        return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f' || c == '\v';
    };
    while (!text.empty() && isSpace(text.front()))
        text.remove_prefix(1);
    while (!text.empty() && isSpace(text.back()))
        text.remove_suffix(1);
    return text;
}

Parsed<qint32> parseQuantity(std::string_view text)
{
    text = trimmed(text);
    if (!text.empty() && text.front() == '+')
        text.remove_prefix(1);
    qint64 value = 0;
    const char* const end = text.data() + text.size();
    auto [at, error] = std::from_chars(text.data(), end, value);
    if (error == std::errc::invalid_argument)
        return {};
    if (at < end && *at == '.') { // spreadsheets write whole numbers as 12.0
        ++at;
        while (at < end && *at == '0')
            ++at;
    }
    if (at != end)
        return {};
    using Limits = std::numeric_limits<qint32>;
    if (error == std::errc::result_out_of_range || value < Limits::min() || value > Limits::max())
        return {ParseStatus::OutOfRange, 0};
    return {ParseStatus::Ok, static_cast<qint32>(value)};
}

namespace {

/// The common forms "12", "12.34", "-0.5" with at most ten integer digits and four decimals, exactly and fast.
std::optional<qint64> parsePlainPrice(std::string_view text)
{
    const char* at = text.data();
    const char* const end = at + text.size();
    const bool negative = at < end && *at == '-';
    if (negative)
        ++at;
    qint64 value = 0;
    int digits = 0;
    for (; at < end && isDigit(*at) && digits < 10; ++at, ++digits)
        value = value * 10 + (*at - '0');
    int decimals = 0;
    if (at < end && *at == '.') {
        for (++at; at < end && isDigit(*at) && decimals < 4; ++at, ++decimals)
            value = value * 10 + (*at - '0');
    }
    if (at != end || digits + decimals == 0)
        return std::nullopt;
    for (; decimals < 4; ++decimals)
        value *= 10;
    return negative ? -value : value;
}

} // namespace

Parsed<qint64> parsePrice(std::string_view text)
{
    text = trimmed(text);
    if (!text.empty() && text.front() == '+')
        text.remove_prefix(1);
    if (const std::optional<qint64> plain = parsePlainPrice(text))
        return {ParseStatus::Ok, *plain};
    double value = 0;
    const char* const end = text.data() + text.size();
    const auto [at, error] = std::from_chars(text.data(), end, value);
    if (error == std::errc::invalid_argument || at != end)
        return {};
    const double scaled = std::round(value * static_cast<double>(kPriceScale));
    if (error == std::errc::result_out_of_range || !(std::abs(scaled) < static_cast<double>(kMaxScaledPrice)))
        return {ParseStatus::OutOfRange, 0};
    return {ParseStatus::Ok, static_cast<qint64>(scaled)};
}

Parsed<qint64> parseTimestamp(std::string_view text, DateOrder order, qint64 latest)
{
    text = trimmed(text);
    const char* at = text.data();
    const char* const end = at + text.size();
    const std::optional<ThreeNumbers> numbers = takeDate(at, end);
    if (!numbers)
        return {};
    const auto& v = numbers->value;
    const int year = numbers->yearFirst ? v[0] : v[2];
    const int day = numbers->yearFirst ? v[2] : (order == DateOrder::DayFirst ? v[0] : v[1]);
    const int month = numbers->yearFirst ? v[1] : (order == DateOrder::DayFirst ? v[1] : v[0]);
    const std::chrono::year_month_day date{std::chrono::year{year}, std::chrono::month{static_cast<unsigned>(month)},
                                           std::chrono::day{static_cast<unsigned>(day)}};
    const qint64 time = takeTime(at, end);
    if (!date.ok() || time < 0 || at != end)
        return {};
    const std::chrono::sys_days days{date};
    const qint64 value = (days - kEpoch).count() * kMicrosPerDay + time;
    if (days < kEarliest || value > latest)
        return {ParseStatus::OutOfRange, 0};
    return {ParseStatus::Ok, value};
}

std::optional<DateOrder> provenOrder(std::string_view text)
{
    text = trimmed(text);
    const char* at = text.data();
    const std::optional<ThreeNumbers> numbers = takeDate(at, at + text.size());
    if (!numbers || numbers->yearFirst)
        return std::nullopt;
    if (numbers->value[0] > 12 && numbers->value[1] <= 12)
        return DateOrder::DayFirst;
    if (numbers->value[1] > 12 && numbers->value[0] <= 12)
        return DateOrder::MonthFirst;
    return std::nullopt;
}

std::string_view normalisedCustomerId(std::string_view text)
{
    text = trimmed(text);
    if (text.size() > 2 && text.ends_with(".0")
        && std::all_of(text.begin(), text.end() - 2, [](char c) { return isDigit(c); }))
        text.remove_suffix(2);
    return text;
}

} // namespace churnlens::ingest
