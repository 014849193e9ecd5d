// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/httpanswer.h"

#include <chrono>

namespace churnlens::tests {

/// A TCP client on plain POSIX sockets, which sends what a proper client never would. Blocks, but never for longer than
/// its patience. Any thread, one at a time; needs no event loop.
class RawClient
{
public:
    using Milliseconds = std::chrono::milliseconds;

    /// How the server's side of the connection is.
    enum class End {
        Open,
        Closed, ///< the server ended it in good order
        Reset, ///< it was broken off
        NeverConnected
    };

    RawClient() = default;
    ~RawClient();
    RawClient(RawClient&& other) noexcept;
    RawClient& operator=(RawClient&& other) noexcept;
    Q_DISABLE_COPY(RawClient)

    /// Connects to a port on 127.0.0.1. receiveBuffer: SO_RCVBUF, 0: the system's choice.
    [[nodiscard]] static RawClient connected(quint16 port, int receiveBuffer = 0);
    /// Makes the socket but does not connect it, for times without descriptors.
    [[nodiscard]] static RawClient prepared();
    bool connectTo(quint16 port);

    void setPatience(Milliseconds patience) { m_patience = patience; }
    [[nodiscard]] bool isConnected() const { return m_descriptor >= 0 && m_end == End::Open; }
    [[nodiscard]] End end() const { return m_end; }
    [[nodiscard]] int descriptor() const { return m_descriptor; }

    /// Sends everything; false when the server took it not in time, or has gone.
    bool send(const QByteArray& bytes);
    /// The same, piece by piece, each in a segment of its own.
    bool sendPieces(QByteArrayView bytes, qsizetype pieceBytes);
    /// Sends the block again and again until the server says something, goes, or `most` bytes were sent; says how many.
    qint64 sendUntilAnswered(QByteArrayView block, qint64 most);
    /// No more will be sent; reading goes on.
    void endSending();
    /// Breaks off: the server gets a reset.
    void reset();
    void close();

    /// The next answer; none when it did not come whole in time: then see end(). A connection that ended within a body
    /// gives what there was, with isWhole false.
    [[nodiscard]] std::optional<HttpAnswer> answer(bool headOnly = false);
    /// Sends a request and reads its answer.
    [[nodiscard]] std::optional<HttpAnswer> ask(const QByteArray& request);
    /// Reads about this much and forgets it; says how much it was.
    qint64 skip(qint64 bytes);
    /// Reads to the end and says how it came; Open: it did not, in time.
    End waitForEnd();
    /// What came and was not taken yet.
    [[nodiscard]] const QByteArray& rest() const { return m_buffer; }

private:
    bool sendBytes(QByteArrayView bytes);
    [[nodiscard]] bool waitFor(short events, std::chrono::steady_clock::time_point until) const;
    bool receive(std::chrono::steady_clock::time_point until);
    void fail(int error);

    int m_descriptor = -1;
    End m_end = End::NeverConnected;
    Milliseconds m_patience{10'000};
    QByteArray m_buffer;
};

} // namespace churnlens::tests
