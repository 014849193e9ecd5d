// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/api/controllers/scorercache.h"
#include "app/api/routing/router.h"

namespace churnlens::api {

/// The list for retention teams: GET /exports/high-risk.csv.
class ExportsController
{
public:
    /// The cache must outlive the router.
    static void addTo(Router& router, ScorerCache& scorers);
};

} // namespace churnlens::api
