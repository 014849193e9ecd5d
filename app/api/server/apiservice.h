// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/api/access/accessgate.h"
#include "app/api/controllers/scorercache.h"
#include "app/api/guard/guardserver.h"
#include "app/api/metrics/requestmetrics.h"
#include "app/api/refresh/refreshjob.h"
#include "app/api/routing/router.h"
#include "app/api/server/apioptions.h"
#include "app/api/server/keykeeper.h"

#include <QHttpServer>

namespace churnlens::api {

/// Everything that serves, put together. Made, used and destroyed in the server's thread.
class ApiService : public QObject
{
    Q_OBJECT

public:
    /// log: every request, called in the server's thread; may be empty.
    ApiService(const ApiOptions& options, std::optional<QSslConfiguration> tls,
               std::unique_ptr<DatabaseSource> database, guard::AccessLog log);
    ~ApiService() override;

    /// The keys to begin with; those of the database are read again and again from then on.
    void setKeys(std::vector<apikeys::ApiKey> keys) { m_gate.setKeys(std::move(keys)); }
    /// Starts to accept. Errors: Usage when the address cannot be had.
    Result<void> listen();
    [[nodiscard]] quint16 port() const { return m_guard->serverPort(); }
    [[nodiscard]] const std::vector<Route>& routes() const { return m_router->routes(); }
    /// No more new clients; stopped() when the last answer is out, or after three seconds.
    void stop();

Q_SIGNALS:
    void stopped();

private:
    [[nodiscard]] guard::ServerOptions guardOptions(std::optional<QSslConfiguration> tls, guard::AccessLog log);

    ApiOptions m_options;
    std::unique_ptr<DatabaseSource> m_database;
    AccessGate m_gate;
    RequestMetrics m_metrics;
    ScorerCache m_scorers;
    RefreshJob m_refresh;
    std::shared_ptr<guard::StreamTable> m_streams;
    std::unique_ptr<QHttpServer> m_http;
    std::unique_ptr<guard::GuardServer> m_guard;
    std::unique_ptr<ExportRunner> m_exports;
    std::unique_ptr<DatabasePool> m_pool;
    std::unique_ptr<Router> m_router;
    std::unique_ptr<KeyKeeper> m_keeper;
};

} // namespace churnlens::api
