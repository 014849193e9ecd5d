// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

namespace churnlens::scoring {

/// Where the buckets of a run begin; probabilities.
struct BucketEdges
{
    double mediumFrom = 0;
    double highFrom = 0;
};

/// "Low", "Medium" or "High".
[[nodiscard]] QString bucketOf(double probability, const BucketEdges& edges);

/// The edges of a run as they are for one of its customers, who stays in the bucket that was published as long as the
/// probability is what it was: computed anew, it may differ by rounding, and a capacity tells customers of one
/// probability apart. An edge that stands at the customer's probability is moved by 1e-9. probability, bucket: as
/// published.
[[nodiscard]] BucketEdges edgesFor(const BucketEdges& run, double probability, const QString& bucket);

/// How a run fills its buckets, as answers and reports name it: "thresholds", or "capacity" where there is one.
[[nodiscard]] QString bucketMode(const std::optional<int>& capacity);

} // namespace churnlens::scoring
