// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/evaluation/rankmetrics.h"

namespace churnlens::evaluation {

/// How well probabilities of churn match what happened, for one population at one as-of date.
struct Metrics
{
    int customers = 0;
    double churnRate = 0; ///< share that churned
    double meanProbability = 0;
    RocAuc auc;
    double averagePrecision = 0;
    double brier = 0;
    double logLoss = 0;
    double ece = 0; ///< expected calibration error, 10 equal-width bins
};

/// Mean squared difference of probability and outcome. Precondition: checkProbabilities() accepts the input.
[[nodiscard]] double brierScore(std::span<const int> labels, std::span<const double> probabilities);

/// Mean of -ln(probability of what happened), natural logarithm. Probabilities are held within [e, 1 - e], e = 2^-52,
/// as scikit-learn does for doubles. Precondition: checkProbabilities() accepts the input.
[[nodiscard]] double logLoss(std::span<const int> labels, std::span<const double> probabilities);

/// All metrics. labels: 1 = churned; probabilities: of churn, 0..1. O(n log n).
/// Errors: NotEnoughData when empty, or with fewer than two of a class; Internal when sizes differ, a label is neither
/// 0 nor 1, or a probability is not within 0..1.
Result<Metrics> evaluate(std::span<const int> labels, std::span<const double> probabilities);

} // namespace churnlens::evaluation
