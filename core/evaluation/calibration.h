// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/common/result.h"

#include <span>
#include <vector>

namespace churnlens::evaluation {

/// A share with its uncertainty.
struct Interval
{
    double low = 0;
    double high = 1;
};

/// One bar of the reliability diagram: customers whose probability lies in [from, to) (the last bin includes 1).
struct ReliabilityBin
{
    double from = 0;
    double to = 1;
    int customers = 0;
    double meanProbability = 0; ///< predicted; 0 when the bin is empty
    double churnRate = 0; ///< observed; 0 when the bin is empty
    Interval churnRateInterval; ///< Wilson, 95 %; 0..1 when the bin is empty
};

/// 95 % score interval of Wilson (1927) for successes out of trials; 0..1 when there are no trials.
[[nodiscard]] Interval wilsonInterval(int successes, int trials);

/// The bin of so many customers, by sums over them; from and to are left at 0 and 1.
[[nodiscard]] ReliabilityBin reliabilityBin(int customers, double sumOfProbabilities, int churned);

/// Equal-width bins over 0..1. Errors: as checkProbabilities(); Usage when bins < 1.
Result<std::vector<ReliabilityBin>> reliability(std::span<const int> labels, std::span<const double> probabilities,
                                                int bins = 10);

/// Expected calibration error: mean over customers of |churn rate - mean probability| of their bin.
[[nodiscard]] double expectedCalibrationError(std::span<const ReliabilityBin> bins);

/// checkScores(), and every score within 0..1. Errors: as checkScores(); Internal for a score outside 0..1.
Result<void> checkProbabilities(std::span<const int> labels, std::span<const double> probabilities);

/// checkLabelledScores(), and every score within 0..1: as checkProbabilities(), but one kind alone will do.
Result<void> checkLabelledProbabilities(std::span<const int> labels, std::span<const double> probabilities);

} // namespace churnlens::evaluation
