// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <stop_token>
#include <vector>

namespace churnlens::population {

/// A row and what it is sorted by.
struct KeyedRow
{
    quint64 key = 0;
    quint32 row = 0;
};

inline constexpr quint64 kLastKey = ~quint64(0); ///< of rows without a value, in either direction

/// A key that sorts as the number does; kLastKey for NaN. descending: the other way round, NaN still last.
[[nodiscard]] quint64 sortKey(double value, bool descending);

/// Sorts by key; rows of one key stay in their order. O(n): least significant digit first, digits that all rows share
/// are passed over. False, with any order, when the stop token asks to end.
bool sortRows(std::vector<KeyedRow>& rows, const std::stop_token& stop = {});

} // namespace churnlens::population
