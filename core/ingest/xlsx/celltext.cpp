// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/xlsx/celltext.h"

#include <charconv>
#include <cmath>
#include <cstdint>
#include <optional>

namespace churnlens::ingest {

namespace {

constexpr size_t kExactDigits = 15; ///< a decimal of so many digits survives the way through a double
constexpr double kLargestExact = 1e15;
constexpr double kLargestPlain = 1e21; ///< beyond, and below kSmallestPlain, an exponent reads better
constexpr double kSmallestPlain = 1e-9;
constexpr double kDaysFrom1900To1904 = 1462;
constexpr std::string_view kReplacement = "\xEF\xBF\xBD";
constexpr size_t kEscapeLength = 7; ///< of _xHHHH_

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

/// True for numbers that are as short and plain as they can be.
bool isPlain(std::string_view number)
{
    const bool negative = number.starts_with('-');
    if (negative)
        number.remove_prefix(1);
    size_t whole = 0;
    while (whole < number.size() && isDigit(number[whole]))
        ++whole;
    if (whole == 0 || (number[0] == '0' && whole > 1))
        return false;
    if (whole == number.size())
        return !negative || number != "0";
    if (number[whole] != '.' || number.size() > kExactDigits + 1 || number.back() == '0')
        return false;
    for (size_t i = whole + 1; i < number.size(); ++i) {
        if (!isDigit(number[i]))
            return false;
    }
    return number.back() != '.';
}

std::optional<double> parsed(std::string_view number)
{
    double value = 0;
    const auto [end, error] = std::from_chars(number.data(), number.data() + number.size(), value);
    if (error != std::errc() || end != number.data() + number.size() || !std::isfinite(value))
        return std::nullopt;
    return value;
}

void writeNumber(std::string& text, size_t from, double value)
{
    char buffer[64];
    const double size = std::abs(value);
    std::to_chars_result written{};
    if (size < kLargestExact && std::trunc(value) == value)
        written = std::to_chars(std::begin(buffer), std::end(buffer), static_cast<long long>(value));
    else if (size >= kSmallestPlain && size < kLargestPlain)
        written = std::to_chars(std::begin(buffer), std::end(buffer), value, std::chars_format::fixed);
    else
        written = std::to_chars(std::begin(buffer), std::end(buffer), value);
    text.resize(from);
    text.append(std::begin(buffer), written.ptr);
}

bool isXmlSpace(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

/// The UTF-16 unit when an escape starts at this place.
std::optional<uint32_t> escapeAt(std::string_view text, size_t at)
{
    if (at + kEscapeLength > text.size() || text[at] != '_' || text[at + 1] != 'x' || text[at + 6] != '_')
        return std::nullopt;
    uint32_t unit = 0;
    const char* end = text.data() + at + 6;
    if (std::from_chars(text.data() + at + 2, end, unit, 16).ptr != end)
        return std::nullopt;
    return unit;
}

bool isHigh(uint32_t unit)
{
    return unit >= 0xD800 && unit < 0xDC00;
}

bool isLow(uint32_t unit)
{
    return unit >= 0xDC00 && unit < 0xE000;
}

void appendUtf8(std::string& out, uint32_t code)
{
    if (code == 0 || isHigh(code) || isLow(code)) {
        out.append(kReplacement);
    } else if (code < 0x80) {
        out.push_back(static_cast<char>(code));
    } else if (code < 0x800) {
        out.push_back(static_cast<char>(0xC0U | (code >> 6U)));
        out.push_back(static_cast<char>(0x80U | (code & 0x3FU)));
    } else if (code < 0x10000) {
        out.push_back(static_cast<char>(0xE0U | (code >> 12U)));
        out.push_back(static_cast<char>(0x80U | ((code >> 6U) & 0x3FU)));
        out.push_back(static_cast<char>(0x80U | (code & 0x3FU)));
    } else {
        out.push_back(static_cast<char>(0xF0U | (code >> 18U)));
        out.push_back(static_cast<char>(0x80U | ((code >> 12U) & 0x3FU)));
        out.push_back(static_cast<char>(0x80U | ((code >> 6U) & 0x3FU)));
        out.push_back(static_cast<char>(0x80U | (code & 0x3FU)));
    }
}

} // namespace

int columnOfReference(std::string_view reference)
{
    int column = 0;
    size_t letters = 0;
    for (const char c : reference) {
        const int upper = c & ~0x20;
        if (upper < 'A' || upper > 'Z')
            break;
        if (++letters > 3)
            return -1;
        column = column * 26 + (upper - 'A' + 1);
    }
    return column - 1;
}

void normaliseNumber(std::string& text, size_t from)
{
    if (isPlain(std::string_view(text).substr(from)))
        return;
    trimFrom(text, from);
    const std::string_view number = std::string_view(text).substr(from);
    if (isPlain(number))
        return;
    if (const std::optional<double> value = parsed(number))
        writeNumber(text, from, *value);
}

void normaliseDate1904(std::string& text, size_t from)
{
    trimFrom(text, from);
    const std::optional<double> value = parsed(std::string_view(text).substr(from));
    if (value)
        writeNumber(text, from, *value >= 0 && *value < 1 ? *value : *value + kDaysFrom1900To1904);
}

void decodeEscapes(std::string& text, size_t from)
{
    size_t at = text.find("_x", from);
    if (at == std::string::npos)
        return;
    std::string out;
    size_t copied = from;
    while (at != std::string::npos) {
        const std::optional<uint32_t> unit = escapeAt(text, at);
        if (!unit) {
            at = text.find("_x", at + 1);
            continue;
        }
        out.append(text, copied, at - copied);
        copied = at + kEscapeLength;
        const std::optional<uint32_t> second = isHigh(*unit) ? escapeAt(text, copied) : std::nullopt;
        if (second && isLow(*second)) {
            appendUtf8(out, 0x10000 + ((*unit - 0xD800) << 10U) + (*second - 0xDC00));
            copied += kEscapeLength;
        } else {
            appendUtf8(out, *unit);
        }
        at = text.find("_x", copied);
    }
    out.append(text, copied);
    text.resize(from);
    text.append(out);
}

void trimFrom(std::string& text, size_t from)
{
    while (text.size() > from && isXmlSpace(text.back()))
        text.pop_back();
    size_t start = from;
    while (start < text.size() && isXmlSpace(text[start]))
        ++start;
    text.erase(from, start - from);
}

} // namespace churnlens::ingest
