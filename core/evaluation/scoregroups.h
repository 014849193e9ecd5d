// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <vector>

namespace churnlens::evaluation {

/// All customers of one score: nothing that is counted by groups can depend on the order of the rows.
struct ScoreGroup
{
    double score = 0;
    int customers = 0;
    int churned = 0;
};

/// The customers by distinct score, highest first. labels: 1 = churned. O(n log n).
/// Precondition: as many labels as scores, labels 0 or 1, scores finite.
[[nodiscard]] std::vector<ScoreGroup> scoreGroups(std::span<const int> labels, std::span<const double> scores);

/// Sums over groups.
[[nodiscard]] ScoreGroup total(std::span<const ScoreGroup> groups);

} // namespace churnlens::evaluation
