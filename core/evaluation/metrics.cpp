// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evaluation/metrics.h"

#include "core/evaluation/calibration.h"
#include "core/evaluation/gain.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

namespace churnlens::evaluation {

double brierScore(std::span<const int> labels, std::span<const double> probabilities)
{
    double sum = 0;
    for (std::size_t i = 0; i < labels.size(); ++i)
        sum += (probabilities[i] - labels[i]) * (probabilities[i] - labels[i]);
    return sum / static_cast<double>(labels.size());
}

double logLoss(std::span<const int> labels, std::span<const double> probabilities)
{
    constexpr double kEdge = std::numeric_limits<double>::epsilon();
    double sum = 0;
    for (std::size_t i = 0; i < labels.size(); ++i) {
        const double happened = labels[i] == 1 ? probabilities[i] : 1.0 - probabilities[i];
        sum -= std::log(std::clamp(happened, kEdge, 1.0 - kEdge));
    }
    return sum / static_cast<double>(labels.size());
}

Result<Metrics> evaluate(std::span<const int> labels, std::span<const double> probabilities)
{
    const Result<std::vector<ReliabilityBin>> bins = reliability(labels, probabilities);
    if (!bins)
        return bins.error();
    const Result<RocAuc> auc = rocAuc(labels, probabilities);
    if (!auc)
        return auc.error();
    const Result<double> precision = averagePrecision(labels, probabilities);
    if (!precision)
        return precision.error();
    const Result<Lift> lift = topLift(labels, probabilities);
    if (!lift)
        return lift.error();
    const auto count = static_cast<double>(labels.size());
    Metrics metrics;
    metrics.customers = static_cast<int>(labels.size());
    metrics.churnRate = std::accumulate(labels.begin(), labels.end(), 0.0) / count;
    metrics.meanProbability = std::accumulate(probabilities.begin(), probabilities.end(), 0.0) / count;
    metrics.auc = *auc;
    metrics.averagePrecision = *precision;
    metrics.brier = brierScore(labels, probabilities);
    metrics.logLoss = logLoss(labels, probabilities);
    metrics.ece = expectedCalibrationError(*bins);
    metrics.brierSkill = 1.0 - metrics.brier / (metrics.churnRate * (1.0 - metrics.churnRate));
    metrics.ks = ksStatistic(labels, probabilities);
    metrics.topDecileLift = lift->lift;
    metrics.topDecileCeiling = lift->ceiling;
    if (const Result<CalibrationLine> line = calibrationLine(labels, probabilities); line.ok())
        metrics.calibration = *line;
    return metrics;
}

} // namespace churnlens::evaluation
