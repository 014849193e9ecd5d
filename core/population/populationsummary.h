// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/population/population.h"

namespace churnlens::population {

/// Some customers together.
struct GroupSummary
{
    QString name; ///< bucket, country, "Active" ...; empty: unknown country
    qint64 customers = 0;
    qint64 high = 0; ///< in the bucket High
    double value = 0; ///< value at risk, currency
    double expectedChurners = 0; ///< sum of the probabilities
    [[nodiscard]] double meanProbability() const;
    GroupSummary& operator+=(const GroupSummary& other); ///< keeps the name
};

/// What the overview shows of a run, of all customers or of one segment.
struct PopulationSummary
{
    GroupSummary all;
    std::vector<GroupSummary> buckets; ///< Low, Medium, High, always three
    std::vector<GroupSummary> countries; ///< most customers first
    std::vector<GroupSummary> segments; ///< Active, Lapsed
    std::vector<qint64> histogram; ///< of the probability, 50 bins of 0.02; 1 belongs to the last
};

inline constexpr int kHistogramBins = 50;

/// Of nobody: with buckets, segments and bins, without countries.
[[nodiscard]] PopulationSummary emptySummary();
/// Most customers first; those with as many stay in their order.
void sortCountries(PopulationSummary& summary);
/// One pass. Any thread.
[[nodiscard]] PopulationSummary summarize(const Population& population, Segment segment = Segment::All);
/// Of the rows of a selection, such as the list on the screen: the figures of GroupSummary.
[[nodiscard]] GroupSummary summarizeRows(const Population& population, std::span<const quint32> rows);

} // namespace churnlens::population
