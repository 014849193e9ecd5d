// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/api/server/apiserver.h"

#include "app/api/server/apiservice.h"
#include "app/api/server/tlsfiles.h"

#include <QEventLoop>

#include <algorithm>

namespace churnlens::api {

namespace {

/// The keys of the database; others than this machine's users must prove who they are, so then there must be one.
Result<std::vector<apikeys::ApiKey>> readKeys(const ApiOptions& options, const DatabaseSource& database)
{
    const Result<std::unique_ptr<warehouse::Connection>> connection = database.openWriter();
    if (!connection.ok())
        return connection.error();
    Result<std::vector<apikeys::ApiKey>> keys = apikeys::listKeys(**connection);
    if (!keys.ok() || (options.address.isLoopback() && !options.requireKey) || !options.environmentKey.isEmpty()
        || std::any_of(keys->begin(), keys->end(), [](const apikeys::ApiKey& key) { return !key.isRevoked(); }))
        return keys;
    return Error{ErrorCode::Usage,
                 QStringLiteral("Serving on %1 takes a key, and there is none. Make one with churnlens "
                                "--create-api-key NAME, or set CHURNLENS_API_KEY.")
                     .arg(options.address.toString()),
                 {},
                 {}};
}

QUrl urlOf(const ApiOptions& options, quint16 port)
{
    QUrl url;
    url.setScheme(options.certificateFile.isEmpty() ? QStringLiteral("http") : QStringLiteral("https"));
    const bool isAny = options.address == QHostAddress::Any || options.address == QHostAddress::AnyIPv4
        || options.address == QHostAddress::AnyIPv6;
    url.setHost(isAny ? QStringLiteral("127.0.0.1") : options.address.toString());
    url.setPort(port);
    return url;
}

} // namespace

Result<std::unique_ptr<ApiServer>> ApiServer::start(const ApiOptions& options, const Progress& progress,
                                                    guard::AccessLog log)
{
    const Result<std::optional<QSslConfiguration>> tls = readTlsFiles(options.certificateFile, options.keyFile);
    if (!tls.ok())
        return tls.error();
    Result<std::unique_ptr<DatabaseSource>> database = DatabaseSource::start(options.database, progress);
    if (!database.ok())
        return database.error();
    Result<std::vector<apikeys::ApiKey>> keys = readKeys(options, **database);
    if (!keys.ok())
        return keys.error();
    std::unique_ptr<ApiServer> server(new ApiServer);
    server->m_thread.setObjectName(QStringLiteral("churnlens-api"));
    server->m_context.moveToThread(&server->m_thread);
    server->m_thread.start();
    Result<void> listening;
    QMetaObject::invokeMethod(
        &server->m_context,
        [&] {
            server->m_service = new ApiService(options, *tls, std::move(database).value(), std::move(log));
            server->m_service->setKeys(std::move(keys).value());
            listening = server->m_service->listen();
            server->m_url = urlOf(options, server->m_service->port());
            server->m_routes = server->m_service->routes();
        },
        Qt::BlockingQueuedConnection);
    if (!listening.ok())
        return listening.error();
    return server;
}

ApiServer::~ApiServer()
{
    if (m_service)
        QMetaObject::invokeMethod(
            &m_context,
            [this] {
                QEventLoop loop;
                QObject::connect(m_service, &ApiService::stopped, &loop, &QEventLoop::quit, Qt::QueuedConnection);
                m_service->stop();
                loop.exec();
                delete m_service;
            },
            Qt::BlockingQueuedConnection);
    m_thread.quit();
    m_thread.wait();
}

} // namespace churnlens::api
