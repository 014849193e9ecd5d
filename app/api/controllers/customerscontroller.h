// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/api/routing/router.h"

namespace churnlens::api {

/// The scored customers of the published run: GET /customers, /customers/at-risk, /customers/{customer_id}.
class CustomersController
{
public:
    /// The controller keeps nothing: requests carry all they need.
    static void addTo(Router& router);

    /// 404 of a customer that the run does not have: unknown-customer, or customer-not-scored for one that the
    /// warehouse knows.
    [[nodiscard]] static Answer notThere(const QString& customerId, bool isKnown);
};

} // namespace churnlens::api
