// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/features/featurecatalogue.h"

using namespace Qt::StringLiterals;

namespace churnlens::features {

namespace {

Feature plain(int index, const QString& group, const QString& sentence)
{
    const Column& column = columns()[static_cast<size_t>(index)];
    return {column.name, column.unit, group, column.label, formula::Expression::column(column.name), sentence, {}};
}

} // namespace

FeatureSet baselineSet()
{
    const QString frequency = u"Frequency"_s;
    const QString spend = u"Spend"_s;
    return {kBaselineSet,
            {plain(0, u"Recency and rhythm"_s, u"Last order {recency_days} days ago (typical: {~recency_days})"_s),
             plain(1, frequency, u"{frequency} orders so far (typical: {~frequency})"_s),
             plain(2, spend, u"Spent {monetary} so far (typical: {~monetary})"_s),
             plain(3, spend, u"Spends {avg_basket_value} an order (typical: {~avg_basket_value})"_s),
             plain(4, spend, u"Buys {avg_items_per_invoice} items an order (typical: {~avg_items_per_invoice})"_s),
             plain(5, u"Variety"_s, u"Bought {unique_products} different products (typical: {~unique_products})"_s),
             plain(6, frequency, u"Ordered on {active_days} days so far (typical: {~active_days})"_s)},
            0,
            1};
}

} // namespace churnlens::features
