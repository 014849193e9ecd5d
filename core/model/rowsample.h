// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/trainingsource.h"

namespace churnlens::model {

/// A random subset of the rows of a stream of unknown length. Which rows it holds depends on their positions alone, so
/// it is the same at every run. Memory: O(capacity).
class RowSample
{
public:
    /// capacity: the most rows to keep; once there were more, at least about half as many are kept.
    explicit RowSample(Eigen::Index capacity);

    void add(const RowBlock& block);

    [[nodiscard]] bool isWhole() const { return m_mask == 0; } ///< no row was left out
    [[nodiscard]] RowBlock rows() const; ///< without clusters

private:
    void thinOut();

    Eigen::Index m_capacity;
    RowBlock m_rows;
    std::vector<quint64> m_hashes; ///< of the positions of the rows kept
    quint64 m_position = 0;
    quint64 m_mask = 0; ///< a row is kept when its hash has none of these bits
};

} // namespace churnlens::model
