// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/common/result.h"

#include <span>
#include <vector>

namespace churnlens::evaluation {

/// What calling everybody with at least this score a churner leads to.
struct RocPoint
{
    double threshold = 0; ///< infinite for the first point, where nobody is called a churner
    double falsePositiveRate = 0; ///< share of the retained that are called churners
    double truePositiveRate = 0; ///< share of the churned that are
};

/// As RocPoint.
struct PrecisionRecallPoint
{
    double threshold = 0;
    double recall = 0; ///< share of the churned that are called churners
    double precision = 0; ///< share of those called churners that churned
};

/// From (0, 0) to (1, 1), one point a distinct score; of more than maxPoints, so many at even distances of their
/// number, with both ends. labels: 1 = churned; scores: as many. O(n log n). Errors: as checkScores(); Usage when
/// maxPoints < 2.
Result<std::vector<RocPoint>> rocCurve(std::span<const int> labels, std::span<const double> scores,
                                       int maxPoints = 200);

/// From the highest score, whose recall is above 0 unless only retained customers have it, to recall 1 at the churn
/// rate as precision. No point is made up at recall 0. Thinned as rocCurve(). Errors: as rocCurve().
Result<std::vector<PrecisionRecallPoint>> precisionRecallCurve(std::span<const int> labels,
                                                               std::span<const double> scores, int maxPoints = 200);

} // namespace churnlens::evaluation
