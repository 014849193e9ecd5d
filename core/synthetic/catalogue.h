// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/synthetic/aliastable.h"

#include <string>
#include <vector>

namespace churnlens::synthetic {

struct Product
{
    std::string code; ///< five digits, some with a letter
    std::string description; ///< as a CSV field, quoted where it must be
    int pence = 0; ///< list price
};

/// About 4,000 products with Zipf-like popularity. The same for every seed: a shop keeps its range.
class Catalogue
{
public:
    Catalogue();

    [[nodiscard]] quint32 size() const { return static_cast<quint32>(m_products.size()); }
    [[nodiscard]] const Product& product(quint32 index) const { return m_products[index]; }
    /// A product as buyers choose it; Christmas goods sell in autumn and linger otherwise.
    [[nodiscard]] quint32 draw(Random& random, bool autumn) const;

private:
    std::vector<Product> m_products;
    AliasTable m_autumn;
    AliasTable m_otherwise;
};

} // namespace churnlens::synthetic
