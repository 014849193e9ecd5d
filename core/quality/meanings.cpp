// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/quality/meanings.h"

#include <QHash>

using namespace Qt::StringLiterals;

namespace churnlens::quality {

QString reasonMeaning(const QString& reason)
{
    static const QHash<QString, QString> kMeanings{
        {u"field_count"_s, u"more or fewer fields than the header"_s},
        {u"unclosed_quote"_s, u"a quote that opens and does not close as it should"_s},
        {u"total_line"_s, u"a title, total or footer and no transaction"_s},
        {u"repeated_header"_s, u"the header once more"_s},
        {u"missing_invoice"_s, u"no order number"_s},
        {u"missing_product"_s, u"no product"_s},
        {u"bad_date"_s, u"no readable date"_s},
        {u"implausible_date"_s, u"a date before 1990 or in the future"_s},
        {u"bad_quantity"_s, u"a quantity that is no number"_s},
        {u"quantity_out_of_range"_s, u"a quantity that is too large"_s},
        {u"bad_price"_s, u"a price that is no number"_s},
        {u"price_out_of_range"_s, u"a price that is too large, or not a number"_s},
        {u"nul_byte"_s, u"a NUL byte, as in a damaged file"_s},
        {u"text_too_long"_s, u"an order number, product, customer or country of more than 1,000 bytes"_s}};
    return kMeanings.value(reason, QString(reason).replace(u'_', u' '));
}

QString absenceMeaning(const QString& column)
{
    static const QHash<QString, QString> kMeanings{
        {u"invoice"_s,
         u"Order numbers are made up from customer and time; frequency and the averages of an order rest on "
         "them."_s},
        {u"stock_code"_s, u"Products are unknown; the number of different products says nothing."_s},
        {u"quantity"_s, u"Every line counts as one item; items of an order are its lines."_s},
        {u"unit_price"_s, u"Prices are unknown; spend and value at risk say nothing."_s},
        {u"customer_id"_s, u"Nobody is known, so nobody can be scored."_s},
        {u"description"_s, u"Products have no names; no feature uses them."_s},
        {u"country"_s, u"Customers have no country; no feature uses it."_s}};
    return kMeanings.value(column, u"The file has no such column."_s);
}

} // namespace churnlens::quality
