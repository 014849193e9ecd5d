// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/population/keyrows.h"

#include <algorithm>
#include <limits>

namespace churnlens::population {

namespace {

constexpr qint64 kMostSparse = 8; ///< places of the table a row: up to 32 bytes, the sorted rows take 16

quint64 sortable(qint32 key)
{
    return static_cast<quint64>(qint64(key) - qint64(std::numeric_limits<qint32>::min()));
}

} // namespace

KeyRows::KeyRows(const std::vector<qint32>& keys)
{
    if (keys.empty())
        return;
    const auto [least, most] = std::minmax_element(keys.begin(), keys.end());
    const qint64 range = qint64(*most) - *least + 1;
    if (range <= kMostSparse * static_cast<qint64>(keys.size())) {
        m_first = *least;
        m_table.assign(static_cast<size_t>(range), kNoRow);
        for (size_t row = 0; row < keys.size(); ++row)
            m_table[static_cast<size_t>(keys[row] - m_first)] = static_cast<quint32>(row);
        return;
    }
    m_sorted.reserve(keys.size());
    for (size_t row = 0; row < keys.size(); ++row)
        m_sorted.push_back({sortable(keys[row]), static_cast<quint32>(row)});
    sortRows(m_sorted);
}

quint32 KeyRows::rowOf(qint32 key) const
{
    if (!m_table.empty()) {
        const qint64 place = key - m_first;
        return place < 0 || place >= static_cast<qint64>(m_table.size()) ? kNoRow : m_table[static_cast<size_t>(place)];
    }
    const auto found = std::lower_bound(m_sorted.begin(), m_sorted.end(), sortable(key),
                                        [](const KeyedRow& row, quint64 wanted) { return row.key < wanted; });
    return found == m_sorted.end() || found->key != sortable(key) ? kNoRow : found->row;
}

} // namespace churnlens::population
