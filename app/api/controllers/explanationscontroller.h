// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/api/controllers/scorercache.h"
#include "app/api/routing/router.h"

namespace churnlens::api {

/// Why a customer has its score, and what it would be: GET /customers/{customer_id}/explanation, POST /score.
class ExplanationsController
{
public:
    /// The cache must outlive the router.
    static void addTo(Router& router, ScorerCache& scorers);
};

} // namespace churnlens::api
