// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evaluation/curves.h"

#include "core/evaluation/rankmetrics.h"
#include "core/evaluation/scoregroups.h"

#include <limits>

namespace churnlens::evaluation {

namespace {

Result<void> checkCurve(std::span<const int> labels, std::span<const double> scores, int maxPoints)
{
    if (Result<void> checked = checkScores(labels, scores); !checked)
        return checked;
    if (maxPoints < 2)
        return Error{ErrorCode::Usage, QStringLiteral("A curve needs at least its two ends."), {}, {}};
    return {};
}

template <typename Point>
std::vector<Point> thinned(std::vector<Point> points, int maxPoints)
{
    const auto kept = static_cast<std::size_t>(maxPoints);
    if (points.size() <= kept)
        return points;
    // In place: the source of a point is never before its target.
    for (std::size_t i = 0; i < kept; ++i)
        points[i] = points[i * (points.size() - 1) / (kept - 1)];
    points.resize(kept);
    return points;
}

} // namespace

Result<std::vector<RocPoint>> rocCurve(std::span<const int> labels, std::span<const double> scores, int maxPoints)
{
    if (Result<void> checked = checkCurve(labels, scores, maxPoints); !checked)
        return checked.error();
    const std::vector<ScoreGroup> groups = scoreGroups(labels, scores);
    const ScoreGroup all = total(groups);
    const double retained = all.customers - all.churned;
    std::vector<RocPoint> curve{{std::numeric_limits<double>::infinity(), 0.0, 0.0}};
    double called = 0;
    double found = 0;
    for (const ScoreGroup& group : groups) {
        called += group.customers;
        found += group.churned;
        curve.push_back({group.score, (called - found) / retained, found / all.churned});
    }
    return thinned(std::move(curve), maxPoints);
}

Result<std::vector<PrecisionRecallPoint>> precisionRecallCurve(std::span<const int> labels,
                                                               std::span<const double> scores, int maxPoints)
{
    if (Result<void> checked = checkCurve(labels, scores, maxPoints); !checked)
        return checked.error();
    const std::vector<ScoreGroup> groups = scoreGroups(labels, scores);
    const ScoreGroup all = total(groups);
    std::vector<PrecisionRecallPoint> curve;
    double called = 0;
    double found = 0;
    for (const ScoreGroup& group : groups) {
        called += group.customers;
        found += group.churned;
        curve.push_back({group.score, found / all.churned, found / called});
    }
    return thinned(std::move(curve), maxPoints);
}

} // namespace churnlens::evaluation
