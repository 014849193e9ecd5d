// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string_view>

namespace churnlens::ingest {

/// A number without what stands around it.
struct BareNumber
{
    std::string_view body; ///< from the first digit to the last
    std::string_view currency;
    bool negative = false;
};

/// Takes signs, parentheses and a currency off trimmed text. Nothing when there is one too many of them, or one that
/// is not closed. The body is not looked at.
[[nodiscard]] std::optional<BareNumber> bareNumber(std::string_view text, bool withCurrency);

} // namespace churnlens::ingest
