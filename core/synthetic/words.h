// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <string_view>

namespace churnlens::synthetic {

/// A kind of article. Some names hold commas and inch marks on purpose: they must be quoted in CSV.
struct Article
{
    std::string_view name;
    int priceStep; ///< index into priceLadder()
};

/// What a product is; with a motif it becomes a description ("FROSTED OWL TEA TOWEL").
[[nodiscard]] std::span<const Article> articles();
[[nodiscard]] std::span<const std::string_view> motifs();
/// How many of motifs(), from the first, are for Christmas.
[[nodiscard]] int christmasMotifs();
/// Usual shop prices in pence, ascending.
[[nodiscard]] std::span<const int> priceLadder();
/// What staff type into the description of a stock correction; the first ones are empty.
[[nodiscard]] std::span<const std::string_view> stockNotes();

struct Country
{
    std::string_view name;
    double weight; ///< share among foreign customers, relative
};
[[nodiscard]] std::string_view homeCountry();
[[nodiscard]] std::span<const Country> foreignCountries();

} // namespace churnlens::synthetic
