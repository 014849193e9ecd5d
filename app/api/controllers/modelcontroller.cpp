// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/api/controllers/modelcontroller.h"

#include "app/api/controllers/customerjson.h"
#include "app/api/controllers/modeljson.h"
#include "app/api/controllers/publishedmodel.h"
#include "core/model/modelscorer.h"
#include "core/scoring/buckets.h"

namespace churnlens::api {

using warehouse::Connection;

namespace {

using Part = std::function<QJsonObject(const model::TrainedModel& model, const customers::RunInfo& run)>;

Answer partOf(const Request& request, Connection& connection, ScorerCache& scorers, const Part& part)
{
    const std::variant<PublishedModel, Answer> published = publishedModel(request, connection, scorers);
    if (const auto* const refused = std::get_if<Answer>(&published))
        return *refused;
    const auto& [run, scorer] = std::get<PublishedModel>(published);
    QJsonObject object = part(scorer->model(), run);
    const QJsonObject fields = runFields(run);
    for (auto field = fields.begin(); field != fields.end(); ++field)
        object.insert(field.key(), field.value());
    return jsonAnswer(object, tagOf(run));
}

QJsonObject modelOf(const model::TrainedModel& model, const customers::RunInfo& run)
{
    QJsonObject object = modelJson(model);
    object.insert(QStringLiteral("buckets"),
                  QJsonObject{{QStringLiteral("mode"), scoring::bucketMode(run.capacity)},
                              {QStringLiteral("capacity"), run.capacity ? QJsonValue(*run.capacity) : QJsonValue()},
                              {QStringLiteral("medium_from"), run.mediumFrom},
                              {QStringLiteral("high_from"), run.highFrom}});
    return object;
}

QJsonObject curvesOf(const model::TrainedModel& model, const customers::RunInfo& /*run*/)
{
    const QJsonObject evaluation = model.metadata.value(QStringLiteral("evaluation")).toObject();
    return {{QStringLiteral("test_as_of"), model.metadata.value(QStringLiteral("test_as_of"))},
            {QStringLiteral("curves"), evaluation.value(QStringLiteral("curves"))}};
}

} // namespace

void ModelController::addTo(Router& router, ScorerCache& scorers)
{
    const auto add = [&router, &scorers](const char* path, const Part& part) {
        router.add({"GET", path}, DatabaseHandler([&scorers, part](const Request& request, Connection& connection) {
                       return partOf(request, connection, scorers, part);
                   }));
    };
    add("/api/v1/model", modelOf);
    add("/api/v1/model/curves", curvesOf);
}

} // namespace churnlens::api
