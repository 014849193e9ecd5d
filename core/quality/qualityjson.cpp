// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/quality/qualityjson.h"

#include "core/quality/loadjson.h"

using namespace Qt::StringLiterals;

namespace churnlens::quality {

namespace {

QJsonObject toJson(const LineComposition& lines)
{
    return {{u"read"_s, lines.read},
            {u"purchases"_s, lines.purchases},
            {u"without_customer"_s, lines.withoutCustomer},
            {u"cancellations"_s, lines.cancellations},
            {u"services"_s, lines.services},
            {u"no_sale"_s, lines.noSale},
            {u"duplicates"_s, lines.duplicates},
            {u"rejected"_s, lines.rejected},
            {u"replaced"_s, lines.replaced}};
}

QJsonObject toJson(const LargeOrders& large)
{
    QJsonArray largest;
    for (const LargeOrder& order : large.largest)
        largest.append(QJsonObject{{u"customer_id"_s, order.customerId},
                                   {u"invoice"_s, order.invoiceNo},
                                   {u"day"_s, dayJson(order.day)},
                                   {u"amount"_s, order.amount},
                                   {u"cancelled_soon"_s, order.cancelledSoon}});
    return {{u"threshold"_s, numberJson(large.threshold)},
            {u"orders"_s, large.orders},
            {u"customers"_s, large.customers},
            {u"amount"_s, large.amount},
            {u"share_of_revenue"_s, numberJson(large.shareOfRevenue)},
            {u"largest"_s, largest}};
}

QJsonObject reusedJson(const DataQuality& data)
{
    QJsonArray samples;
    for (const ReusedInvoice& invoice : data.reusedSamples)
        samples.append(QJsonObject{{u"invoice"_s, invoice.invoiceNo},
                                   {u"customers"_s, invoice.customers},
                                   {u"first"_s, dayJson(invoice.first)},
                                   {u"last"_s, dayJson(invoice.last)}});
    return {{u"count"_s, data.reusedInvoices}, {u"samples"_s, samples}};
}

QJsonArray monthsJson(const std::vector<MonthQuality>& months)
{
    QJsonArray out;
    for (const MonthQuality& month : months)
        out.append(QJsonObject{{u"month"_s, month.month.toString(u"yyyy-MM"_s)},
                               {u"orders"_s, month.orders},
                               {u"customers"_s, month.customers},
                               {u"revenue"_s, month.revenue}});
    return out;
}

QJsonArray isolatedJson(const std::vector<IsolatedLines>& isolated)
{
    QJsonArray out;
    for (const IsolatedLines& lines : isolated)
        out.append(QJsonObject{{u"side"_s, lines.atEnd ? u"after"_s : u"before"_s},
                               {u"lines"_s, lines.lines},
                               {u"from"_s, dayJson(lines.from)},
                               {u"to"_s, dayJson(lines.to)},
                               {u"gap_days"_s, lines.gapDays},
                               {u"sentence"_s, lines.sentence()}});
    return out;
}

QJsonObject toJson(const DataQuality& data)
{
    const QJsonObject byOrders{
        {u"one"_s, data.oneOrder}, {u"two"_s, data.twoOrders}, {u"three_or_more"_s, data.moreOrders}};
    return {{u"first_purchase"_s, dayJson(data.firstPurchase)},
            {u"last_purchase"_s, dayJson(data.lastPurchase)},
            {u"end"_s, dayJson(data.end)},
            {u"history_days"_s, data.historyDays},
            {u"customers"_s, data.customers},
            {u"orders"_s, data.orders},
            {u"revenue"_s, data.revenue},
            {u"active_days"_s, data.activeDays},
            {u"active_customers"_s, data.activeCustomers},
            {u"customers_by_orders"_s, byOrders},
            {u"customers_on_two_days"_s, data.onTwoDays},
            {u"lines"_s, toJson(data.lines)},
            {u"anonymous"_s, quality::toJson(data.anonymous)},
            {u"large_orders"_s, toJson(data.largeOrders)},
            {u"reused_invoices"_s, reusedJson(data)},
            {u"dates"_s, quality::toJson(data.dates)},
            {u"months"_s, monthsJson(data.months)},
            {u"isolated"_s, isolatedJson(data.isolated)}};
}

QJsonObject toJson(const Verdict& verdict)
{
    QJsonArray checks;
    for (const Check& check : verdict.checks)
        checks.append(QJsonObject{{u"name"_s, check.name},
                                  {u"level"_s, levelName(check.level)},
                                  {u"value"_s, numberJson(check.value)},
                                  {u"needed"_s, numberJson(check.needed)},
                                  {u"sentence"_s, check.sentence}});
    return {{u"level"_s, levelName(verdict.level)},
            {u"sentence"_s, verdict.sentence},
            {u"training_date"_s, dayJson(verdict.trainingDate)},
            {u"test_date"_s, dayJson(verdict.testDate)},
            {u"checks"_s, checks}};
}

} // namespace

QString levelName(Level level)
{
    switch (level) {
    case Level::Enough:
        return u"enough"_s;
    case Level::Thin:
        return u"thin"_s;
    case Level::NotEnough:
        break;
    }
    return u"not_enough"_s;
}

QJsonObject toJson(const QualityReport& report)
{
    QJsonArray loads;
    for (const LoadQuality& load : report.loads)
        loads.append(toJson(load));
    return {{u"loads"_s, loads}, {u"data"_s, toJson(report.data)}, {u"verdict"_s, toJson(report.verdict)}};
}

} // namespace churnlens::quality
