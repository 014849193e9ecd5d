// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/api/guard/bodystream.h"
#include "app/api/guard/gate.h"
#include "app/api/guard/virtualsocket.h"

#include <QElapsedTimer>
#include <QPointer>

namespace churnlens::guard {

/// What all connections of a server share.
struct ServerContext
{
    Limits limits;
    Gate gate;
    AccessLog log;
    std::shared_ptr<StreamTable> streams;
    QByteArray idPrefix; ///< of request ids that clients did not give
    quint64 requests = 0; ///< so far
    QElapsedTimer clock; ///< runs; never jumps
};

/// One client: parses its requests, hands each, whole and checked, to QHttpServer through a virtual socket, and sends
/// the answer. Requests of a connection are handled one after the other, so pipelined answers keep their order. Lives
/// in the server's thread; deletes nothing itself: see finished().
class ClientConnection final : public QObject
{
    Q_OBJECT

public:
    /// Takes the socket over. handler: what QHttpServer reads; QHttpServer deletes it after hangUp().
    ClientConnection(QTcpSocket* socket, VirtualSocket* handler, ServerContext& context, QObject* parent);
    ~ClientConnection() override;

    /// How readily this connection may go when the server is full; 0: not at all.
    enum class Worth { Busy, KeptAlive, Slow };
    [[nodiscard]] Worth worth(qint64 nowMs) const;
    /// When the connection last began to wait for its client, by the context's clock.
    [[nodiscard]] qint64 waitingSinceNs() const { return m_waitingSinceNs; }
    [[nodiscard]] const QHostAddress& peer() const { return m_peer; }

    /// Ends what has lasted too long.
    void checkDeadlines(qint64 nowMs);
    /// Closes now if nothing is being handled, else after the answer.
    void closeSoon();
    /// Breaks off.
    void abort();

Q_SIGNALS:
    /// Nothing holds the connection any more; it may be deleted.
    void finished(churnlens::guard::ClientConnection* connection);

private:
    /// What the connection is waiting for.
    enum class Stage {
        Head, ///< a request's head, or its first byte
        Body,
        Handler, ///< an answer from QHttpServer
        Stream, ///< blocks of a streamed body
        Closing, ///< the answer to leave; then the client to stop sending
        Gone ///< the client has left; perhaps an answer that nobody wants is still to come
    };

    void onReadyRead();
    void onBytesWritten();
    void onDisconnected();
    void onAnswered();
    void advance();
    bool readHead(); ///< true when there is more to do at once, as with the next
    bool readBody();
    void dispatch();
    void answer(Reply reply);
    void startStream(Reply reply, const QByteArray& key);
    void pump();
    void endStream(bool whole);
    void refuse(const Refusal& refusal);
    void send(Reply reply, bool close);
    void awaitRequest();
    void beginClosing();
    void log(int status, qint64 bytes);
    /// Of answers. An encrypted socket keeps two accounts: what it has encrypted counts as written, sent or not.
    void write(const QByteArray& bytes);
    [[nodiscard]] qint64 unsentBytes() const;
    void setDeadline(int ms) { m_deadlineMs = m_context.clock.elapsed() + ms; }
    [[nodiscard]] QByteArray newRequestId() { return m_context.idPrefix + QByteArray::number(++m_context.requests); }
    [[nodiscard]] bool isHead() const { return m_parser.head().method == "HEAD"; }

    QTcpSocket* m_socket;
    QPointer<VirtualSocket> m_handler;
    ServerContext& m_context;
    QHostAddress m_peer;
    RequestParser m_parser;
    std::optional<Reply> m_answer;
    std::shared_ptr<BodyStream> m_stream;
    Verdict m_verdict;
    QByteArray m_input;
    QByteArray m_requestId;
    QByteArray m_route;
    Stage m_stage = Stage::Head;
    bool m_advancing = false;
    bool m_handling = false; ///< QHttpServer has a request and has not answered it
    bool m_closeAfter = false;
    bool m_streamChunked = true;
    qint64 m_requestStartNs = 0;
    qint64 m_streamedBytes = 0;
    qint64 m_deadlineMs = 0;
    qint64 m_waitingSinceNs = 0;
    qint64 m_progressMs = 0; ///< when the client last took something
    quint64 m_served = 0; ///< requests answered
};

} // namespace churnlens::guard
