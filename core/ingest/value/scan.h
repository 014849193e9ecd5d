// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

/// Helpers of this folder for walking through the bytes of one value; nothing here reads past the end.
namespace churnlens::ingest {

[[nodiscard]] constexpr bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

[[nodiscard]] constexpr bool isAscii(char c)
{
    return static_cast<unsigned char>(c) < 0x80;
}

[[nodiscard]] constexpr char asciiLower(char c)
{
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

[[nodiscard]] constexpr bool isAsciiLetter(char c)
{
    return asciiLower(c) >= 'a' && asciiLower(c) <= 'z';
}

/// A place in a value.
struct Cursor
{
    const char* at = nullptr;
    const char* end = nullptr;

    explicit Cursor(std::string_view text)
        : at(text.data())
        , end(text.data() + text.size())
    {
    }

    [[nodiscard]] bool done() const { return at == end; }
    /// The next byte; NUL at the end.
    [[nodiscard]] char peek() const { return at == end ? '\0' : *at; }
    [[nodiscard]] std::string_view rest() const { return {at, static_cast<size_t>(end - at)}; }
    [[nodiscard]] bool atDigit() const { return at != end && isDigit(*at); }

    bool take(char wanted)
    {
        if (at == end || *at != wanted)
            return false;
        ++at;
        return true;
    }

    bool take(std::string_view wanted)
    {
        if (!rest().starts_with(wanted))
            return false;
        at += wanted.size();
        return true;
    }

    /// Takes at most maxDigits (up to 9) digits; digits is how many there were.
    int number(int maxDigits, int& digits)
    {
        int value = 0;
        for (digits = 0; digits < maxDigits && atDigit(); ++digits)
            value = value * 10 + (*at++ - '0');
        return value;
    }

    /// How many digits follow.
    [[nodiscard]] int digitRun() const
    {
        const char* run = at;
        while (run != end && isDigit(*run) && run - at < 100)
            ++run;
        return static_cast<int>(run - at);
    }

    /// Takes blanks, also those that do not break a line; true when there were any.
    bool skipBlanks()
    {
        const char* const before = at;
        while (take(' ') || take('\t') || (at != end && !isAscii(*at) && takeWideBlank())) { }
        return at != before;
    }

private:
    bool takeWideBlank() { return take("\u00A0") || take("\u202F") || take("\u2009") || take("\u3000"); }
};

} // namespace churnlens::ingest
