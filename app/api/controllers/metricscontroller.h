// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/api/metrics/requestmetrics.h"
#include "app/api/refresh/refreshjob.h"
#include "app/api/routing/router.h"

namespace churnlens::api {

/// Connections of the server, read by whoever asks.
struct ConnectionCounts
{
    int open = 0;
    quint64 accepted = 0;
    quint64 evicted = 0;
};

/// For Prometheus: GET /metrics.
class MetricsController
{
public:
    /// All must outlive the router. counts: called in threads of the pool.
    static void addTo(Router& router, const RequestMetrics& requests, const RefreshJob& refresh,
                      std::function<ConnectionCounts()> counts);
};

} // namespace churnlens::api
