// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/population/population.h"

#include "core/population/populationcolumns.h"

#include <algorithm>

namespace churnlens::population {

namespace {

QString textOf(std::string_view bytes)
{
    return QString::fromUtf8(bytes.data(), static_cast<qsizetype>(bytes.size()));
}

} // namespace

const std::vector<double>* Population::Columns::numbers(Column column) const
{
    switch (column) {
    case Column::Probability:
        return &probability;
    case Column::Change:
        return &change;
    case Column::ValueAtRisk:
        return &valueAtRisk;
    case Column::LastOrder:
        return &lastOrder;
    case Column::Orders:
        return &orders;
    case Column::Spend:
        return &spend;
    case Column::Low:
        return &low;
    case Column::High:
        return &high;
    case Column::Percentile:
        return &percentile;
    case Column::BasketValue:
        return &basketValue;
    case Column::CustomerId:
    case Column::Bucket:
    case Column::Country:
    case Column::Flags:
    case Column::Rank:
    case Column::Active:
        break;
    }
    return nullptr;
}

std::array<std::vector<double>*, 10> Population::Columns::allNumbers()
{
    return {&probability, &low, &high, &change, &valueAtRisk, &lastOrder, &orders, &spend, &basketValue, &percentile};
}

Population::Population()
    : m_columns(std::make_unique<Columns>())
{
}

Population::~Population() = default;

qint64 Population::runId() const
{
    return m_columns->runId;
}

quint32 Population::size() const
{
    return m_columns->size();
}

bool Population::isWhole() const
{
    return !m_columns->headEnds;
}

qint64 Population::runSize() const
{
    return m_columns->runSize;
}

/// A head is of those with the lowest ranks, which are those with the highest probabilities.
bool Population::canOrder(const PopulationOrder& order) const
{
    return isWhole() || (order.column == Column::Rank && !order.descending)
        || (order.column == Column::Probability && order.descending);
}

Customer Population::at(quint32 row) const
{
    const Columns& columns = *m_columns;
    Customer customer;
    customer.customerKey = columns.keys[row];
    customer.customerId = textOf(columns.ids.at(row));
    customer.country = columns.countries[columns.country[row]];
    customer.probability = columns.probability[row];
    customer.low = columns.low[row];
    customer.high = columns.high[row];
    if (columns.bucket[row] != kOtherBucket)
        customer.bucket = QString::fromLatin1(kBuckets[columns.bucket[row]]);
    customer.change = columns.change[row];
    customer.valueAtRisk = columns.valueAtRisk[row];
    customer.lastOrderDays = columns.lastOrder[row];
    customer.orders = columns.orders[row];
    customer.spend = columns.spend[row];
    customer.basketValue = columns.basketValue[row];
    customer.flags = columns.flagSets[columns.flagSet[row]];
    customer.rank = columns.ranks[row];
    customer.percentile = columns.percentile[row];
    customer.isActive = columns.active[row] != 0;
    return customer;
}

QString Population::customerId(quint32 row) const
{
    return textOf(m_columns->ids.at(row));
}

std::optional<quint32> Population::find(const QString& customerId) const
{
    const QByteArray id = customerId.toUtf8();
    return m_columns->ids.find({id.constData(), static_cast<size_t>(id.size())});
}

QStringList Population::countries() const
{
    return m_columns->countries;
}

QStringList Population::flags() const
{
    QStringList flags;
    for (const QStringList& set : m_columns->flagSets)
        flags += set;
    flags.removeDuplicates();
    std::sort(flags.begin(), flags.end());
    return flags;
}

} // namespace churnlens::population
