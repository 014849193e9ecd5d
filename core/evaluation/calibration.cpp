// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evaluation/calibration.h"

#include "core/evaluation/rankmetrics.h"

#include <algorithm>
#include <cmath>

namespace churnlens::evaluation {

Interval wilsonInterval(int successes, int trials)
{
    if (trials == 0)
        return {};
    constexpr double z = kNormal975;
    const auto n = static_cast<double>(trials);
    const double share = static_cast<double>(successes) / n;
    const double centre = (share + z * z / (2.0 * n)) / (1.0 + z * z / n);
    const double half = z * std::sqrt(share * (1.0 - share) / n + z * z / (4.0 * n * n)) / (1.0 + z * z / n);
    return {std::max(0.0, centre - half), std::min(1.0, centre + half)};
}

ReliabilityBin reliabilityBin(int customers, double sumOfProbabilities, int churned)
{
    ReliabilityBin bin;
    bin.customers = customers;
    bin.churnRateInterval = wilsonInterval(churned, customers);
    if (customers > 0) {
        bin.meanProbability = sumOfProbabilities / customers;
        bin.churnRate = static_cast<double>(churned) / customers;
    }
    return bin;
}

Result<std::vector<ReliabilityBin>> reliability(std::span<const int> labels, std::span<const double> probabilities,
                                                int bins)
{
    if (Result<void> checked = checkProbabilities(labels, probabilities); !checked)
        return checked.error();
    if (bins < 1)
        return Error{ErrorCode::Usage, QStringLiteral("A reliability diagram needs at least one bin."), {}, {}};
    std::vector<ReliabilityBin> table(static_cast<std::size_t>(bins));
    std::vector<int> churned(table.size(), 0);
    for (std::size_t i = 0; i < labels.size(); ++i) {
        const int bin = std::min(bins - 1, static_cast<int>(probabilities[i] * bins));
        const auto at = static_cast<std::size_t>(bin);
        table[at].customers += 1;
        table[at].meanProbability += probabilities[i]; // the sum, until the bin is complete
        churned[at] += labels[i];
    }
    for (std::size_t at = 0; at < table.size(); ++at) {
        table[at] = reliabilityBin(table[at].customers, table[at].meanProbability, churned[at]);
        table[at].from = static_cast<double>(at) / bins;
        table[at].to = static_cast<double>(at + 1) / bins;
    }
    return table;
}

double expectedCalibrationError(std::span<const ReliabilityBin> bins)
{
    double customers = 0;
    double error = 0;
    for (const ReliabilityBin& bin : bins) {
        customers += bin.customers;
        error += bin.customers * std::abs(bin.churnRate - bin.meanProbability);
    }
    return customers > 0 ? error / customers : 0.0;
}

Result<void> checkProbabilities(std::span<const int> labels, std::span<const double> probabilities)
{
    if (Result<void> checked = checkScores(labels, probabilities); !checked)
        return checked;
    return checkLabelledProbabilities(labels, probabilities);
}

Result<void> checkLabelledProbabilities(std::span<const int> labels, std::span<const double> probabilities)
{
    if (Result<void> checked = checkLabelledScores(labels, probabilities); !checked)
        return checked;
    if (std::any_of(probabilities.begin(), probabilities.end(), [](double p) { return p < 0.0 || p > 1.0; }))
        return Error{
            ErrorCode::Internal, QStringLiteral("Cannot evaluate: a probability lies outside 0 to 1."), {}, {}};
    return {};
}

} // namespace churnlens::evaluation
