// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/api/controllers/scorercache.h"
#include "app/api/routing/router.h"

namespace churnlens::api {

/// The model of the published run, for analysts: GET /model, /model/curves.
class ModelController
{
public:
    /// The cache must outlive the router.
    static void addTo(Router& router, ScorerCache& scorers);
};

} // namespace churnlens::api
