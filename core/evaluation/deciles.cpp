// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evaluation/deciles.h"

#include "core/evaluation/scoregroups.h"

#include <algorithm>
#include <cstdint>

namespace churnlens::evaluation {

namespace {

struct Tally
{
    std::int64_t bin = 0;
    double from = 0;
    double probabilities = 0; ///< sum
    int customers = 0;
    int churned = 0;
};

/// The bins that are not empty, ascending.
std::vector<Tally> tally(std::span<const ScoreGroup> highestFirst, std::int64_t customers, int bins)
{
    std::vector<Tally> tallies;
    std::int64_t below = 0;
    for (std::size_t i = highestFirst.size(); i > 0; --i) {
        const ScoreGroup& group = highestFirst[i - 1];
        const std::int64_t bin = bins * (2 * below + group.customers) / (2 * customers); // in whole numbers: exact
        if (tallies.empty() || tallies.back().bin != bin)
            tallies.push_back({bin, group.score, 0, 0, 0});
        Tally& at = tallies.back();
        at.probabilities += group.score * group.customers;
        at.customers += group.customers;
        at.churned += group.churned;
        below += group.customers;
    }
    return tallies;
}

} // namespace

Result<std::vector<ReliabilityBin>> reliabilityByRank(std::span<const int> labels,
                                                      std::span<const double> probabilities, int bins)
{
    if (Result<void> checked = checkProbabilities(labels, probabilities); !checked)
        return checked.error();
    if (bins < 1)
        return Error{ErrorCode::Usage, QStringLiteral("A reliability diagram needs at least one bin."), {}, {}};
    const std::vector<Tally> tallies =
        tally(scoreGroups(labels, probabilities), static_cast<std::int64_t>(labels.size()), bins);
    std::vector<ReliabilityBin> table;
    for (const Tally& each : tallies) {
        ReliabilityBin bin = reliabilityBin(each.customers, each.probabilities, each.churned);
        bin.from = table.empty() ? 0.0 : each.from;
        if (!table.empty())
            table.back().to = bin.from;
        table.push_back(bin);
    }
    return table;
}

Result<std::array<BucketOutcome, 3>> bucketOutcomes(std::span<const int> labels, std::span<const double> probabilities,
                                                    std::span<const int> buckets)
{
    if (Result<void> checked = checkLabelledProbabilities(labels, probabilities); !checked)
        return checked.error();
    const auto isBucket = [](int bucket) { return bucket >= 0 && bucket <= 2; };
    if (buckets.size() != labels.size() || !std::ranges::all_of(buckets, isBucket))
        return Error{ErrorCode::Usage, QStringLiteral("Each customer needs a bucket from 0 to 2."), {}, {}};
    std::array<BucketOutcome, 3> outcomes;
    for (std::size_t i = 0; i < labels.size(); ++i) {
        BucketOutcome& outcome = outcomes[static_cast<std::size_t>(buckets[i])];
        outcome.customers += 1;
        outcome.expectedChurners += probabilities[i];
        outcome.churners += labels[i];
    }
    for (BucketOutcome& outcome : outcomes) {
        const ReliabilityBin summary = reliabilityBin(outcome.customers, outcome.expectedChurners, outcome.churners);
        outcome.churnRate = summary.churnRate;
        outcome.churnRateInterval = summary.churnRateInterval;
    }
    return outcomes;
}

Result<std::array<BucketOutcome, 3>> bucketOutcomes(std::span<const int> labels, std::span<const double> probabilities,
                                                    double mediumFrom, double highFrom)
{
    if (!(0.0 <= mediumFrom && mediumFrom <= highFrom && highFrom <= 1.0)) {
        return Error{ErrorCode::Usage,
                     QStringLiteral("The thresholds of Medium (%1) and High (%2) must ascend within 0 to 1.")
                         .arg(mediumFrom)
                         .arg(highFrom),
                     {},
                     {}};
    }
    std::vector<int> buckets;
    buckets.reserve(probabilities.size());
    for (const double p : probabilities)
        buckets.push_back(p >= highFrom ? 2 : p >= mediumFrom ? 1 : 0);
    return bucketOutcomes(labels, probabilities, buckets);
}

} // namespace churnlens::evaluation
