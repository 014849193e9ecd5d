// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/features/featurecatalogue.h"

#include <QStringList>

#include <algorithm>

namespace churnlens::features {

const std::vector<Column>& columns()
{
    static const std::vector<Column> list{
        {u"recency_days"_qs, u"days"_qs, u"days since the last order"_qs},
        {u"frequency"_qs, u"orders"_qs, u"orders so far"_qs},
        {u"monetary"_qs, u"currency"_qs, u"spend so far"_qs},
        {u"avg_basket_value"_qs, u"currency"_qs, u"average order value"_qs},
        {u"avg_items_per_invoice"_qs, u"items"_qs, u"average items an order"_qs},
        {u"unique_products"_qs, u"products"_qs, u"different products bought"_qs},
        {u"active_days"_qs, u"days"_qs, u"days with an order"_qs},
        {u"tenure_days"_qs, u"days"_qs, u"days since the first order"_qs},
        {u"active_days_90"_qs, u"days"_qs, u"days with an order in the last 90 days"_qs},
        {u"active_days_365"_qs, u"days"_qs, u"days with an order in the last 365 days"_qs},
        {u"active_days_season"_qs, u"days"_qs, u"days with an order in the coming season a year ago"_qs},
        {u"recent_activity"_qs, u"points"_qs, u"spend, recent days counting most"_qs},
        {u"order_gap_days"_qs, u"days"_qs, u"usual days between orders"_qs},
        {u"last_order_lines"_qs, u"lines"_qs, u"lines of the last order"_qs},
        {u"cancelled_orders"_qs, u"orders"_qs, u"cancellations so far"_qs},
    };
    return list;
}

QStringList columnNames()
{
    QStringList names;
    for (const Column& column : columns())
        names.append(column.name);
    return names;
}

int columnIndex(const QString& name)
{
    const auto found =
        std::find_if(columns().begin(), columns().end(), [&name](const Column& column) { return column.name == name; });
    return static_cast<int>(found - columns().begin());
}

} // namespace churnlens::features
