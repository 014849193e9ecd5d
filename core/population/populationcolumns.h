// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/population/idarena.h"
#include "core/population/population.h"

#include <algorithm>
#include <array>

namespace churnlens::population {

inline constexpr std::array<const char*, 3> kBuckets{"Low", "Medium", "High"};
inline constexpr quint8 kOtherBucket = 3; ///< none of them

/// What a million customers are in memory. Dictionary entries are sorted, so that their places sort as they do.
struct Population::Columns
{
    [[nodiscard]] quint32 size() const { return static_cast<quint32>(keys.size()); }
    /// The numbers of a column; null for one that is not kept as doubles.
    [[nodiscard]] const std::vector<double>* numbers(Column column) const;
    [[nodiscard]] std::array<std::vector<double>*, 10> allNumbers();

    /// The six groups of activity and bucket, of each of which a head has the most endangered.
    using GroupEnds = std::array<qint32, 6>;
    /// Of a row with one of kBuckets.
    [[nodiscard]] static size_t groupOf(bool isActive, quint8 bucketPlace)
    {
        return (isActive ? kBuckets.size() : 0) + std::min<size_t>(bucketPlace, kBuckets.size() - 1);
    }
    [[nodiscard]] size_t groupOf(quint32 row) const { return groupOf(active[row] != 0, bucket[row]); }

    qint64 runId = 0;
    qint64 runSize = 0; ///< customers
    std::optional<GroupEnds> headEnds; ///< of a head: the last rank known of each group; none: the whole is there
    IdArena ids;
    std::vector<qint32> keys;
    std::vector<qint32> ranks;
    std::vector<double> probability;
    std::vector<double> low;
    std::vector<double> high;
    std::vector<double> change;
    std::vector<double> valueAtRisk;
    std::vector<double> lastOrder;
    std::vector<double> orders;
    std::vector<double> spend;
    std::vector<double> basketValue;
    std::vector<double> percentile;
    std::vector<quint8> bucket; ///< place in kBuckets
    std::vector<quint8> active; ///< 0 or 1
    std::vector<quint32> country; ///< place in countries
    std::vector<quint32> flagSet; ///< place in flagSets
    QStringList countries; ///< "" last
    std::vector<QStringList> flagSets; ///< the combinations that occur; the empty one last
};

} // namespace churnlens::population
