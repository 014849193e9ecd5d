// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/api/guard/gate.h"
#include "app/api/routing/router.h"
#include "app/api/server/apioptions.h"
#include "core/common/progress.h"

#include <QObject>
#include <QThread>
#include <QUrl>

namespace churnlens::api {

class ApiService;

/// The REST API in a thread of its own, for the window as for the headless program: the caller's thread never waits for
/// a request. Stops when it is destroyed.
class ApiServer
{
public:
    /// Opens the database and serves from the return on. log: called for every request in the server's thread; may be
    /// empty. Errors: Usage (an address in use, TLS files that do not fit, no key although others than this machine
    /// could ask); those of DatabaseSource::start().
    static Result<std::unique_ptr<ApiServer>> start(const ApiOptions& options, const Progress& progress,
                                                    guard::AccessLog log = {});
    /// Lets running answers end, for three seconds at most.
    ~ApiServer();
    Q_DISABLE_COPY_MOVE(ApiServer)

    /// "http://127.0.0.1:8080"
    [[nodiscard]] QUrl url() const { return m_url; }
    [[nodiscard]] quint16 port() const { return static_cast<quint16>(m_url.port()); }
    [[nodiscard]] const std::vector<Route>& routes() const { return m_routes; }

private:
    ApiServer() = default;

    QThread m_thread;
    QObject m_context; ///< lives in m_thread
    ApiService* m_service = nullptr; ///< lives in m_thread
    QUrl m_url;
    std::vector<Route> m_routes;
};

} // namespace churnlens::api
