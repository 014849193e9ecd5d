// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/value/text.h"

#include "core/ingest/value/scan.h"

#include <array>

namespace churnlens::ingest {

namespace {

constexpr std::array<std::string_view, 6> kBlankCharacters{"\u00A0", "\u2009", "\u200B", "\u202F", "\u3000", "\uFEFF"};

bool isAsciiSpace(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f' || c == '\v';
}

size_t spaceAtStart(std::string_view text)
{
    if (text.empty() || isAsciiSpace(text.front()))
        return text.empty() ? 0 : 1;
    if (!isAscii(text.front()))
        for (const std::string_view blank : kBlankCharacters)
            if (text.starts_with(blank))
                return blank.size();
    return 0;
}

size_t spaceAtEnd(std::string_view text)
{
    if (text.empty() || isAsciiSpace(text.back()))
        return text.empty() ? 0 : 1;
    if (!isAscii(text.back()))
        for (const std::string_view blank : kBlankCharacters)
            if (text.ends_with(blank))
                return blank.size();
    return 0;
}

} // namespace

std::string_view trimmedSlowly(std::string_view text)
{
    while (const size_t length = spaceAtStart(text))
        text.remove_prefix(length);
    while (const size_t length = spaceAtEnd(text))
        text.remove_suffix(length);
    return text;
}

} // namespace churnlens::ingest
