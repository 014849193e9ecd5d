// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/api/server/apiservice.h"

#include "app/api/controllers/customerscontroller.h"
#include "app/api/controllers/documentscontroller.h"
#include "app/api/controllers/explanationscontroller.h"
#include "app/api/controllers/exportscontroller.h"
#include "app/api/controllers/healthcontroller.h"
#include "app/api/controllers/metricscontroller.h"
#include "app/api/controllers/modelcontroller.h"
#include "app/api/controllers/runscontroller.h"

#include <QCoreApplication>

#include <chrono>

namespace churnlens::api {

namespace {

constexpr auto kStopWithin = std::chrono::seconds(3);

/// On loopback only names of this machine are answered, and those that were allowed; elsewhere a key is needed, which a
/// page under a false name does not have, so any name will do unless some were allowed.
QByteArrayList hostsFor(const ApiOptions& options)
{
    if (!options.address.isLoopback() && options.hosts.isEmpty())
        return {};
    return options.hosts
        + QByteArrayList{"localhost", "127.0.0.1", "::1", "[::1]", options.address.toString().toLatin1()};
}

AccessOptions accessOf(const ApiOptions& options)
{
    AccessOptions access;
    access.hosts = hostsFor(options);
    access.keyRequired = options.requireKey || !options.environmentKey.isEmpty() || !options.address.isLoopback();
    access.requestsPerSecond = options.requestsPerSecond;
    access.origins = options.origins;
    return access;
}

} // namespace

ApiService::ApiService(const ApiOptions& options, std::optional<QSslConfiguration> tls,
                       std::unique_ptr<DatabaseSource> database, guard::AccessLog log)
    : m_options(options)
    , m_database(std::move(database))
    , m_gate(accessOf(options))
    , m_scorers(m_database->modelsFolder())
    , m_refresh(options.database, options.settings)
    , m_streams(std::make_shared<guard::StreamTable>())
    , m_http(std::make_unique<QHttpServer>())
    , m_guard(std::make_unique<guard::GuardServer>(guardOptions(std::move(tls), std::move(log))))
    , m_exports(std::make_unique<ExportRunner>(*m_database))
    , m_pool(std::make_unique<DatabasePool>(*m_database, DatabasePool::Options{.threads = options.databaseThreads}))
    , m_router(std::make_unique<Router>(Router::Backends{*m_http, *m_pool, *m_exports, *m_streams}))
{
    if (!options.environmentKey.isEmpty())
        m_gate.addEnvironmentKey(options.environmentKey, options.environmentScope);
    m_keeper = std::make_unique<KeyKeeper>(*m_database, m_gate);
    // QHttpServer tries its routes one after the other: those that are asked for most come first.
    HealthController::addTo(*m_router, m_scorers, options.maxScoreAgeHours);
    CustomersController::addTo(*m_router);
    ExplanationsController::addTo(*m_router, m_scorers);
    ModelController::addTo(*m_router, m_scorers);
    RunsController::addTo(*m_router, m_refresh);
    ExportsController::addTo(*m_router, m_scorers);
    MetricsController::addTo(*m_router, m_metrics, m_refresh, [guard = m_guard.get()] {
        return ConnectionCounts{guard->connectionCount(), guard->accepted(), guard->evicted()};
    });
    DocumentsController::addTo(*m_router);
}

/// What answers goes before what is answered to; the pool's last answers are delivered before QHttpServer goes.
ApiService::~ApiService()
{
    m_keeper.reset();
    m_pool.reset(); // its handlers start exports
    m_exports.reset();
    QCoreApplication::sendPostedEvents();
    m_guard.reset();
    m_router.reset();
    m_http.reset();
}

guard::ServerOptions ApiService::guardOptions(std::optional<QSslConfiguration> tls, guard::AccessLog log)
{
    guard::ServerOptions options;
    options.limits = m_options.limits;
    options.gate = [this](const guard::RequestHead& head, const QHostAddress& peer, const QByteArray& requestId) {
        return m_gate.judge(head, peer, requestId);
    };
    options.log = [this, log = std::move(log)](const guard::AccessRecord& record) {
        m_metrics.count(record);
        if (log)
            log(record);
    };
    options.streams = m_streams;
    options.tls = std::move(tls);
    return options;
}

Result<void> ApiService::listen()
{
    if (!m_guard->listen(m_options.address, m_options.port))
        return Error{ErrorCode::Usage,
                     QStringLiteral("Cannot listen on %1 port %2: %3. Choose another with --listen.")
                         .arg(m_options.address.toString())
                         .arg(m_options.port)
                         .arg(m_guard->errorString()),
                     {},
                     {}};
    m_http->bind(m_guard.get()); // QHttpServer becomes its parent
    return {};
}

void ApiService::stop()
{
    connect(m_guard.get(), &guard::GuardServer::drained, this, &ApiService::stopped);
    QTimer::singleShot(kStopWithin, this, &ApiService::stopped);
    m_guard->drain();
}

} // namespace churnlens::api
