// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/population/populationparts.h"

#include <algorithm>
#include <limits>

namespace churnlens::population {

using warehouse::CopiedRow;

namespace {

quint8 bucketOf(std::string_view name)
{
    const auto found = std::find(kBuckets.begin(), kBuckets.end(), name);
    return found == kBuckets.end() ? kOtherBucket : static_cast<quint8>(found - kBuckets.begin());
}

template <typename... Columns>
void reserveAll(size_t rows, Columns&... columns)
{
    (columns.reserve(rows), ...);
}

} // namespace

void ScorePart::reserve(size_t rows)
{
    reserveAll(rows, keys, ranks, probability, low, high, valueAtRisk, percentile, bucket, active, flagSet);
}

void ScorePart::add(CopiedRow& row)
{
    keys.push_back(row.integer());
    ranks.push_back(row.integer(/*ofNull=*/std::numeric_limits<qint32>::max()));
    probability.push_back(row.real());
    low.push_back(row.real());
    high.push_back(row.real());
    valueAtRisk.push_back(row.real());
    percentile.push_back(row.real());
    bucket.push_back(bucketOf(row.bytes()));
    active.push_back(row.boolean() ? 1 : 0);
    flagSet.push_back(flagSets.placeOf(row.bytes()));
}

void CustomerPart::reserve(size_t rows)
{
    reserveAll(rows, keys, country, ids);
}

void CustomerPart::add(CopiedRow& row)
{
    keys.push_back(row.integer());
    ids.append(row.bytes());
    country.push_back(countries.placeOf(row.bytes()));
}

void FeaturePart::reserve(size_t rows)
{
    reserveAll(rows, keys, lastOrder, orders, spend, basketValue);
}

void FeaturePart::add(CopiedRow& row)
{
    keys.push_back(row.integer());
    lastOrder.push_back(row.real());
    orders.push_back(row.real());
    spend.push_back(row.real());
    basketValue.push_back(row.real());
}

void EarlierPart::reserve(size_t rows)
{
    reserveAll(rows, keys, probability);
}

void EarlierPart::add(CopiedRow& row)
{
    keys.push_back(row.integer());
    probability.push_back(row.real());
}

} // namespace churnlens::population
