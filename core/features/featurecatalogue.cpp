// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/features/featurecatalogue.h"

namespace churnlens::features {

const std::vector<Feature>& baselineFeatures()
{
    static const std::vector<Feature> features{
        {"recency_days", QStringLiteral("days"), QStringLiteral("recency"),
         QStringLiteral("days since the last order")},
        {"frequency", QStringLiteral("orders"), QStringLiteral("frequency"), QStringLiteral("orders so far")},
        {"monetary", QStringLiteral("currency"), QStringLiteral("spend"), QStringLiteral("spend so far")},
        {"avg_basket_value", QStringLiteral("currency"), QStringLiteral("spend"),
         QStringLiteral("average order value")},
        {"avg_items_per_invoice", QStringLiteral("items"), QStringLiteral("spend"),
         QStringLiteral("average items an order")},
        {"unique_products", QStringLiteral("products"), QStringLiteral("variety"),
         QStringLiteral("different products bought")},
        {"active_days", QStringLiteral("days"), QStringLiteral("frequency"), QStringLiteral("days with an order")},
    };
    return features;
}

std::vector<std::string> baselineFeatureNames()
{
    std::vector<std::string> names;
    for (const Feature& feature : baselineFeatures())
        names.push_back(feature.name);
    return names;
}

} // namespace churnlens::features
