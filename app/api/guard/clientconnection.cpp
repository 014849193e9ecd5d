// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/api/guard/clientconnection.h"

#include "app/api/guard/canonicalrequest.h"

#include <QSslSocket>

#ifdef Q_OS_UNIX
#include <sys/socket.h>
#endif

namespace churnlens::guard {

namespace {

constexpr qint64 kReadBuffer = 64 * 1024; // beyond, the client waits
constexpr qint64 kMaxUnsent = 256 * 1024; // beyond, no more is made for it
constexpr int kLingerMs = 1000;
constexpr qint64 kSuspectMs = 250; // a body, or reading an answer, takes longer only with slow or hostile clients
constexpr qint64 kSuspectHeadMs = 50; // the same for a head
} // namespace

ClientConnection::ClientConnection(QTcpSocket* socket, VirtualSocket* handler, ServerContext& context, QObject* parent)
    : QObject(parent)
    , m_socket(socket)
    , m_handler(handler)
    , m_context(context)
    , m_peer(socket->peerAddress())
    , m_parser(context.limits)
{
    m_socket->setParent(this);
    m_socket->setReadBufferSize(kReadBuffer);
    connect(m_socket, &QTcpSocket::readyRead, this, &ClientConnection::onReadyRead);
    if (auto* const encrypted = qobject_cast<QSslSocket*>(m_socket))
        connect(encrypted, &QSslSocket::encryptedBytesWritten, this, &ClientConnection::onBytesWritten);
    else
        connect(m_socket, &QTcpSocket::bytesWritten, this, &ClientConnection::onBytesWritten);
    connect(m_socket, &QTcpSocket::disconnected, this, &ClientConnection::onDisconnected);
    connect(m_handler, &VirtualSocket::answered, this, &ClientConnection::onAnswered);
    connect(m_handler, &VirtualSocket::closeWanted, this, [this] {
        m_handling = false; // QHttpServer gave the request up
        abort();
    });
    m_waitingSinceNs = m_context.clock.nsecsElapsed();
    m_progressMs = m_context.clock.elapsed(); // a TLS handshake is sent without write()
    setDeadline(m_context.limits.headerMs); // a client that connects and says nothing is not one to wait for
}

ClientConnection::~ClientConnection()
{
    if (m_stream)
        m_stream->abandon();
    if (m_handler) {
        m_handler->disconnect(this);
        m_handler->hangUp();
    }
}

ClientConnection::Worth ClientConnection::worth(qint64 nowMs) const
{
    const qint64 waitedMs = nowMs - m_waitingSinceNs / 1'000'000;
    const bool isUnread = m_stage == Stage::Closing || (m_stage == Stage::Head && unsentBytes() > 0);
    if (m_stage == Stage::Body || isUnread)
        return waitedMs > kSuspectMs ? Worth::Slow : Worth::Busy;
    if (m_stage != Stage::Head || m_handling)
        return Worth::Busy;
    if (m_served > 0 && !m_parser.hasBegun())
        return Worth::KeptAlive;
    return waitedMs > kSuspectHeadMs ? Worth::Slow : Worth::Busy;
}

void ClientConnection::onReadyRead()
{
    if (m_stage == Stage::Closing)
        m_socket->readAll(); // what was sent in vain
    else
        advance();
}

/// Handles what has arrived, request by request, until something has to be waited for.
void ClientConnection::advance()
{
    if (m_advancing)
        return; // the handler answered at once: the loop below goes on
    m_advancing = true;
    for (bool goOn = true; goOn;) {
        if (std::optional<Reply> reply = std::exchange(m_answer, std::nullopt))
            answer(*std::move(reply));
        if (m_stage == Stage::Head)
            goOn = unsentBytes() <= kMaxUnsent && readHead();
        else if (m_stage == Stage::Body)
            goOn = readBody();
        else
            goOn = m_answer.has_value();
    }
    m_advancing = false;
}

bool ClientConnection::readHead()
{
    m_input += m_socket->readAll();
    const bool hadBegun = m_parser.hasBegun();
    const RequestParser::Status status = m_parser.parseHead(m_input);
    if (status == RequestParser::Status::Incomplete) {
        if (!hadBegun && m_parser.hasBegun()) {
            m_waitingSinceNs = m_context.clock.nsecsElapsed();
            setDeadline(m_context.limits.headerMs);
        }
        return false;
    }
    m_requestStartNs = m_context.clock.nsecsElapsed();
    m_requestId = status == RequestParser::Status::Complete ? givenRequestId(m_parser.head()) : QByteArray();
    if (m_requestId.isEmpty())
        m_requestId = newRequestId();
    m_verdict = {};
    if (status == RequestParser::Status::Refused) {
        refuse(m_parser.refusal());
        return false;
    }
    m_verdict = m_context.gate(m_parser.head(), m_peer, m_requestId);
    const RequestHead& head = m_parser.head();
    const bool hasBody = head.chunked || head.contentLength > 0;
    if (m_verdict.answer) {
        send(std::move(*m_verdict.answer), hasBody || !head.keepAlive);
        return m_stage == Stage::Head;
    }
    if (head.expectsContinue && m_input.isEmpty())
        write("HTTP/1.1 100 Continue\r\n\r\n");
    m_stage = Stage::Body;
    m_waitingSinceNs = m_context.clock.nsecsElapsed();
    setDeadline(m_context.limits.bodyMs);
    return true;
}

bool ClientConnection::readBody()
{
    m_input += m_socket->readAll();
    switch (m_parser.parseBody(m_input)) {
    case RequestParser::Status::Incomplete:
        return m_socket->bytesAvailable() > 0;
    case RequestParser::Status::Refused:
        refuse(m_parser.refusal());
        return false;
    case RequestParser::Status::Complete:
        break;
    }
    dispatch();
    return true;
}

void ClientConnection::dispatch()
{
    m_stage = Stage::Handler;
    setDeadline(m_context.limits.handlerMs);
    if (!m_handler) {
        refuse({500, "internal-error", "The request could not be handled."});
        return;
    }
    m_handling = true;
    m_handler->deliver(canonicalRequest(m_parser.head(), m_parser.body(), m_verdict, m_requestId));
}

void ClientConnection::onAnswered()
{
    Reply reply = m_handler->takeAnswer();
    if (!std::exchange(m_handling, false)) { // to nothing that was asked: never let it answer something else
        abort();
        return;
    }
    if (m_stage != Stage::Handler) { // too late: 504 was sent, or the client has left
        m_context.streams->drop(takeField(reply, kStreamField));
        if (m_stage == Stage::Gone)
            Q_EMIT finished(this);
        return;
    }
    m_answer = std::move(reply);
    advance();
}

void ClientConnection::answer(Reply reply)
{
    m_route = takeField(reply, kRouteField);
    const QByteArray stream = takeField(reply, kStreamField);
    if (stream.isEmpty())
        send(std::move(reply), !m_parser.head().keepAlive || m_closeAfter);
    else
        startStream(std::move(reply), stream);
}

void ClientConnection::startStream(Reply reply, const QByteArray& key)
{
    m_stream = m_context.streams->take(key);
    if (!m_stream) {
        refuse({500, "internal-error", "The answer got lost."});
        return;
    }
    m_streamChunked = m_parser.head().minorVersion == 1;
    m_streamedBytes = 0;
    m_closeAfter = m_closeAfter || !m_parser.head().keepAlive || !m_streamChunked;
    for (HeaderField& field : m_verdict.fields)
        reply.headers.push_back(std::move(field));
    Framing framing{.keepAlive = !m_closeAfter, .headOnly = isHead(), .chunked = m_streamChunked, .requestId = {}};
    framing.untilClose = !m_streamChunked;
    framing.requestId = m_requestId;
    write(frame(reply, framing));
    m_stage = Stage::Stream;
    if (isHead()) {
        endStream(true);
        return;
    }
    m_stream->onReady([this] { QMetaObject::invokeMethod(this, &ClientConnection::pump, Qt::QueuedConnection); });
}

/// Sends what there is of the stream, as long as the client keeps up.
void ClientConnection::pump()
{
    while (m_stage == Stage::Stream && unsentBytes() < kMaxUnsent) {
        const std::optional<QByteArray> block = m_stream->take();
        if (!block) {
            if (const std::optional<bool> whole = m_stream->ended())
                endStream(*whole);
            return;
        }
        m_streamedBytes += block->size();
        write(m_streamChunked ? QByteArray::number(block->size(), 16) + "\r\n" + *block + "\r\n" : *block);
    }
}

/// A body that is not whole must not look so: without its last chunk, or by a reset, the client sees that it was cut.
void ClientConnection::endStream(bool whole)
{
    m_stream->abandon();
    m_stream.reset();
    if (!whole) {
        abort();
        return;
    }
    log(200, m_streamedBytes);
    ++m_served;
    if (m_streamChunked && !isHead())
        write("0\r\n\r\n");
    if (m_closeAfter)
        beginClosing();
    else
        awaitRequest();
    advance();
}

void ClientConnection::refuse(const Refusal& refusal)
{
    send(problemReply(refusal, m_requestId), true);
}

void ClientConnection::send(Reply reply, bool close)
{
    for (HeaderField& field : m_verdict.fields)
        reply.headers.push_back(std::move(field));
    const QByteArray bytes = frame(reply, {.keepAlive = !close, .headOnly = isHead(), .requestId = m_requestId});
    write(bytes);
    log(reply.status, bytes.size());
    ++m_served;
    if (close)
        beginClosing();
    else
        awaitRequest();
}

void ClientConnection::awaitRequest()
{
    m_parser.next();
    m_route.clear();
    m_verdict = {};
    m_streamedBytes = 0;
    m_stage = Stage::Head;
    m_waitingSinceNs = m_context.clock.nsecsElapsed();
    setDeadline(m_context.limits.idleMs);
    if (m_closeAfter)
        beginClosing();
}

/// Closing at once would reset the connection when the client is still sending, and it might lose the answer: so first
/// everything is sent, then our side is shut, then what still comes is read and dropped for a moment.
void ClientConnection::beginClosing()
{
    m_stage = Stage::Closing;
    m_waitingSinceNs = m_context.clock.nsecsElapsed();
    m_deadlineMs = 0;
    m_input.clear();
    if (unsentBytes() == 0)
        onBytesWritten();
}

void ClientConnection::onBytesWritten()
{
    m_progressMs = m_context.clock.elapsed();
    if (m_stage == Stage::Stream) {
        pump();
    } else if (m_stage == Stage::Closing) {
        if (unsentBytes() > 0 || m_deadlineMs != 0)
            return;
        setDeadline(kLingerMs);
#ifdef Q_OS_UNIX
        if (!qobject_cast<QSslSocket*>(m_socket)) {
            ::shutdown(static_cast<int>(m_socket->socketDescriptor()), SHUT_WR);
            m_socket->readAll();
            return;
        }
#endif
        m_socket->disconnectFromHost();
    } else if (m_stage == Stage::Head) {
        advance();
    }
}

void ClientConnection::onDisconnected()
{
    if (m_stage == Stage::Gone)
        return;
    if (m_stage == Stage::Handler || m_stage == Stage::Stream)
        log(0, m_streamedBytes);
    m_stage = Stage::Gone;
    if (m_stream)
        m_stream->abandon();
    if (!m_handling)
        Q_EMIT finished(this); // else when the answer has come: QHttpServer holds on to the request until then
}

void ClientConnection::checkDeadlines(qint64 nowMs)
{
    if (m_stage == Stage::Gone)
        return;
    const bool isStalled = unsentBytes() > 0 && nowMs - m_progressMs > m_context.limits.stallMs;
    if (isStalled || (m_stage == Stage::Stream && nowMs - m_requestStartNs / 1'000'000 > m_context.limits.streamMs)) {
        abort();
        return;
    }
    if (m_stage == Stage::Stream || m_deadlineMs == 0 || nowMs < m_deadlineMs)
        return;
    const bool isIdle = m_stage == Stage::Head && !m_parser.hasBegun();
    if (m_stage == Stage::Closing) {
        abort();
    } else if (isIdle) {
        beginClosing();
    } else if (m_stage == Stage::Handler) {
        refuse({504, "handler-timeout", "The answer took too long. Ask for less, or try again later."});
    } else {
        if (m_stage == Stage::Head)
            m_requestId = newRequestId();
        m_requestStartNs = m_context.clock.nsecsElapsed();
        refuse({408, "request-timeout", "The request did not arrive in time."});
    }
}

void ClientConnection::closeSoon()
{
    m_closeAfter = true;
    if (m_stage == Stage::Head)
        beginClosing();
}

/// With a reset, not a polite end: what was cut off must not look whole.
void ClientConnection::abort()
{
    if (m_stage == Stage::Gone)
        return;
#ifdef Q_OS_UNIX
    if (m_stage != Stage::Closing || unsentBytes() > 0) {
        const linger reset{1, 0};
        ::setsockopt(static_cast<int>(m_socket->socketDescriptor()), SOL_SOCKET, SO_LINGER, &reset, sizeof reset);
    }
#endif
    m_socket->abort();
    onDisconnected(); // abort() on a socket that is closing already says nothing
}

/// The pause before, when nothing was to be sent, was not the client's.
void ClientConnection::write(const QByteArray& bytes)
{
    if (unsentBytes() == 0)
        m_progressMs = m_context.clock.elapsed();
    m_socket->write(bytes);
}

qint64 ClientConnection::unsentBytes() const
{
    const auto* const encrypted = qobject_cast<const QSslSocket*>(m_socket);
    return m_socket->bytesToWrite() + (encrypted ? encrypted->encryptedBytesToWrite() : 0);
}

void ClientConnection::log(int status, qint64 bytes)
{
    if (!m_context.log)
        return;
    const RequestHead& head = m_parser.head();
    m_context.log({m_requestId, m_peer, head.method, head.path, m_route, m_verdict.caller, status, bytes,
                   (m_context.clock.nsecsElapsed() - m_requestStartNs) / 1000});
}

} // namespace churnlens::guard
