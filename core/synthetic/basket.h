// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/synthetic/catalogue.h"

#include <span>
#include <string_view>
#include <vector>

namespace churnlens::synthetic {

enum class BasketKind : quint8 {
    Shop, ///< a customer with an account
    Wholesale, ///< the same, in cartons
    Web, ///< anonymous: many single pieces at retail price
    Correction, ///< anonymous: one unpriced stock correction
    Fee, ///< anonymous: a bank's charge, booked as a cancellation
};

/// Everything that decides what is in a basket; 24 bytes stand for all its lines.
struct Basket
{
    quint64 seed = 0;
    int lines = 0;
    BasketKind kind = BasketKind::Shop;
    bool autumn = false;
    bool abroad = false;
};

enum class Fault : quint8 { None, Date, Quantity, Price };

struct Line
{
    std::string_view code;
    std::string_view description;
    int quantity = 0;
    int pence = 0;
    bool service = false;
    bool duplicate = false; ///< equals the line before it
    Fault fault = Fault::None; ///< the field that holds no readable value
};

/// The lines of baskets. A basket always yields the same lines, so that a return weeks later can quote them unstored.
class BasketFiller
{
public:
    /// So many lines at a basket's start are plain sales: products only, priced, no duplicates, no faults.
    static constexpr int kPlainLines = 3;
    static constexpr int kMaxLines = 600;

    explicit BasketFiller(const Catalogue& catalogue);

    /// The basket's lines, at most `limit`; its products all differ but for marked duplicates. Valid until the next
    /// call.
    std::span<Line> fill(const Basket& basket, int limit = kMaxLines);
    /// What comes back of a Shop or Wholesale basket: its first lines, negative, never more than was bought. lines <=
    /// kPlainLines and <= basket.lines.
    std::span<Line> fillReturn(const Basket& basket, int lines);

private:
    Line productLine(Random& random, const Basket& basket);
    Line correction(Random& random);

    const Catalogue& m_catalogue;
    std::vector<quint32> m_lastSeen; ///< per product, the serial of the last basket that held it
    quint32 m_serial = 0;
    std::vector<Line> m_lines;
};

} // namespace churnlens::synthetic
