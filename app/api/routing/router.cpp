// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/api/routing/router.h"

#include "app/api/guard/gate.h"
#include "app/api/routing/httpserverbinding.h"
#include "core/common/logging.h"

#include <exception>

namespace churnlens::api {

namespace {

/// An exception must not cross the event loop.
template <typename Call>
Answer guarded(const Call& call)
{
    try {
        return call();
    } catch (const JobFailure& failure) {
        return problemOf(failure.error);
    } catch (const std::exception& failure) {
        return problemOf(
            {ErrorCode::Internal, QStringLiteral("A handler failed."), QString::fromUtf8(failure.what()), {}});
    }
}

std::optional<Answer> refusal(const Route& route, const Request& request)
{
    if (!route.adminOnly || request.isAdmin)
        return {};
    return problem(403, "insufficient-scope", QStringLiteral("This takes a key of the scope admin."));
}

bool fits(const QByteArray& route, const QByteArray& path)
{
    const QList<QByteArray> names = route.split('/');
    const QList<QByteArray> segments = path.split('/');
    if (names.size() != segments.size())
        return false;
    for (qsizetype i = 0; i < names.size(); ++i) {
        if (names[i].startsWith('{') ? segments[i].isEmpty() : names[i] != segments[i])
            return false;
    }
    return true;
}

/// QHttpServer's form of the path.
QByteArray pathOf(const Route& route)
{
    const qsizetype open = route.path.indexOf('{');
    const qsizetype close = route.path.indexOf('}', open);
    return open < 0 ? route.path : route.path.left(open) + "<arg>" + route.path.mid(close + 1);
}

Answer busy(const QByteArray& retryAfter, const QString& detail)
{
    Answer answer = problem(503, "busy", detail);
    answer.headers.push_back({"Retry-After", retryAfter});
    return answer;
}

QHttpServerRequest::Method methodOf(const QByteArray& name)
{
    return name == "POST" ? QHttpServerRequest::Method::Post : QHttpServerRequest::Method::Get;
}

} // namespace

Router::Router(const Backends& backends)
    : m_backends(backends)
{
    setMissingHandler(m_backends.http, [this](const QHttpServerRequest& request) {
        const Request read = requestOf(request, {});
        return responseOf(finished(missing(read), read), {});
    });
}

void Router::add(const Route& route, Handler handler)
{
    m_routes.push_back(route);
    addRoute(m_backends.http, pathOf(route), route.path, methodOf(route.method),
             [this, route, handler = std::move(handler)](const Request& request) {
                 Answer made = guarded([&] {
                     const std::optional<Answer> refused = refusal(route, request);
                     return refused ? *refused : handler(request);
                 });
                 return finished(started(std::move(made), request), request);
             });
}

void Router::add(const Route& route, DatabaseHandler handler)
{
    add(route,
        HealthHandler([handler = std::move(handler)](const Request& request, warehouse::Connection* connection,
                                                     const Error* why) {
            return connection ? handler(request, *connection) : problemOf(*why);
        }));
}

void Router::add(const Route& route, HealthHandler handler)
{
    m_routes.push_back(route);
    addLateRoute(m_backends.http, pathOf(route), route.path, methodOf(route.method),
                 [this, route, handler = std::move(handler)](const Request& request, const LateAnswer& answer) {
                     const auto finish = [answer, request](Answer made) { answer(finished(std::move(made), request)); };
                     if (std::optional<Answer> refused = refusal(route, request))
                         finish(std::move(*refused));
                     else if (!submit(handler, request, finish))
                         finish(busy("1", QStringLiteral("Too many requests are waiting. Try again soon.")));
                 });
}

/// Has the request handled in the pool; after a lost connection once more on a new one.
bool Router::submit(const HealthHandler& handler, const Request& request, const std::function<void(Answer)>& finish)
{
    return m_backends.pool.submit([this, handler, request, finish, repeated = std::make_shared<bool>(false)](
                                      warehouse::Connection* connection, const Error* why) -> std::optional<Error> {
        Answer answer = guarded([&] { return handler(request, connection, why); });
        if (connection && answer.databaseLost && !std::exchange(*repeated, true))
            return Error{ErrorCode::DatabaseUnavailable, {}, {}, {}};
        const bool lost = answer.databaseLost;
        finish(started(std::move(answer), request));
        return lost ? std::optional(Error{ErrorCode::DatabaseUnavailable, {}, {}, {}}) : std::nullopt;
    });
}

/// Starts the making of a body that comes in blocks.
Answer Router::started(Answer answer, const Request& request)
{
    if (!answer.maker)
        return answer;
    const std::shared_ptr<guard::BodyStream> stream =
        m_backends.exports.start(std::move(answer.maker), request.acceptsGzip);
    answer.maker = {};
    answer.tag.clear();
    if (!stream)
        return busy("10", QStringLiteral("Other exports are running. Try again when they are done."));
    if (request.acceptsGzip)
        answer.headers.push_back({"Content-Encoding", "gzip"});
    answer.headers.push_back({guard::kStreamField, m_backends.streams.add(stream)});
    return answer;
}

Answer Router::missing(const Request& request) const
{
    QByteArray allowed;
    for (const Route& route : m_routes) {
        if (fits(route.path, request.path))
            allowed +=
                (allowed.isEmpty() ? "" : ", ") + (route.method == "GET" ? QByteArray("GET, HEAD") : route.method);
    }
    if (allowed.isEmpty())
        return problem(404, "not-found", QStringLiteral("There is nothing at this path. /docs lists what there is."));
    if (request.method == "OPTIONS") {
        Answer answer;
        answer.status = 204;
        answer.headers.push_back({"Allow", allowed + ", OPTIONS"});
        return answer;
    }
    Answer answer = problem(405, "method-not-allowed", QStringLiteral("This path takes other methods; see Allow."));
    answer.headers.push_back({"Allow", allowed + ", OPTIONS"});
    return answer;
}

} // namespace churnlens::api
