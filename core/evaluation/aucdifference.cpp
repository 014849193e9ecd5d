// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evaluation/aucdifference.h"

#include "core/evaluation/rankmetrics.h"
#include "core/evaluation/structuralcomponents.h"

#include <algorithm>
#include <cmath>
#include <functional>

namespace churnlens::evaluation {

Result<AucDifference> compareAuc(std::span<const int> labels, std::span<const double> a, std::span<const double> b)
{
    Result<StructuralComponents> parts = structuralComponents(labels, a);
    if (!parts)
        return parts.error();
    const Result<StructuralComponents> other = structuralComponents(labels, b);
    if (!other)
        return other.error();
    // The variance of the differences is var a + var b - 2 cov, without the cancellation of forming the three.
    std::transform(parts->churned.begin(), parts->churned.end(), other->churned.begin(), parts->churned.begin(),
                   std::minus<>());
    std::transform(parts->retained.begin(), parts->retained.end(), other->retained.begin(), parts->retained.begin(),
                   std::minus<>());
    AucDifference result;
    result.difference = parts->auc();
    result.standardError = std::sqrt(parts->variance());
    result.low = std::max(-1.0, result.difference - kNormal975 * result.standardError);
    result.high = std::min(1.0, result.difference + kNormal975 * result.standardError);
    return result;
}

} // namespace churnlens::evaluation
