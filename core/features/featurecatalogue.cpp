// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/features/featurecatalogue.h"

#include <QStringList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace churnlens::features {

const std::vector<Column>& columns()
{
    static const std::vector<Column> list{
        {u"recency_days"_s, u"days"_s, u"days since the last order"_s},
        {u"frequency"_s, u"orders"_s, u"orders so far"_s},
        {u"monetary"_s, u"currency"_s, u"spend so far"_s},
        {u"avg_basket_value"_s, u"currency"_s, u"average order value"_s},
        {u"avg_items_per_invoice"_s, u"items"_s, u"average items an order"_s},
        {u"unique_products"_s, u"products"_s, u"different products bought"_s},
        {u"active_days"_s, u"days"_s, u"days with an order"_s},
        {u"tenure_days"_s, u"days"_s, u"days since the first order"_s},
        {u"active_days_90"_s, u"days"_s, u"days with an order in the last 90 days"_s},
        {u"active_days_365"_s, u"days"_s, u"days with an order in the last 365 days"_s},
        {u"active_days_season"_s, u"days"_s, u"days with an order in the coming season a year ago"_s},
        {u"recent_activity"_s, u"points"_s, u"spend, recent days counting most"_s},
        {u"order_gap_days"_s, u"days"_s, u"usual days between orders"_s},
        {u"last_order_lines"_s, u"lines"_s, u"lines of the last order"_s},
        {u"cancelled_orders"_s, u"orders"_s, u"cancellations so far"_s},
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
