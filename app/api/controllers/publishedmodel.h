// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/api/controllers/scorercache.h"
#include "app/api/routing/answer.h"
#include "core/customers/scoredcustomer.h"

#include <variant>

namespace churnlens::api {

/// The published run and the model that it was scored with.
struct PublishedModel
{
    customers::RunInfo run;
    std::shared_ptr<const model::ModelScorer> scorer;
};

/// Reads them for a request that takes no parameters; else what to answer: 400 for parameters, 503 no-scores before the
/// first run, 503 not-ready when the model cannot be read.
[[nodiscard]] std::variant<PublishedModel, Answer>
publishedModel(const Request& request, warehouse::Connection& connection, ScorerCache& scorers);

} // namespace churnlens::api
