// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/api/guard/gate.h"

#include <array>
#include <map>
#include <mutex>
#include <tuple>

namespace churnlens::api {

/// Counts of requests, for GET /metrics. Any thread.
class RequestMetrics
{
public:
    /// Upper bounds of the latency histogram, seconds.
    static constexpr std::array<double, 11> kBounds{0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 1, 5};

    void count(const guard::AccessRecord& record);
    /// In the text format of Prometheus (0.0.4).
    [[nodiscard]] QByteArray text() const;

private:
    struct Latency
    {
        std::array<quint64, kBounds.size() + 1> counts{}; ///< by bound; the last: beyond
        double seconds = 0; ///< sum
    };
    mutable std::mutex m_mutex;
    std::map<std::tuple<QByteArray, QByteArray, int>, quint64> m_requests; ///< (method, route, status)
    std::map<QByteArray, Latency> m_latency; ///< by route
};

} // namespace churnlens::api
