// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/api/access/ratelimiter.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace churnlens::api {

namespace {

constexpr qsizetype kSmallestSweep = 1024;
constexpr double kRounding = 1e-9; ///< a token that is this near is there: rates like 1/7 have no exact double

} // namespace

RateLimiter::RateLimiter(double perSecond)
    : m_perSecond(perSecond)
    , m_burst(std::max(1.0, 2 * perSecond))
    , m_sweepAt(kSmallestSweep)
{
}

double RateLimiter::tokensAt(const Bucket& bucket, qint64 nowMs) const
{
    const double seconds = static_cast<double>(std::max<qint64>(0, nowMs - bucket.filledAtMs)) / 1000;
    return std::min(m_burst, bucket.tokens + seconds * m_perSecond);
}

void RateLimiter::sweep(qint64 nowMs)
{
    m_buckets.removeIf([this, nowMs](QHash<QString, Bucket>::iterator bucket) {
        return tokensAt(bucket.value(), nowMs) >= m_burst - kRounding;
    });
    m_buckets.squeeze();
    m_sweepAt = std::max(kSmallestSweep, 2 * m_buckets.size()); // so that sweeping costs each call a constant share
}

int RateLimiter::take(const QString& caller, qint64 nowMs)
{
    if (!(m_perSecond > 0))
        return 0;
    if (m_buckets.size() >= m_sweepAt)
        sweep(nowMs);
    auto found = m_buckets.find(caller);
    if (found == m_buckets.end())
        found = m_buckets.insert(caller, {m_burst, nowMs});
    Bucket& bucket = found.value();
    bucket = {tokensAt(bucket, nowMs), nowMs};
    if (bucket.tokens >= 1 - kRounding) {
        bucket.tokens = std::max(0.0, bucket.tokens - 1);
        return 0;
    }
    const double seconds = std::ceil((1 - bucket.tokens) / m_perSecond - kRounding);
    return static_cast<int>(std::clamp(seconds, 1.0, static_cast<double>(std::numeric_limits<int>::max())));
}

} // namespace churnlens::api
