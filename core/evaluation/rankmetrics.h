// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/common/result.h"

#include <span>
#include <vector>

namespace churnlens::evaluation {

inline constexpr double kNormal975 = 1.959963984540054; ///< 97.5 % quantile of the standard normal

/// Area under the ROC curve with its sampling error.
struct RocAuc
{
    double auc = 0.5;
    double standardError = 0; ///< DeLong
    double low = 0; ///< 95 % interval: auc +- 1.96 standard errors, held within 0..1
    double high = 1;
};

/// Labels and scores that a metric can be computed from: as many of either, at least one of each class, labels 0 or 1,
/// scores finite. Errors: NotEnoughData for empty or one-class input, Internal for the rest.
Result<void> checkScores(std::span<const int> labels, std::span<const double> scores);

/// checkScores(), but one class alone will do: for counting what became of customers.
Result<void> checkLabelledScores(std::span<const int> labels, std::span<const double> scores);

/// 1-based ranks in ascending order; equal values share the mean of their ranks. O(n log n).
[[nodiscard]] std::vector<double> midranks(std::span<const double> values);

/// Probability that a random churned customer scores above a random retained one (ties count half), with the standard
/// error of DeLong, DeLong and Clarke-Pearson (1988), computed from midranks (Sun and Xu 2014). O(n log n).
/// Errors: as structuralComponents().
Result<RocAuc> rocAuc(std::span<const int> labels, std::span<const double> scores);

/// Average precision: sum over distinct thresholds, from the highest, of (recall gained) * precision. Equal scores
/// enter together, as in scikit-learn. Errors: as checkScores().
Result<double> averagePrecision(std::span<const int> labels, std::span<const double> scores);

} // namespace churnlens::evaluation
