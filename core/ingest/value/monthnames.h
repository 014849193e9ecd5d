// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ingest/value/scan.h"

#include <array>
#include <string_view>

namespace churnlens::ingest {

/// A word in lower case and without accents, as names of months are looked up.
class FoldedWord
{
public:
    /// Takes the letters at the cursor, ASCII or Latin with accents (UTF-8, composed or not).
    /// False, with the cursor where it was, when there is no letter or the word is longer than any name.
    bool take(Cursor& cursor);
    [[nodiscard]] std::string_view text() const { return {m_text.data(), m_size}; }

private:
    bool append(char letter);

    std::array<char, 16> m_text{};
    size_t m_size = 0;
};

/// 1 to 12 for the full or the usual short name of a month in English, German, French, Spanish, Italian, Dutch or
/// Portuguese; 0 for any other word. The word is folded, without its point.
[[nodiscard]] int monthOfName(std::string_view folded);

/// True for the full or short name of a day of the week in the same languages ("terca" stands for "terça-feira").
[[nodiscard]] bool isWeekday(std::string_view folded);

} // namespace churnlens::ingest
