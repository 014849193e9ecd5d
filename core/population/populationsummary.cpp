// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/population/populationsummary.h"

#include "core/population/populationcolumns.h"

#include <algorithm>

namespace churnlens::population {

namespace {

constexpr quint8 kHigh = 2; // place in kBuckets

GroupSummary named(const QString& name)
{
    GroupSummary group;
    group.name = name;
    return group;
}

size_t binOf(double probability)
{
    const auto bin = static_cast<qsizetype>(probability * kHistogramBins);
    return static_cast<size_t>(std::clamp<qsizetype>(bin, 0, kHistogramBins - 1));
}

} // namespace

double GroupSummary::meanProbability() const
{
    return customers == 0 ? 0 : expectedChurners / static_cast<double>(customers);
}

GroupSummary& GroupSummary::operator+=(const GroupSummary& other)
{
    customers += other.customers;
    high += other.high;
    value += other.value;
    expectedChurners += other.expectedChurners;
    return *this;
}

PopulationSummary emptySummary()
{
    PopulationSummary summary;
    summary.histogram.assign(kHistogramBins, 0);
    for (const char* bucket : kBuckets)
        summary.buckets.push_back(named(QString::fromLatin1(bucket)));
    summary.segments = {named(QStringLiteral("Active")), named(QStringLiteral("Lapsed"))};
    return summary;
}

void sortCountries(PopulationSummary& summary)
{
    std::stable_sort(summary.countries.begin(), summary.countries.end(),
                     [](const GroupSummary& a, const GroupSummary& b) { return a.customers > b.customers; });
}

PopulationSummary summarize(const Population& population, Segment segment)
{
    const auto& columns = *population.m_columns;
    PopulationSummary summary = emptySummary();
    for (const QString& country : columns.countries)
        summary.countries.push_back(named(country));
    for (quint32 row = 0; row < columns.size(); ++row) {
        const bool active = columns.active[row] != 0;
        if (segment != Segment::All && active != (segment == Segment::Active))
            continue;
        const auto addTo = [&columns, row](GroupSummary& group) {
            ++group.customers;
            group.high += columns.bucket[row] == kHigh ? 1 : 0;
            group.value += columns.valueAtRisk[row];
            group.expectedChurners += columns.probability[row];
        };
        addTo(summary.all);
        if (columns.bucket[row] != kOtherBucket)
            addTo(summary.buckets[columns.bucket[row]]);
        addTo(summary.countries[columns.country[row]]);
        addTo(summary.segments[active ? 0 : 1]);
        ++summary.histogram[binOf(columns.probability[row])];
    }
    std::erase_if(summary.countries, [](const GroupSummary& country) { return country.customers == 0; });
    sortCountries(summary);
    return summary;
}

GroupSummary summarizeRows(const Population& population, std::span<const quint32> rows)
{
    const auto& columns = *population.m_columns;
    GroupSummary group;
    for (const quint32 row : rows) {
        ++group.customers;
        group.high += columns.bucket[row] == kHigh ? 1 : 0;
        group.value += columns.valueAtRisk[row];
        group.expectedChurners += columns.probability[row];
    }
    return group;
}

} // namespace churnlens::population
