// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evaluation/rankmetrics.h"

#include "core/evaluation/scoregroups.h"
#include "core/evaluation/structuralcomponents.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace churnlens::evaluation {

namespace {

Error defect(const QString& message)
{
    return {ErrorCode::Internal, message, {}, {}};
}

/// Indexes of the values, ascending by value.
std::vector<std::size_t> ascendingOrder(std::span<const double> values)
{
    std::vector<std::size_t> order(values.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return values[a] < values[b]; });
    return order;
}

} // namespace

Result<void> checkLabelledScores(std::span<const int> labels, std::span<const double> scores)
{
    if (labels.size() != scores.size())
        return defect(
            QStringLiteral("Cannot evaluate: %1 labels for %2 scores.").arg(labels.size()).arg(scores.size()));
    if (labels.empty())
        return Error{ErrorCode::NotEnoughData, QStringLiteral("Cannot evaluate: there are no customers."), {}, {}};
    if (std::any_of(labels.begin(), labels.end(), [](int label) { return label != 0 && label != 1; }))
        return defect(QStringLiteral("Cannot evaluate: a label is neither 0 nor 1."));
    if (!std::all_of(scores.begin(), scores.end(), [](double score) { return std::isfinite(score); }))
        return defect(QStringLiteral("Cannot evaluate: a score is not a finite number."));
    return {};
}

Result<void> checkScores(std::span<const int> labels, std::span<const double> scores)
{
    if (Result<void> checked = checkLabelledScores(labels, scores); !checked)
        return checked;
    if (std::all_of(labels.begin(), labels.end(), [&](int label) { return label == labels.front(); })) {
        return Error{ErrorCode::NotEnoughData,
                     QStringLiteral("Cannot evaluate: all %1 customers %2, and both kinds are needed.")
                         .arg(labels.size())
                         .arg(labels.front() == 1 ? QStringLiteral("churned") : QStringLiteral("stayed")),
                     {},
                     {}};
    }
    return {};
}

std::vector<double> midranks(std::span<const double> values)
{
    const std::vector<std::size_t> order = ascendingOrder(values);
    std::vector<double> ranks(values.size());
    for (std::size_t first = 0; first < order.size();) {
        std::size_t end = first + 1;
        while (end < order.size() && values[order[end]] == values[order[first]])
            ++end;
        const double rank = 0.5 * static_cast<double>(first + 1 + end);
        for (std::size_t i = first; i < end; ++i)
            ranks[order[i]] = rank;
        first = end;
    }
    return ranks;
}

Result<RocAuc> rocAuc(std::span<const int> labels, std::span<const double> scores)
{
    const Result<StructuralComponents> parts = structuralComponents(labels, scores);
    if (!parts)
        return parts.error();
    RocAuc result;
    result.auc = parts->auc();
    result.standardError = std::sqrt(parts->variance());
    result.low = std::max(0.0, result.auc - kNormal975 * result.standardError);
    result.high = std::min(1.0, result.auc + kNormal975 * result.standardError);
    return result;
}

Result<double> averagePrecision(std::span<const int> labels, std::span<const double> scores)
{
    if (Result<void> checked = checkScores(labels, scores); !checked)
        return checked.error();
    const std::vector<ScoreGroup> groups = scoreGroups(labels, scores);
    const double positives = total(groups).churned;
    double found = 0;
    double taken = 0;
    double average = 0;
    for (const ScoreGroup& group : groups) {
        found += group.churned;
        taken += group.customers;
        average += group.churned / positives * (found / taken);
    }
    return average;
}

} // namespace churnlens::evaluation
