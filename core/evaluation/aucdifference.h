// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/common/result.h"

#include <span>

namespace churnlens::evaluation {

/// How much better one score ranks the same customers than another.
struct AucDifference
{
    double difference = 0; ///< AUC of the first score minus AUC of the second, -1..1
    double standardError = 0; ///< DeLong, paired
    double low = 0; ///< 95 % interval: difference +- 1.96 standard errors, held within -1..1
    double high = 0;
};

/// Compares the areas under the ROC curves of two scores of the same customers, with the error of DeLong, DeLong and
/// Clarke-Pearson (1988) for correlated curves. Scores that rank alike give 0 with error 0. O(n log n).
/// labels: 1 = churned; a, b: as many, the higher the likelier to churn; their scales need not agree.
/// Errors: as structuralComponents(), for either score.
Result<AucDifference> compareAuc(std::span<const int> labels, std::span<const double> a, std::span<const double> b);

} // namespace churnlens::evaluation
