// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/common/result.h"

#include <span>
#include <vector>

namespace churnlens::evaluation {

/// A point of the cumulative gain curve. Customers are contacted from the highest score down; of those tied at the cut
/// the expected share counts, so that the order of the rows has no say.
struct GainPoint
{
    double customers = 0; ///< share contacted, 0..1
    double churners = 0; ///< share of all churners among them
    double ceiling = 0; ///< the same for a score that knows the outcome: min(1, customers / churn rate)
};

/// The curve at shares 0, 1/points, ... 1: points + 1 points. labels: 1 = churned; scores: as many.
/// Errors: as checkScores(); Usage when points < 1.
Result<std::vector<GainPoint>> gainCurve(std::span<const int> labels, std::span<const double> scores, int points = 20);

/// How many times as many churners the top of the list holds as a random list of that length.
struct Lift
{
    double share = 0.1; ///< contacted
    double lift = 1; ///< churn rate among them over the churn rate of all
    double ceiling = 1; ///< the same for a score that knows the outcome: min(1 / share, 1 / churn rate)
};

/// Lift of the customers with the highest scores, ties as for GainPoint. share: 0 < share <= 1.
/// Errors: as checkScores(); Usage for a share outside.
Result<Lift> topLift(std::span<const int> labels, std::span<const double> scores, double share = 0.1);

/// Kolmogorov-Smirnov statistic: the greatest distance, 0..1, of the two distributions of the score, of the churned and
/// of the retained. Precondition: checkScores() accepts the input.
[[nodiscard]] double ksStatistic(std::span<const int> labels, std::span<const double> scores);

} // namespace churnlens::evaluation
