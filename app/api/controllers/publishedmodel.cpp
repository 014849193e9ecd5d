// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/api/controllers/publishedmodel.h"

#include "app/api/routing/queryreader.h"
#include "core/customers/customerreader.h"

namespace churnlens::api {

std::variant<PublishedModel, Answer> publishedModel(const Request& request, warehouse::Connection& connection,
                                                    ScorerCache& scorers)
{
    QueryReader query(request);
    if (std::optional<Answer> refused = query.refusal())
        return *refused;
    const Result<customers::RunInfo> run = customers::readRunInfo(connection);
    if (!run.ok())
        return problemOf(run.error());
    const Result<std::shared_ptr<const model::ModelScorer>> scorer = scorers.find(run->modelId);
    if (!scorer.ok())
        return problem(503, "not-ready", scorer.error().message);
    return PublishedModel{*run, *scorer};
}

} // namespace churnlens::api
