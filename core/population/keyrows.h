// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/population/rowsort.h"

namespace churnlens::population {

inline constexpr quint32 kNoRow = ~quint32(0);

/// Finds rows by customer key, joining what separate statements read. Keys are dealt one after the other, so that a
/// plain table usually does; scattered ones are searched. Keys are distinct.
class KeyRows
{
public:
    explicit KeyRows(const std::vector<qint32>& keys);

    /// kNoRow for a key that is not there.
    [[nodiscard]] quint32 rowOf(qint32 key) const;

private:
    qint64 m_first = 0;
    std::vector<quint32> m_table; ///< by key - m_first
    std::vector<KeyedRow> m_sorted; ///< in place of the table
};

} // namespace churnlens::population
