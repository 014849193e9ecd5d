// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/population/textdictionary.h"

#include <algorithm>
#include <numeric>

namespace churnlens::population {

quint32 TextDictionary::placeOf(std::string_view text)
{
    if (m_last < m_entries.size() && m_entries[m_last] == text)
        return m_last;
    const auto found = m_places.find(text);
    if (found != m_places.end())
        return m_last = found->second;
    m_last = static_cast<quint32>(m_entries.size());
    m_entries.emplace_back(text);
    m_places.emplace(m_entries.back(), m_last);
    return m_last;
}

std::vector<quint32> sortedPlaces(const std::vector<std::string>& texts)
{
    std::vector<quint32> order(texts.size());
    std::iota(order.begin(), order.end(), quint32(0));
    std::sort(order.begin(), order.end(), [&texts](quint32 a, quint32 b) {
        const std::string& left = texts[a];
        const std::string& right = texts[b];
        return left.empty() != right.empty() ? right.empty() : left < right;
    });
    std::vector<quint32> places(order.size());
    for (size_t place = 0; place < order.size(); ++place)
        places[order[place]] = static_cast<quint32>(place);
    return places;
}

} // namespace churnlens::population
