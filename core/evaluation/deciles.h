// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/evaluation/calibration.h"

#include <array>

namespace churnlens::evaluation {

/// Reliability by bins of about equal numbers of customers. Customers of one probability stay together: they go where
/// their mean rank belongs, floor(bins * (customers below + half of their own) / n). Bins that stay empty are left out,
/// so with heavy ties there are fewer. As in reliability() a bin holds the probabilities in [from, to): to is the
/// lowest probability of the next bin, and the bins cover 0..1. labels: 1 = churned. O(n log n). Errors: as
/// checkProbabilities(); Usage when bins < 1.
Result<std::vector<ReliabilityBin>> reliabilityByRank(std::span<const int> labels,
                                                      std::span<const double> probabilities, int bins = 10);

/// What became of the customers of one risk bucket.
struct BucketOutcome
{
    int customers = 0;
    double expectedChurners = 0; ///< sum of their probabilities
    int churners = 0; ///< who did churn
    double churnRate = 0; ///< churners / customers; 0 when the bucket is empty
    Interval churnRateInterval; ///< Wilson, 95 %; 0..1 when the bucket is empty
};

/// Low, Medium and High, in this order, by the bucket that each customer was in: 0 Low, 1 Medium, 2 High. labels: 1 =
/// churned; one kind alone will do. O(n). Errors: as checkProbabilities() but for one kind alone; Usage unless there is
/// such a bucket for each.
Result<std::array<BucketOutcome, 3>> bucketOutcomes(std::span<const int> labels, std::span<const double> probabilities,
                                                    std::span<const int> buckets);

/// Low, Medium and High, in this order. labels: 1 = churned; one kind alone will do. mediumFrom, highFrom: the
/// probabilities from which a customer is Medium, and High (Settings). O(n).
/// Errors: as checkProbabilities() but for one kind alone; Usage unless 0 <= mediumFrom <= highFrom <= 1.
Result<std::array<BucketOutcome, 3>> bucketOutcomes(std::span<const int> labels, std::span<const double> probabilities,
                                                    double mediumFrom, double highFrom);

} // namespace churnlens::evaluation
