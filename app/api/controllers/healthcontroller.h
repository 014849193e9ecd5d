// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/api/controllers/scorercache.h"
#include "app/api/routing/router.h"

#include <QElapsedTimer>

namespace churnlens::api {

/// For load balancers and schedulers: GET /health/live, /health/ready.
class HealthController
{
public:
    /// maxAgeHours: scores older than that make the server not ready; 0: any age will do. The cache must outlive the
    /// router.
    static void addTo(Router& router, ScorerCache& scorers, double maxAgeHours);
};

} // namespace churnlens::api
