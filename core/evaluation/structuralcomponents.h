// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/common/result.h"

#include <span>
#include <vector>

namespace churnlens::evaluation {

/// The area under the ROC curve taken apart by customer (DeLong, DeLong and Clarke-Pearson 1988), ties counting half.
/// The components of two scores of the same customers may be subtracted from each other: auc() and variance() are then
/// those of the difference, with the covariance of the two areas accounted for.
struct StructuralComponents
{
    std::vector<double> churned; ///< per churned customer, in input order: share of the retained that score lower
    std::vector<double> retained; ///< per retained customer, in input order: share of the churned that score higher

    /// The area: mean over the churned.
    [[nodiscard]] double auc() const;

    /// Sampling variance of auc(): sample variance of either part over its size, summed.
    [[nodiscard]] double variance() const;
};

/// From midranks (Sun and Xu 2014), O(n log n). labels: 1 = churned; scores: as many, the higher the likelier to churn.
/// Errors: as checkScores(); NotEnoughData with fewer than two of a class, which leaves the variance undefined.
Result<StructuralComponents> structuralComponents(std::span<const int> labels, std::span<const double> scores);

} // namespace churnlens::evaluation
