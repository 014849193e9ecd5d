// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/api/database/databasepool.h"
#include "app/api/database/exportrunner.h"
#include "app/api/guard/bodystream.h"
#include "app/api/routing/answer.h"

class QHttpServer;

namespace churnlens::api {

/// What a handler is called for.
struct Route
{
    QByteArray method; ///< GET or POST; GET also answers HEAD
    QByteArray path; ///< "/api/v1/customers/{customer_id}": one placeholder at most, a whole segment
    bool adminOnly = false;
};

/// Needs nothing that could make it wait; called in the server's thread.
using Handler = std::function<Answer(const Request& request)>;
/// Called in a thread of the pool. After an answer with databaseLost it may be called once more.
using DatabaseHandler = std::function<Answer(const Request& request, warehouse::Connection& connection)>;
/// The same for what must be answered without a database too: the connection is then null, and why is said.
using HealthHandler =
    std::function<Answer(const Request& request, warehouse::Connection* connection, const Error* why)>;

/// The routes of the API, in front of QHttpServer: who may, which methods, what to answer where there is none; turns
/// failures into problems and answers into responses. Add specific paths before those with a placeholder that would
/// take them too. Lives as long as the QHttpServer; server's thread.
class Router
{
public:
    struct Backends
    {
        QHttpServer& http;
        DatabasePool& pool;
        ExportRunner& exports;
        guard::StreamTable& streams;
    };

    explicit Router(const Backends& backends);
    Q_DISABLE_COPY_MOVE(Router)

    void add(const Route& route, Handler handler);
    void add(const Route& route, DatabaseHandler handler);
    void add(const Route& route, HealthHandler handler);

    [[nodiscard]] const std::vector<Route>& routes() const { return m_routes; }

private:
    [[nodiscard]] bool submit(const HealthHandler& handler, const Request& request,
                              const std::function<void(Answer answer)>& finish);
    [[nodiscard]] Answer missing(const Request& request) const;
    [[nodiscard]] Answer started(Answer answer, const Request& request);

    Backends m_backends;
    std::vector<Route> m_routes;
};

} // namespace churnlens::api
