// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/api/controllers/runscontroller.h"

#include "app/api/database/writeright.h"
#include "app/api/routing/jsonbody.h"
#include "app/api/routing/queryreader.h"
#include "core/scoring/runhistory.h"
#include "core/warehouse/sqlcatalog.h"

#include <limits>

namespace churnlens::api {

using scoring::ScoringRun;
using warehouse::Connection;

namespace {

constexpr int kRunsDefaultLimit = 50;
constexpr int kRunsMostLimit = 200;

QByteArray tagOf(const ScoringRun& run)
{
    return QByteArray::number(run.runId);
}

Answer list(const Request& request, Connection& connection)
{
    QueryReader query(request);
    const int limit = query.integer(QStringLiteral("limit"), 1, kRunsMostLimit, kRunsDefaultLimit);
    // Ids only grow, so the last one of a page is a cursor that needs no further dressing.
    const int before =
        query.integer(QStringLiteral("cursor"), 1, std::numeric_limits<int>::max(), std::numeric_limits<int>::max());
    if (std::optional<Answer> refused = query.refusal())
        return *refused;
    Result<std::vector<ScoringRun>> runs = scoring::readRuns(connection, limit + 1, before);
    if (!runs.ok())
        return problemOf(runs.error());
    const bool hasMore = runs->size() > static_cast<size_t>(limit);
    if (hasMore)
        runs->pop_back();
    QJsonArray data;
    for (const ScoringRun& run : *runs)
        data.append(scoring::toJson(run));
    const QByteArray cursor = hasMore ? QByteArray::number(runs->back().runId) : QByteArray();
    Answer answer =
        jsonAnswer({{QStringLiteral("data"), data},
                    {QStringLiteral("has_more"), hasMore},
                    {QStringLiteral("next_cursor"), hasMore ? QJsonValue(QString::fromLatin1(cursor)) : QJsonValue()}},
                   runs->empty() ? QByteArray("none") : tagOf(runs->front()));
    if (hasMore)
        answer.headers.push_back(
            {"Link", "</api/v1/runs?limit=" + QByteArray::number(limit) + "&cursor=" + cursor + ">; rel=\"next\""});
    return answer;
}

Answer runAnswer(const Result<std::optional<ScoringRun>>& run, const Answer& otherwise)
{
    if (!run.ok())
        return problemOf(run.error());
    return *run ? jsonAnswer(scoring::toJson(**run), tagOf(**run)) : otherwise;
}

Answer latest(const Request& request, Connection& connection)
{
    QueryReader query(request);
    if (std::optional<Answer> refused = query.refusal())
        return *refused;
    return runAnswer(scoring::readRun(connection),
                     problem(503, "no-scores", QStringLiteral("There are no scores yet.")));
}

Answer one(const Request& request, Connection& connection)
{
    QueryReader query(request);
    if (std::optional<Answer> refused = query.refusal())
        return *refused;
    const Answer unknown = problem(404, "unknown-run", QStringLiteral("There is no such run; GET /runs lists them."));
    bool isNumber = false;
    const int runId = request.pathParameter.toInt(&isNumber);
    if (!isNumber || runId < 1)
        return unknown;
    return runAnswer(scoring::readRun(connection, runId), unknown);
}

QString phaseName(RefreshState::Phase phase)
{
    switch (phase) {
    case RefreshState::Phase::Running:
        return QStringLiteral("running");
    case RefreshState::Phase::Succeeded:
        return QStringLiteral("succeeded");
    case RefreshState::Phase::Failed:
        break;
    }
    return QStringLiteral("failed");
}

Answer stateAnswer(const RefreshState& state, int status)
{
    const bool runs = state.phase == RefreshState::Phase::Running;
    const QJsonValue error = state.error
        ? QJsonValue(QJsonObject{{QStringLiteral("name"), errorName(state.error->code)},
                                 {QStringLiteral("message"), state.error->message}})
        : QJsonValue();
    Answer answer =
        jsonAnswer({{QStringLiteral("state"), phaseName(state.phase)},
                    {QStringLiteral("started_at"), state.startedAt},
                    {QStringLiteral("finished_at"), runs ? QJsonValue() : QJsonValue(state.finishedAt)},
                    {QStringLiteral("phase"), runs && !state.step.isEmpty() ? QJsonValue(state.step) : QJsonValue()},
                    {QStringLiteral("fraction"), runs ? QJsonValue(state.fraction) : QJsonValue()},
                    {QStringLiteral("run_id"), state.runId > 0 ? QJsonValue(state.runId) : QJsonValue()},
                    {QStringLiteral("error"), error}},
                   {}, status);
    answer.headers.push_back({"Cache-Control", "no-store"});
    return answer;
}

Answer current(const Request& request, const RefreshJob& refresh)
{
    QueryReader query(request);
    if (std::optional<Answer> refused = query.refusal())
        return *refused;
    const std::optional<RefreshState> state = refresh.state();
    return state ? stateAnswer(*state, 200)
                 : problem(404, "no-refresh", QStringLiteral("This server has not been asked for new scores yet."));
}

/// What POST /runs asks for.
struct RefreshRequest
{
    QDate asOf; ///< invalid: the day after the last line
    pipeline::TrainMode train = pipeline::TrainMode::Never;
};

std::variant<RefreshRequest, Answer> readRefresh(const Request& request)
{
    const std::variant<QJsonObject, Answer> body =
        readJsonBody(request, {QStringLiteral("as_of"), QStringLiteral("train")});
    if (const auto* const refused = std::get_if<Answer>(&body))
        return *refused;
    const QJsonObject& object = std::get<QJsonObject>(body);
    RefreshRequest refresh;
    std::vector<Complaint> complaints;
    if (const QJsonValue asOf = object.value(QStringLiteral("as_of")); !asOf.isUndefined() && !asOf.isNull()) {
        refresh.asOf = QDate::fromString(asOf.toString(), Qt::ISODate);
        if (!refresh.asOf.isValid())
            complaints.push_back({QStringLiteral("as_of"), QStringLiteral("It must be a date like \"2011-12-10\".")});
    }
    const QString train = object.value(QStringLiteral("train")).toString(QStringLiteral("never"));
    if (train == QStringLiteral("auto"))
        refresh.train = pipeline::TrainMode::Auto;
    else if (train == QStringLiteral("always"))
        refresh.train = pipeline::TrainMode::Always;
    if (!QStringList{QStringLiteral("auto"), QStringLiteral("always"), QStringLiteral("never")}.contains(train)
        || (object.contains(QStringLiteral("train")) && !object.value(QStringLiteral("train")).isString()))
        complaints.push_back({QStringLiteral("train"), QStringLiteral("It must be auto, always or never.")});
    if (!complaints.empty())
        return problem(422, "invalid-body", QStringLiteral("The body cannot be used; errors says why."), complaints);
    return refresh;
}

Answer start(const Request& request, Connection& connection, RefreshJob& refresh)
{
    QueryReader query(request);
    if (std::optional<Answer> refused = query.refusal())
        return *refused;
    const std::variant<RefreshRequest, Answer> wanted = readRefresh(request);
    if (const auto* const refused = std::get_if<Answer>(&wanted))
        return *refused;
    const Result<WriteRight> right = readWriteRight(connection);
    if (!right.ok())
        return problemOf(right.error());
    if (!right->mayWrite)
        return problem(403, "read-only-database",
                       QStringLiteral("This server works as the database user \"%1\", who may only read. New scores "
                                      "are made by churnlens --batch with a user who may write.")
                           .arg(right->user));
    const Result<warehouse::QueryResult> held = connection.query(warehouse::sqlText("queries/select_run_in_progress"));
    if (!held.ok())
        return problemOf(held.error());
    const auto& [asOf, train] = std::get<RefreshRequest>(wanted);
    if (held->boolean(0, 0) || !refresh.start(asOf, train))
        return problem(409, "run-in-progress",
                       QStringLiteral("Another run is working on this database. Try again when it has ended."));
    Answer answer = stateAnswer(*refresh.state(), 202);
    answer.headers.push_back({"Location", "/api/v1/runs/current"});
    return answer;
}

} // namespace

void RunsController::addTo(Router& router, RefreshJob& refresh)
{
    router.add({"GET", "/api/v1/runs"}, DatabaseHandler(list));
    router.add({"GET", "/api/v1/runs/latest"}, DatabaseHandler(latest));
    router.add({"GET", "/api/v1/runs/current"},
               Handler([&refresh](const Request& request) { return current(request, refresh); }));
    router.add({"GET", "/api/v1/runs/{run_id}"}, DatabaseHandler(one));
    router.add({"POST", "/api/v1/runs", true},
               DatabaseHandler([&refresh](const Request& request, Connection& connection) {
                   return start(request, connection, refresh);
               }));
}

} // namespace churnlens::api
