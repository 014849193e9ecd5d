// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/api/guard/guardserver.h"
#include "tests/app/api/guard/guardroutes.h"
#include "tests/support/rawclient.h"

#include <QThread>

class QHttpServer;

namespace churnlens::tests {

/// What a test wants of the server.
struct GuardSetup
{
    guard::Limits limits;
    guard::Gate gate = [](const auto&, const auto&, const auto&) { return guard::Verdict{}; };
    std::optional<QSslConfiguration> tls;
};

/// A GuardServer with a QHttpServer and GuardRoutes behind it, on a thread of its own and a port of 127.0.0.1. The test
/// talks to it with RawClient.
class GuardFixture
{
public:
    explicit GuardFixture(GuardSetup setup = {});
    ~GuardFixture();
    Q_DISABLE_COPY_MOVE(GuardFixture)

    [[nodiscard]] quint16 port() const { return m_port; }
    [[nodiscard]] const guard::GuardServer& server() const { return *m_guard; }
    [[nodiscard]] const GuardRoutes& routes() const { return m_routes; }
    [[nodiscard]] RawClient client(int receiveBuffer = 0) const { return RawClient::connected(m_port, receiveBuffer); }

    /// Whether a newcomer gets an answer.
    [[nodiscard]] bool answersNewcomer() const;
    /// Waits until no connection is open; false when some still are after this time.
    [[nodiscard]] bool isEmptyWithin(std::chrono::milliseconds time) const;
    /// Gives their answers to the requests for /held.
    void answerHeld();
    void drain();
    [[nodiscard]] bool isDrained() const { return m_drained; }
    /// Waits for this many access records in all; gives what there is after five seconds.
    [[nodiscard]] std::vector<guard::AccessRecord> records(size_t count) const;

private:
    void build(GuardSetup setup);
    void run(const std::function<void()>& task);

    QThread m_thread;
    QObject m_inThread;
    std::shared_ptr<guard::StreamTable> m_streams = std::make_shared<guard::StreamTable>();
    GuardRoutes m_routes{m_streams};
    std::unique_ptr<QHttpServer> m_http;
    std::unique_ptr<guard::GuardServer> m_guard;
    quint16 m_port = 0;
    std::atomic<bool> m_drained = false;
    mutable std::mutex m_mutex;
    std::vector<guard::AccessRecord> m_records;
};

/// Waits until the condition holds; false when it does not within this time.
[[nodiscard]] bool holdsWithin(std::chrono::milliseconds time, const std::function<bool()>& condition);

/// "GET target HTTP/1.1" with a host and these further fields, each with its line end.
[[nodiscard]] QByteArray getRequest(const QByteArray& target, const QByteArray& fields = {});
[[nodiscard]] QByteArray postRequest(const QByteArray& target, const QByteArray& fields, const QByteArray& body);

} // namespace churnlens::tests
