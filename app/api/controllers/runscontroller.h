// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/api/refresh/refreshjob.h"
#include "app/api/routing/router.h"

namespace churnlens::api {

/// Scoring runs, and the making of a new one: GET /runs, /runs/latest, /runs/current, /runs/{run_id}; POST /runs.
class RunsController
{
public:
    /// The job must outlive the router.
    static void addTo(Router& router, RefreshJob& refresh);
};

} // namespace churnlens::api
