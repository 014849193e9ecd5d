// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/synthetic/catalogue.h"

#include "core/synthetic/words.h"

#include <algorithm>
#include <utility>

namespace churnlens::synthetic {

namespace {

constexpr quint64 kCatalogueSeed = 20101;

std::string csvField(std::string_view field)
{
    if (field.find_first_of(",\"") == std::string_view::npos)
        return std::string(field);
    std::string text = "\"";
    for (const char c : field) {
        if (c == '"')
            text += c;
        text += c;
    }
    return text + '"';
}

/// Every fourth product is a colour variant and carries its neighbour's number with a letter.
std::string stockCode(quint32 index)
{
    const bool variant = index % 4 == 3;
    const quint32 number = 20113 + 7 * (variant ? index - 1 : index);
    return std::to_string(number) + (variant ? "B" : "");
}

std::vector<Product> makeProducts()
{
    Random random(kCatalogueSeed);
    std::vector<Product> products;
    const auto steps = static_cast<int>(priceLadder().size());
    for (const std::string_view motif : motifs()) {
        for (const Article& article : articles()) {
            const int step = article.priceStep + static_cast<int>(random.below(3)) - 1;
            const std::string blank = random.chance(0.03) ? " " : ""; // as in hand-kept lists
            products.push_back({stockCode(static_cast<quint32>(products.size())),
                                csvField(std::string(motif) + ' ' + std::string(article.name) + blank),
                                priceLadder()[static_cast<size_t>(std::clamp(step, 0, steps - 1))]});
        }
    }
    return products;
}

/// Weights 1 / (rank + 12)^0.95 over a random order of the products.
std::vector<double> popularity(size_t count, double christmasFactor)
{
    Random random(kCatalogueSeed + 1);
    std::vector<size_t> rank(count);
    for (size_t i = 0; i < count; ++i) {
        rank[i] = i;
        std::swap(rank[i], rank[random.below(static_cast<quint32>(i + 1))]);
    }
    const size_t christmas = static_cast<size_t>(christmasMotifs()) * articles().size();
    std::vector<double> weights(count);
    for (size_t i = 0; i < count; ++i)
        weights[i] = expOf(-0.95 * logOf(static_cast<double>(rank[i] + 12))) * (i < christmas ? christmasFactor : 1);
    return weights;
}

} // namespace

Catalogue::Catalogue()
    : m_products(makeProducts())
    , m_autumn(popularity(m_products.size(), 2.0))
    , m_otherwise(popularity(m_products.size(), 0.15))
{
}

quint32 Catalogue::draw(Random& random, bool autumn) const
{
    return (autumn ? m_autumn : m_otherwise).draw(random);
}

} // namespace churnlens::synthetic
