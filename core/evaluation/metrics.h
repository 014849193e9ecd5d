// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/evaluation/calibrationline.h"
#include "core/evaluation/rankmetrics.h"

#include <optional>

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
    double brierSkill = 0; ///< 1 - brier / (rate (1 - rate)): 1 perfect, 0 as good as the churn rate for everybody
    double ks = 0; ///< Kolmogorov-Smirnov statistic, 0..1
    double topDecileLift = 1; ///< churn rate of the tenth with the highest probabilities over that of all
    double topDecileCeiling = 1; ///< the greatest lift possible: min(10, 1 / rate)
    std::optional<CalibrationLine> calibration; ///< none where no finite line fits: separated or constant probabilities
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
