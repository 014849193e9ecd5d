// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/common/result.h"

#include <span>
#include <vector>

namespace churnlens::evaluation {

/// How the values of a training sample spread: what later samples are compared with.
struct Bins
{
    std::vector<double> edges; ///< ascending, distinct; bin i holds edges[i - 1] < value <= edges[i], the ends are open
    std::vector<double> shares; ///< of the sample, edges.size() + 1 of them, above 0, sum 1
};

/// Bins of about equal numbers, deciles by default; equal values stay together, and a value that makes up a bin's
/// number alone gets a bin of its own. A bin has at least half of that number, unless such values enclose it; so ties
/// make bins fewer. A sample of one value has one bin. O(n log n).
/// Errors: NotEnoughData for an empty sample; Internal for values that are not finite; Usage when count < 1.
Result<Bins> makeBins(std::span<const double> sample, int count = 10);

/// How many values each bin holds; [i] belongs to bins.shares[i]. Precondition: values finite. O(n log bins).
[[nodiscard]] std::vector<qint64> countInBins(const Bins& bins, std::span<const double> values);

/// Whether a sample spreads as the training sample did.
struct Stability
{
    double psi = 0; ///< population stability index: sum (q - p) ln(q / p) over bins, p in training, q now
    double threshold = 0.1; ///< what psi exceeds by chance once in 1,000, and at least 0.1
    bool drifted = false; ///< psi > threshold
};

/// Without a change psi / (1/n + 1/m) is about chi-square with bins - 1 degrees of freedom (Yurdakul 2018), n and m the
/// sizes of the samples; a fixed threshold alone would cry wolf over small ones. The tail of psi
/// is a little heavier: 300 against 150 customers in ten bins exceed it 4 times in 1,000 (simulated). Empty cells count
/// 0.5. trainingShares: of each bin, sum 1; trainingN: customers of the training sample; counts: as countInBins().
/// Errors: Internal for sizes that differ or negative numbers; NotEnoughData when either sample or the table is empty.
Result<Stability> stability(std::span<const double> trainingShares, qint64 trainingN, std::span<const qint64> counts);

} // namespace churnlens::evaluation
