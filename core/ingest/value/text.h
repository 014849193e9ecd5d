// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <string_view>

namespace churnlens::ingest {

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

/// trimmed() for text that has something to cut off, or non-ASCII characters, at an end.
[[nodiscard]] std::string_view trimmedSlowly(std::string_view text);

/// Text without white space at its ends: ASCII white space, the blanks U+00A0, U+2009, U+202F and U+3000, and what
/// cannot be seen: U+200B and U+FEFF (byte order mark). Bytes that are no UTF-8 are kept.
[[nodiscard]] inline std::string_view trimmed(std::string_view text)
{
    const auto isInk = [](char c) { return c > ' ' && static_cast<signed char>(c) > 0; };
    if (!text.empty() && isInk(text.front()) && isInk(text.back()))
        return text;
    return trimmedSlowly(text);
}

} // namespace churnlens::ingest
