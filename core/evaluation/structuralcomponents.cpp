// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evaluation/structuralcomponents.h"

#include "core/evaluation/rankmetrics.h"

#include <numeric>

namespace churnlens::evaluation {

namespace {

double meanOf(const std::vector<double>& values)
{
    return std::accumulate(values.begin(), values.end(), 0.0) / static_cast<double>(values.size());
}

/// Sample variance (divisor n - 1) over n.
double varianceOfMean(const std::vector<double>& values)
{
    const auto count = static_cast<double>(values.size());
    const double mean = meanOf(values);
    double squares = 0;
    for (const double value : values)
        squares += (value - mean) * (value - mean);
    return squares / (count - 1.0) / count;
}

} // namespace

double StructuralComponents::auc() const
{
    return meanOf(churned);
}

double StructuralComponents::variance() const
{
    return varianceOfMean(churned) + varianceOfMean(retained);
}

Result<StructuralComponents> structuralComponents(std::span<const int> labels, std::span<const double> scores)
{
    if (Result<void> checked = checkScores(labels, scores); !checked)
        return checked.error();
    std::vector<double> churned;
    std::vector<double> retained;
    for (std::size_t i = 0; i < labels.size(); ++i)
        (labels[i] == 1 ? churned : retained).push_back(scores[i]);
    if (churned.size() < 2 || retained.size() < 2) {
        return Error{ErrorCode::NotEnoughData,
                     QStringLiteral("Cannot evaluate: %1 churned and %2 retained customers are too few; at least two "
                                    "of each are needed.")
                         .arg(churned.size())
                         .arg(retained.size()),
                     {},
                     {}};
    }
    const auto m = static_cast<double>(churned.size());
    const auto n = static_cast<double>(retained.size());
    const std::vector<double> ranks = midranks(scores);
    const std::vector<double> ranksInChurned = midranks(churned);
    const std::vector<double> ranksInRetained = midranks(retained);
    StructuralComponents parts;
    for (std::size_t i = 0; i < labels.size(); ++i) {
        if (labels[i] == 1)
            parts.churned.push_back((ranks[i] - ranksInChurned[parts.churned.size()]) / n);
        else
            parts.retained.push_back(1.0 - (ranks[i] - ranksInRetained[parts.retained.size()]) / m);
    }
    return parts;
}

} // namespace churnlens::evaluation
