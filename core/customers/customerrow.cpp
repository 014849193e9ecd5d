// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/customers/customerrow.h"

namespace churnlens::customers {

using warehouse::QueryResult;

namespace {

std::optional<double> optionalReal(const QueryResult& rows, int row, int column)
{
    if (rows.isNull(row, column))
        return std::nullopt;
    return rows.real(row, column);
}

} // namespace

RunInfo runOf(const QueryResult& rows, int row)
{
    RunInfo run;
    run.runId = rows.integer(row, 0);
    run.asOf = QDate::fromString(rows.text(row, 1), Qt::ISODate);
    run.modelId = rows.text(row, 2);
    run.scoredAt = rows.text(row, 3);
    run.horizonDays = static_cast<int>(rows.integer(row, 4));
    run.customers = rows.integer(row, 5);
    run.mediumFrom = rows.real(row, 6);
    run.highFrom = rows.real(row, 7);
    if (!rows.isNull(row, 8))
        run.capacity = static_cast<int>(rows.integer(row, 8));
    return run;
}

ScoredCustomer customerOf(const QueryResult& rows, int row, int first)
{
    ScoredCustomer customer;
    customer.customerKey = static_cast<int>(rows.integer(row, first + KeyColumn));
    customer.customerId = rows.text(row, first + IdColumn);
    customer.country = rows.text(row, first + CountryColumn);
    customer.probability = rows.real(row, first + ProbabilityColumn);
    customer.low = optionalReal(rows, row, first + LowColumn);
    customer.high = optionalReal(rows, row, first + HighColumn);
    customer.bucket = rows.text(row, first + BucketColumn);
    customer.rank = rows.integer(row, first + RankColumn);
    customer.percentile = rows.real(row, first + PercentileColumn);
    customer.isActive = rows.boolean(row, first + ActiveColumn);
    customer.valueAtRisk = rows.real(row, first + ValueColumn);
    customer.flags = rows.text(row, first + FlagsColumn).split(u';', Qt::SkipEmptyParts);
    if (rows.isNull(row, first + LastPurchaseColumn))
        return customer; // without features at the run's date
    customer.lastPurchaseAt = rows.text(row, first + LastPurchaseColumn).replace(u' ', u'T');
    auto& features = customer.features.emplace();
    for (int i = 0; i < kFeatureCount; ++i)
        features[static_cast<size_t>(i)] = rows.real(row, first + FirstFeatureColumn + i);
    return customer;
}

Position positionAt(const QueryResult& rows, int row, qint64 runId, const CustomerOrder& order)
{
    Position position{runId, order, {}, static_cast<int>(rows.integer(row, KeyColumn))};
    switch (order.key) {
    case SortKey::Rank:
    case SortKey::Probability:
        position.lastValue = rows.text(row, ProbabilityColumn) + u' ' + QString::number(rows.integer(row, RankColumn));
        break;
    case SortKey::ValueAtRisk:
        position.lastValue = rows.text(row, ValueColumn);
        break;
    case SortKey::CustomerId:
        position.lastValue = rows.text(row, IdColumn);
        break;
    }
    return position;
}

} // namespace churnlens::customers
