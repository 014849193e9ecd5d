// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/synthetic/basket.h"

#include "core/synthetic/words.h"

#include <algorithm>
#include <array>

namespace churnlens::synthetic {

namespace {

constexpr double kDuplicates = 0.037; ///< of the lines after the plain ones
constexpr double kFaults = 0.00013;
constexpr double kUnpriced = 0.0002;
constexpr int kTradeQuantity = 48;

/// Equally likely pack sizes, for cheap to dear goods.
constexpr std::array<int, 16> kCheapPacks{1, 2, 4, 6, 8, 10, 10, 12, 12, 12, 12, 20, 24, 24, 24, 48};
constexpr std::array<int, 16> kUsualPacks{1, 1, 2, 2, 3, 3, 4, 4, 6, 6, 6, 6, 12, 12, 12, 24};
constexpr std::array<int, 16> kDearPacks{1, 1, 1, 1, 2, 2, 2, 2, 2, 3, 3, 4, 4, 4, 6, 8};
constexpr std::array<int, 16> kFurniturePacks{1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 2, 2, 2, 2, 3, 4};
constexpr std::array<int, 16> kRetail{1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 2, 2, 2, 3, 4};
constexpr std::array<int, 8> kCartons{2, 4, 4, 8, 8, 12, 24, 48};

const std::array<int, 16>& packs(int pence)
{
    if (pence < 100)
        return kCheapPacks;
    if (pence < 300)
        return kUsualPacks;
    return pence < 1200 ? kDearPacks : kFurniturePacks;
}

Line serviceLine(std::string_view code, std::string_view description, int quantity, int pence)
{
    return {code, description, quantity, pence, true, false, Fault::None};
}

/// How often a basket ends with a service line.
double serviceChance(const Basket& basket)
{
    if (basket.kind == BasketKind::Web)
        return 0.5;
    return basket.abroad ? 0.6 : 0.06;
}

Line closingService(Random& random, const Basket& basket)
{
    const auto upTo = [&random](int least, quint32 range) { return least + static_cast<int>(random.below(range)); };
    if (basket.kind == BasketKind::Web)
        return serviceLine("DOT", "ONLINE ORDER DELIVERY", 1, upTo(500, 40000));
    if (!basket.abroad)
        return serviceLine("M", "Entered by hand", 1, upTo(50, 15000));
    if (random.chance(0.15))
        return serviceLine("C2", "CARRIER", 1, 5000);
    return serviceLine("POST", "POSTAGE ABROAD", upTo(1, 4), 1800);
}

} // namespace

BasketFiller::BasketFiller(const Catalogue& catalogue)
    : m_catalogue(catalogue)
    , m_lastSeen(catalogue.size(), 0)
{
}

std::span<Line> BasketFiller::fill(const Basket& basket, int limit)
{
    Random random(basket.seed);
    m_lines.clear();
    ++m_serial;
    if (basket.kind == BasketKind::Correction)
        m_lines.push_back(correction(random));
    if (basket.kind == BasketKind::Fee)
        m_lines.push_back(
            serviceLine("BANK CHARGES", "Card terminal", -1, 500 + static_cast<int>(random.below(90000))));
    const bool service = basket.lines > kPlainLines && random.chance(serviceChance(basket));
    const auto products = static_cast<size_t>(std::min(limit, basket.lines - (service ? 1 : 0)));
    while (m_lines.size() < products) {
        const bool plain = m_lines.size() < kPlainLines;
        if (!plain && random.chance(kDuplicates) && m_lines.back().fault == Fault::None) {
            m_lines.push_back(m_lines.back());
            m_lines.back().duplicate = true;
            continue;
        }
        m_lines.push_back(productLine(random, basket));
        if (!plain && random.chance(kFaults))
            m_lines.back().fault = static_cast<Fault>(1 + random.below(3));
        else if (!plain && random.chance(kUnpriced))
            m_lines.back().pence = 0;
    }
    if (service && limit >= basket.lines)
        m_lines.push_back(closingService(random, basket));
    return m_lines;
}

std::span<Line> BasketFiller::fillReturn(const Basket& basket, int lines)
{
    Random random = Random::stream(basket.seed, 1);
    fill(basket, lines);
    for (Line& line : m_lines) {
        const auto bought = static_cast<quint32>(line.quantity);
        line.quantity = -static_cast<int>(random.chance(0.5) ? bought : 1 + random.below(bought));
    }
    return m_lines;
}

Line BasketFiller::productLine(Random& random, const Basket& basket)
{
    quint32 index = m_catalogue.draw(random, basket.autumn);
    while (m_lastSeen[index] == m_serial)
        index = m_catalogue.draw(random, basket.autumn);
    m_lastSeen[index] = m_serial;
    const Product& product = m_catalogue.product(index);
    Line line{product.code, product.description, 0, product.pence, false, false, Fault::None};
    if (basket.kind == BasketKind::Web) {
        line.quantity = kRetail[random.below(kRetail.size())];
        line.pence = product.pence * 168 / 100;
        return line;
    }
    line.quantity = packs(product.pence)[random.below(16)];
    if (basket.kind == BasketKind::Wholesale)
        line.quantity *= kCartons[random.below(kCartons.size())];
    if (line.quantity >= kTradeQuantity)
        line.pence = product.pence * 85 / 100;
    return line;
}

Line BasketFiller::correction(Random& random)
{
    const Product& product = m_catalogue.product(m_catalogue.draw(random, false));
    const std::string_view note = stockNotes()[random.below(static_cast<quint32>(stockNotes().size()))];
    const int pieces = 1 + static_cast<int>(random.below(200));
    return {product.code, note, random.chance(0.7) ? -pieces : pieces, 0, false, false, Fault::None};
}

} // namespace churnlens::synthetic
