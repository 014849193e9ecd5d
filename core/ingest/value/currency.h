// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string_view>

namespace churnlens::ingest {

/// A currency at an end of a text.
struct CurrencyMatch
{
    size_t length = 0; ///< bytes; 0: there is none
    bool isCode = false; ///< three letters of ISO 4217
};

[[nodiscard]] CurrencyMatch currencyAtStart(std::string_view text);
[[nodiscard]] CurrencyMatch currencyAtEnd(std::string_view text);

} // namespace churnlens::ingest
