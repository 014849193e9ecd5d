// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/api/guard/clientconnection.h"

#include <QSet>
#include <QSslConfiguration>
#include <QTcpServer>
#include <QTimer>

#include <atomic>

namespace churnlens::guard {

/// How a guard behaves.
struct ServerOptions
{
    Limits limits;
    Gate gate; ///< must be set
    AccessLog log; ///< may be empty
    std::shared_ptr<StreamTable> streams; ///< shared with the handlers; must be set
    std::optional<QSslConfiguration> tls; ///< certificate and key; none: plain HTTP
};

/// What stands between the network and QHttpServer: it accepts the clients, parses strictly, enforces limits and
/// deadlines, and hands over requests that passed, one by one. Bind a QHttpServer to it after listen(). One thread,
/// with an event loop.
class GuardServer final : public QTcpServer
{
    Q_OBJECT

public:
    explicit GuardServer(ServerOptions options, QObject* parent = nullptr);
    ~GuardServer() override;

    /// Connections that are open, or whose answer is still being made. Any thread, as the next two.
    [[nodiscard]] int connectionCount() const { return m_open; }
    /// Accepted so far, and of these turned away or closed for want of room.
    [[nodiscard]] quint64 accepted() const { return m_accepted; }
    [[nodiscard]] quint64 evicted() const { return m_evicted; }
    /// Accepts nothing more and closes every connection as soon as its present answer is out.
    void drain();

Q_SIGNALS:
    /// After drain(): nothing is open any more.
    void drained();

protected:
    void incomingConnection(qintptr descriptor) override;

private:
    [[nodiscard]] bool makeRoomFor(const QHostAddress& peer);
    [[nodiscard]] ClientConnection* victim(const QHostAddress* peer) const;
    [[nodiscard]] int countOf(const QHostAddress& peer) const;
    void startTls(QTcpSocket* socket);
    void turnAway(QTcpSocket* socket);
    void onFinished(ClientConnection* connection);
    void sweep();

    ServerContext m_context;
    std::optional<QSslConfiguration> m_tls;
    QSet<ClientConnection*> m_connections;
    QTimer m_sweeper;
    std::atomic<int> m_open = 0; ///< size of m_connections
    std::atomic<quint64> m_accepted = 0;
    std::atomic<quint64> m_evicted = 0;
    bool m_draining = false;
};

} // namespace churnlens::guard
