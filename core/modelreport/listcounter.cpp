// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/modelreport/listcounter.h"

#include <algorithm>

namespace churnlens::modelreport {

ListCounter ListCounter::make(std::shared_ptr<const population::Population> population, population::Segment segment,
                              const std::stop_token& stop)
{
    ListCounter counter;
    if (!population)
        return counter;
    population::PopulationFilter filter;
    filter.segment = segment;
    counter.m_rows = population->select(filter, {}, stop);
    counter.m_population = std::move(population);
    return counter;
}

qint64 ListCounter::count(double minProbability) const
{
    const auto end = std::partition_point(m_rows.begin(), m_rows.end(), [this, minProbability](quint32 row) {
        return m_population->at(row).probability >= minProbability;
    });
    return end - m_rows.begin();
}

} // namespace churnlens::modelreport
