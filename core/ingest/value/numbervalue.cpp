// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/value/numbervalue.h"

#include "core/ingest/value/barenumber.h"
#include "core/ingest/value/scan.h"

#include <algorithm>
#include <array>
#include <limits>
#include <optional>

namespace churnlens::ingest {

namespace {

constexpr int kDecimals = 4;
constexpr int kIntegerDigits = 10; // of numeric(14,4)
constexpr qint64 kBeyondDecimal = 10'000'000'000LL * kNumberScale;
constexpr qint64 kFarBeyond = kBeyondDecimal * 1000; // where reading on cannot bring a number back into range
constexpr qint64 kLargestExponent = 1'000'000'000;

/// "12", "12.34", "-0.5", with at most ten integer digits and four decimals.
std::optional<qint64> plainNumber(std::string_view text, char mark)
{
    Cursor cursor(text);
    const bool negative = cursor.take('-');
    qint64 value = 0;
    int digits = 0;
    for (; digits < kIntegerDigits && cursor.atDigit(); ++digits)
        value = value * 10 + (*cursor.at++ - '0');
    int decimals = 0;
    if (cursor.take(mark)) {
        for (; decimals < kDecimals && cursor.atDigit(); ++decimals)
            value = value * 10 + (*cursor.at++ - '0');
    }
    if (!cursor.done() || digits + decimals == 0)
        return std::nullopt;
    constexpr std::array<qint64, kDecimals + 1> kScales{10'000, 1'000, 100, 10, 1};
    value *= kScales[static_cast<size_t>(decimals)];
    return negative ? -value : value;
}

/// "12", "-5", with at most nine digits.
std::optional<qint64> plainWhole(std::string_view text)
{
    const bool negative = !text.empty() && text.front() == '-';
    const size_t first = negative ? 1 : 0;
    if (text.size() == first || text.size() > first + 9)
        return std::nullopt;
    int value = 0;
    for (size_t i = first; i < text.size(); ++i) {
        if (!isDigit(text[i]))
            return std::nullopt;
        value = value * 10 + (text[i] - '0');
    }
    return negative ? -value : value;
}

/// The parts of a number's body.
struct NumberParts
{
    std::string_view whole; ///< digits, and separators of thousands
    std::string_view decimals;
    qint64 wholeDigits = 0;
    qint64 exponent = 0;
};

/// The length of the separator of thousands at the cursor; 0 when there is none.
size_t thousandsMark(const Cursor& cursor, DecimalMark mark)
{
    const char c = cursor.peek();
    if (c == (mark == DecimalMark::Point ? ',' : '.') || c == ' ' || c == '\'')
        return 1;
    if (!isAscii(c))
        for (const std::string_view wide : {"\u00A0", "\u2009", "\u202F", "\u2019"})
            if (cursor.rest().starts_with(wide))
                return wide.size();
    return 0;
}

/// Watches over the sizes of groups of digits.
class Grouping
{
public:
    void digit() { ++m_size; }
    /// False when a group may not end here.
    bool separator(std::string_view mark)
    {
        if (m_groups == 0) {
            m_mark = mark;
            m_first = m_size;
        } else {
            m_threes = m_threes && m_size == 3;
            m_twos = m_twos && m_size == 2;
        }
        ++m_groups;
        m_size = 0;
        return mark == m_mark && m_first >= 1 && m_first <= 3 && (m_threes || m_twos);
    }
    [[nodiscard]] bool isGrouped() const { return m_groups > 0; }
    [[nodiscard]] bool endsWell() const
    {
        return m_groups == 0 || (m_size == 3 && (m_threes || (m_first <= 2 && m_mark == ",")));
    }

private:
    std::string_view m_mark;
    qint64 m_groups = 0;
    qint64 m_first = 0;
    qint64 m_size = 0;
    bool m_threes = true;
    bool m_twos = true; ///< the Indian way: all but the last
};

/// The whole part; false when its groups are none.
bool takeWhole(Cursor& cursor, DecimalMark mark, NumberParts& parts, bool& grouped)
{
    const char* const start = cursor.at;
    Grouping groups;
    while (true) {
        if (cursor.atDigit()) {
            ++cursor.at;
            ++parts.wholeDigits;
            groups.digit();
        } else if (const size_t length = thousandsMark(cursor, mark)) {
            if (!groups.separator(cursor.rest().substr(0, length)))
                return false;
            cursor.at += length;
        } else {
            break;
        }
    }
    parts.whole = {start, static_cast<size_t>(cursor.at - start)};
    grouped = groups.isGrouped();
    return groups.endsWell() && !(grouped && *start == '0');
}

bool takeExponent(Cursor& cursor, qint64& exponent)
{
    if (asciiLower(cursor.peek()) != 'e')
        return true;
    ++cursor.at;
    const bool negative = cursor.take('-') || cursor.take("\u2212");
    if (!negative)
        cursor.take('+');
    if (!cursor.atDigit())
        return false;
    for (; cursor.atDigit(); ++cursor.at)
        exponent = std::min(exponent * 10 + (*cursor.at - '0'), kLargestExponent);
    if (negative)
        exponent = -exponent;
    return true;
}

std::optional<NumberParts> partsOf(std::string_view body, DecimalMark mark)
{
    Cursor cursor(body);
    NumberParts parts;
    bool grouped = false;
    if (!takeWhole(cursor, mark, parts, grouped))
        return std::nullopt;
    if (cursor.take(mark == DecimalMark::Point ? '.' : ',')) {
        const char* const start = cursor.at;
        while (cursor.atDigit())
            ++cursor.at;
        parts.decimals = {start, static_cast<size_t>(cursor.at - start)};
    }
    const bool noDigits = parts.wholeDigits == 0 && parts.decimals.empty();
    if (noDigits || (grouped && !cursor.done()) || !takeExponent(cursor, parts.exponent) || !cursor.done())
        return std::nullopt;
    return parts;
}

/// The size of a number times kNumberScale, rounded; at least kFarBeyond when it is about that large.
qint64 scaled(const NumberParts& parts)
{
    qint64 left = parts.wholeDigits + parts.exponent + kDecimals; // digits that count
    qint64 value = 0;
    bool rounded = left < 0;
    for (const std::string_view digits : {parts.whole, parts.decimals}) {
        for (const char c : digits) {
            if (!isDigit(c))
                continue;
            if (left > 0 && value < kFarBeyond)
                value = value * 10 + (c - '0');
            else if (left == 0 && !rounded)
                value += c >= '5' ? 1 : 0;
            rounded = rounded || left == 0;
            left -= left > 0 ? 1 : 0;
        }
    }
    for (; left > 0 && value > 0 && value < kFarBeyond; --left)
        value *= 10;
    return value;
}

bool isNotFinite(std::string_view text)
{
    constexpr std::array<std::string_view, 3> kNames{"nan", "inf", "infinity"};
    return std::any_of(kNames.begin(), kNames.end(), [text](std::string_view name) {
        return std::equal(text.begin(), text.end(), name.begin(), name.end(),
                          [](char a, char b) { return asciiLower(a) == b; });
    });
}

Parsed<qint64> parseNumber(std::string_view text, DecimalMark mark, bool withCurrency)
{
    const std::optional<BareNumber> bare = bareNumber(trimmed(text), withCurrency);
    if (!bare || bare->body.empty())
        return {};
    if (isNotFinite(bare->body))
        return {ParseStatus::OutOfRange, 0};
    const std::optional<NumberParts> parts = partsOf(bare->body, mark);
    if (!parts)
        return {};
    const qint64 value = scaled(*parts);
    if (value >= kBeyondDecimal)
        return {ParseStatus::OutOfRange, 0};
    return {ParseStatus::Ok, bare->negative ? -value : value};
}

} // namespace

Parsed<qint64> parseDecimal(std::string_view text, DecimalMark mark)
{
    if (const std::optional<qint64> plain = plainNumber(text, mark == DecimalMark::Point ? '.' : ','))
        return {ParseStatus::Ok, *plain};
    return parseNumber(text, mark, true);
}

Parsed<qint64> parseQuantity(std::string_view text, DecimalMark mark)
{
    if (const std::optional<qint64> whole = plainWhole(text))
        return {ParseStatus::Ok, *whole * kNumberScale};
    Parsed<qint64> parsed;
    if (const std::optional<qint64> plain = plainNumber(text, mark == DecimalMark::Point ? '.' : ','))
        parsed = {ParseStatus::Ok, *plain};
    else
        parsed = parseNumber(text, mark, false);
    using Limits = std::numeric_limits<qint32>;
    if (parsed.value < Limits::min() * kNumberScale || parsed.value > Limits::max() * kNumberScale)
        return {ParseStatus::OutOfRange, 0};
    return parsed;
}

std::string_view currencyOf(std::string_view text)
{
    const std::optional<BareNumber> bare = bareNumber(trimmed(text), true);
    return bare ? bare->currency : std::string_view{};
}

} // namespace churnlens::ingest
