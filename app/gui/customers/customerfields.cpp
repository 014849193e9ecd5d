// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/customers/customerfields.h"

#include "app/gui/customers/filter/filterwords.h"
#include "app/gui/format/format.h"

#include <QCoreApplication>

#include <cmath>

namespace churnlens::gui {

using population::Column;
using population::Customer;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(churnlens::gui::CustomerFields)
};

QString wholeText(double value)
{
    return std::isfinite(value) ? countText(std::llround(value)) : numberText(value, 0);
}

QString flagsText(const QStringList& flags)
{
    QStringList words;
    for (const QString& flag : flags)
        words << flagText(flag);
    return words.join(QStringLiteral(", "));
}

QString flagsDetail(const QStringList& flags)
{
    QStringList lines;
    for (const QString& flag : flags)
        lines << Words::tr("%1: %2").arg(flagText(flag), flagMeaning(flag));
    return lines.join(u'\n');
}

QString intervalDetail(const Customer& customer)
{
    const QString probability = percentText(customer.probability, 1);
    if (!std::isfinite(customer.low) || !std::isfinite(customer.high))
        return probability;
    return Words::tr("%1, 95 % interval %2 to %3")
        .arg(probability, percentText(customer.low, 1), percentText(customer.high, 1));
}

QString changeDetail(const Customer& customer)
{
    if (!std::isfinite(customer.change))
        return Words::tr("Was not in the run before.");
    return Words::tr("%1 points: from %2 to %3")
        .arg(pointsText(customer.change), percentText(customer.probability - customer.change, 1),
             percentText(customer.probability, 1));
}

} // namespace

const std::array<CustomerField, population::kColumnCount>& customerFields()
{
    static constexpr std::array<CustomerField, population::kColumnCount> kFields{{
        {Column::CustomerId, 92, false, false, true},
        {Column::Probability, 132, true, true, true},
        {Column::Bucket, 96, false, true, true},
        {Column::Change, 84, true, true, true},
        {Column::ValueAtRisk, 108, true, true, true},
        {Column::LastOrder, 96, true, true, true},
        {Column::Orders, 76, true, true, true},
        {Column::Spend, 88, true, true, true},
        {Column::Country, 128, false, false, true},
        {Column::Flags, 168, false, false, true},
        {Column::Rank, 72, true, false, false},
        {Column::Low, 88, true, true, false},
        {Column::High, 88, true, true, false},
        {Column::Percentile, 96, true, true, false},
        {Column::Active, 88, false, false, false},
        {Column::BasketValue, 88, true, true, false},
    }};
    return kFields;
}

QString fieldTitle(Column column)
{
    switch (column) {
    case Column::CustomerId:
        return Words::tr("Customer");
    case Column::Probability:
        return Words::tr("Risk");
    case Column::Bucket:
        return Words::tr("Bucket");
    case Column::Change:
        return Words::tr("Change");
    case Column::ValueAtRisk:
        return Words::tr("Value at risk");
    case Column::LastOrder:
        return Words::tr("Last order");
    case Column::Orders:
        return Words::tr("Orders");
    case Column::Spend:
        return Words::tr("Spend");
    case Column::Country:
        return Words::tr("Country");
    case Column::Flags:
        return Words::tr("Flags");
    case Column::Rank:
        return Words::tr("Rank");
    case Column::Low:
        return Words::tr("Risk from");
    case Column::High:
        return Words::tr("Risk to");
    case Column::Percentile:
        return Words::tr("Percentile");
    case Column::Active:
        return Words::tr("Segment");
    case Column::BasketValue:
        return Words::tr("Basket");
    }
    return {};
}

QString fieldMeaning(Column column)
{
    switch (column) {
    case Column::CustomerId:
        return Words::tr("The customer's id in the data.");
    case Column::Probability:
        return Words::tr("Probability that the customer buys nothing within the horizon after the date of the scores.");
    case Column::Bucket:
        return Words::tr("Low, Medium or High, by the thresholds or the capacity of the run.");
    case Column::Change:
        return Words::tr("Probability points since the run before. An arrow up: the risk has grown.");
    case Column::ValueAtRisk:
        return Words::tr("Spend of the 365 days before the date of the scores.");
    case Column::LastOrder:
        return Words::tr("Days from the last order to the date of the scores.");
    case Column::Orders:
        return Words::tr("Number of orders so far.");
    case Column::Spend:
        return Words::tr("Sum of all orders so far.");
    case Column::Country:
        return Words::tr("Country in the data; the latest one if there are several.");
    case Column::Flags:
        return Words::tr("Reasons to read the score with care.");
    case Column::Rank:
        return Words::tr("Place among all customers of the run; 1 is the most at risk.");
    case Column::Low:
        return Words::tr("Lower end of the 95 % interval of the probability.");
    case Column::High:
        return Words::tr("Upper end of the 95 % interval of the probability.");
    case Column::Percentile:
        return Words::tr("Percent of the other customers with a lower probability.");
    case Column::Active:
        return Words::tr("Active: has bought within the active window before the date of the scores. Lapsed: has not.");
    case Column::BasketValue:
        return Words::tr("Spend per order.");
    }
    return {};
}

QString fieldText(const Customer& customer, Column column)
{
    switch (column) {
    case Column::CustomerId:
        return customer.customerId;
    case Column::Probability:
        return percentText(customer.probability);
    case Column::Bucket:
        return bucketText(customer.bucket);
    case Column::Change:
        return pointsText(customer.change);
    case Column::ValueAtRisk:
        return moneyText(customer.valueAtRisk);
    case Column::LastOrder:
        return daysText(customer.lastOrderDays);
    case Column::Orders:
        return wholeText(customer.orders);
    case Column::Spend:
        return moneyText(customer.spend);
    case Column::Country:
        return countryText(customer.country);
    case Column::Flags:
        return flagsText(customer.flags);
    case Column::Rank:
        return countText(customer.rank);
    case Column::Low:
        return percentText(customer.low);
    case Column::High:
        return percentText(customer.high);
    case Column::Percentile:
        return numberText(customer.percentile, 1);
    case Column::Active:
        return customer.isActive ? Words::tr("Active") : Words::tr("Lapsed");
    case Column::BasketValue:
        return moneyText(customer.basketValue);
    }
    return {};
}

QString fieldDetail(const Customer& customer, Column column)
{
    switch (column) {
    case Column::Probability:
        return intervalDetail(customer);
    case Column::Change:
        return changeDetail(customer);
    case Column::Flags:
        return flagsDetail(customer.flags);
    case Column::Bucket:
        return bucketText(customer.bucket);
    default:
        return {};
    }
}

} // namespace churnlens::gui
