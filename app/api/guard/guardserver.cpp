// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/api/guard/guardserver.h"

#include <QRandomGenerator>
#include <QSslSocket>

#include <algorithm>
#include <chrono>

#ifdef Q_OS_UNIX
#include <sys/resource.h>
#endif

namespace churnlens::guard {

namespace {

constexpr int kSweepMs = 100; // deadlines are kept to this precision
constexpr auto kAcceptAgain = std::chrono::milliseconds(200);
constexpr int kReservedFiles = 64; // descriptors for the database, the log and the program itself

/// Connections that the process has descriptors for.
int affordable(int wanted)
{
#ifdef Q_OS_UNIX
    rlimit files{};
    if (::getrlimit(RLIMIT_NOFILE, &files) == 0 && files.rlim_cur != RLIM_INFINITY) {
        const auto most = static_cast<qint64>(std::min<rlim_t>(files.rlim_cur, 1'000'000)) - kReservedFiles;
        return static_cast<int>(std::clamp<qint64>(most, 1, wanted));
    }
#endif
    return wanted;
}

} // namespace

GuardServer::GuardServer(ServerOptions options, QObject* parent)
    : QTcpServer(parent)
    , m_tls(std::move(options.tls))
{
    m_context.limits = options.limits;
    m_context.limits.maxConnections = affordable(options.limits.maxConnections);
    m_context.gate = std::move(options.gate);
    m_context.log = std::move(options.log);
    m_context.streams = std::move(options.streams);
    m_context.idPrefix = QByteArray::number(QRandomGenerator::global()->generate(), 16) + '-';
    m_context.clock.start();
    setMaxPendingConnections(m_context.limits.maxConnections);
    m_sweeper.setInterval(kSweepMs);
    connect(&m_sweeper, &QTimer::timeout, this, &GuardServer::sweep);
    m_sweeper.start();
    // Out of descriptors, QTcpServer stops accepting for good; some will be free again soon.
    connect(this, &QTcpServer::acceptError, this, [this] {
        QTimer::singleShot(kAcceptAgain, this, [this] {
            if (isListening())
                resumeAccepting();
        });
    });
}

GuardServer::~GuardServer()
{
    for (ClientConnection* const connection : std::as_const(m_connections))
        connection->disconnect(this);
    qDeleteAll(m_connections);
}

void GuardServer::incomingConnection(qintptr descriptor)
{
    QTcpSocket* const socket = m_tls ? new QSslSocket : new QTcpSocket;
    if (!socket->setSocketDescriptor(descriptor)) {
        delete socket;
        return;
    }
    ++m_accepted;
    socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
    if (!makeRoomFor(socket->peerAddress())) {
        turnAway(socket);
        return;
    }
    if (m_tls)
        startTls(socket);
    auto* const handler = new VirtualSocket(socket->peerAddress(), socket->peerPort());
    addPendingConnection(handler);
    auto* const connection = new ClientConnection(socket, handler, m_context, this);
    m_connections.insert(connection);
    ++m_open;
    connect(connection, &ClientConnection::finished, this, &GuardServer::onFinished);
}

void GuardServer::startTls(QTcpSocket* socket)
{
    auto* const encrypted = qobject_cast<QSslSocket*>(socket);
    encrypted->setSslConfiguration(*m_tls);
    encrypted->startServerEncryption();
}

/// The connections that wait for a slow client go first, the one that has waited longest before the others.
ClientConnection* GuardServer::victim(const QHostAddress* peer) const
{
    const qint64 now = m_context.clock.elapsed();
    ClientConnection* chosen = nullptr;
    for (ClientConnection* const connection : m_connections) {
        if (peer && connection->peer() != *peer)
            continue;
        const ClientConnection::Worth worth = connection->worth(now);
        if (worth == ClientConnection::Worth::Busy)
            continue;
        if (!chosen || worth > chosen->worth(now)
            || (worth == chosen->worth(now) && connection->waitingSinceNs() < chosen->waitingSinceNs()))
            chosen = connection;
    }
    return chosen;
}

int GuardServer::countOf(const QHostAddress& peer) const
{
    return static_cast<int>(std::count_if(m_connections.begin(), m_connections.end(),
                                          [&](const ClientConnection* c) { return c->peer() == peer; }));
}

bool GuardServer::makeRoomFor(const QHostAddress& peer)
{
    const bool isFull = connectionCount() >= m_context.limits.maxConnections;
    const bool isGreedy = connectionCount() >= m_context.limits.maxConnectionsPerAddress
        && countOf(peer) >= m_context.limits.maxConnectionsPerAddress;
    if (!isFull && !isGreedy)
        return true;
    ClientConnection* const least = victim(isGreedy ? &peer : nullptr);
    ++m_evicted;
    if (!least)
        return false;
    least->abort();
    return true;
}

void GuardServer::turnAway(QTcpSocket* socket)
{
    if (!m_tls) {
        const QByteArray id = m_context.idPrefix + QByteArray::number(++m_context.requests);
        Reply reply = problemReply(
            {503, "too-many-connections", "The server has as many connections as it takes. Try again soon."}, id);
        reply.headers.push_back({"Retry-After", "1"});
        socket->write(frame(reply, {.keepAlive = false, .requestId = id}));
        socket->flush();
    }
    socket->disconnectFromHost();
    socket->setParent(this);
    connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
    if (socket->state() == QAbstractSocket::UnconnectedState)
        socket->deleteLater();
    else
        QTimer::singleShot(std::chrono::seconds(1), socket, [socket] { socket->abort(); });
}

void GuardServer::onFinished(ClientConnection* connection)
{
    if (!m_connections.remove(connection))
        return;
    --m_open;
    connection->deleteLater();
    if (m_draining && m_connections.isEmpty())
        Q_EMIT drained();
}

void GuardServer::sweep()
{
    const qint64 now = m_context.clock.elapsed();
    const QSet<ClientConnection*> present = m_connections; // finished() takes them out meanwhile
    for (ClientConnection* const connection : present)
        connection->checkDeadlines(now);
}

void GuardServer::drain()
{
    m_draining = true;
    close();
    const QSet<ClientConnection*> present = m_connections;
    for (ClientConnection* const connection : present)
        connection->closeSoon();
    if (m_connections.isEmpty())
        Q_EMIT drained();
}

} // namespace churnlens::guard
