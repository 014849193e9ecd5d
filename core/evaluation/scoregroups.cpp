// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evaluation/scoregroups.h"

#include <algorithm>
#include <numeric>

namespace churnlens::evaluation {

std::vector<ScoreGroup> scoreGroups(std::span<const int> labels, std::span<const double> scores)
{
    std::vector<std::size_t> order(scores.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return scores[a] > scores[b]; });
    std::vector<ScoreGroup> groups;
    for (const std::size_t i : order) {
        if (groups.empty() || groups.back().score != scores[i])
            groups.push_back({scores[i], 0, 0});
        groups.back().customers += 1;
        groups.back().churned += labels[i];
    }
    return groups;
}

ScoreGroup total(std::span<const ScoreGroup> groups)
{
    ScoreGroup sum;
    for (const ScoreGroup& group : groups) {
        sum.customers += group.customers;
        sum.churned += group.churned;
    }
    return sum;
}

} // namespace churnlens::evaluation
