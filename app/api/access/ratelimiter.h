// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QString>

namespace churnlens::api {

/// A token bucket a caller: `perSecond` requests a second on average, twice that at once. Forgets callers that have
/// been quiet. The clock comes from outside, so that tests need not wait. One thread.
class RateLimiter
{
public:
    /// perSecond: 0 lets everything pass.
    explicit RateLimiter(double perSecond);

    /// Takes a token; 0 when there was one, else the whole seconds (at least 1) until there will be.
    [[nodiscard]] int take(const QString& caller, qint64 nowMs);

    /// Callers in memory: at most 1024, or twice those that took a token too recently to have it back.
    [[nodiscard]] qsizetype rememberedCallers() const { return m_buckets.size(); }

private:
    struct Bucket
    {
        double tokens = 0;
        qint64 filledAtMs = 0;
    };
    [[nodiscard]] double tokensAt(const Bucket& bucket, qint64 nowMs) const;
    /// Forgets the buckets that are full again: a caller without a bucket has a full one.
    void sweep(qint64 nowMs);

    double m_perSecond;
    double m_burst;
    qsizetype m_sweepAt; ///< the size at which to sweep next
    QHash<QString, Bucket> m_buckets;
};

} // namespace churnlens::api
