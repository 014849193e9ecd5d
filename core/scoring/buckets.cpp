// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scoring/buckets.h"

#include <algorithm>

namespace churnlens::scoring {

namespace {

/// The edge, a hair beyond the probability where that is on the wrong side of it or too close to tell.
double besides(double edge, double probability, bool isReached)
{
    constexpr double kRounding = 1e-9; // probabilities computed anew agree to 1e-12
    return isReached ? std::min(edge, probability - kRounding) : std::max(edge, probability + kRounding);
}

} // namespace

QString bucketOf(double probability, const BucketEdges& edges)
{
    if (probability >= edges.highFrom)
        return QStringLiteral("High");
    return probability >= edges.mediumFrom ? QStringLiteral("Medium") : QStringLiteral("Low");
}

BucketEdges edgesFor(const BucketEdges& run, double probability, const QString& bucket)
{
    return {besides(run.mediumFrom, probability, bucket != QStringLiteral("Low")),
            besides(run.highFrom, probability, bucket == QStringLiteral("High"))};
}

QString bucketMode(const std::optional<int>& capacity)
{
    return capacity ? QStringLiteral("capacity") : QStringLiteral("thresholds");
}

} // namespace churnlens::scoring
