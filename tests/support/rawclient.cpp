// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/rawclient.h"

#include <QtEndian>

#include <array>
#include <cerrno>
#include <fcntl.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>
#include <utility>

namespace churnlens::tests {

using Clock = std::chrono::steady_clock;

namespace {

constexpr size_t kReadBytes = size_t{64} * 1024;

} // namespace

RawClient::~RawClient()
{
    close();
}

RawClient::RawClient(RawClient&& other) noexcept
    : m_descriptor(std::exchange(other.m_descriptor, -1))
    , m_end(std::exchange(other.m_end, End::NeverConnected))
    , m_patience(other.m_patience)
    , m_buffer(std::exchange(other.m_buffer, {}))
{
}

RawClient& RawClient::operator=(RawClient&& other) noexcept
{
    std::swap(m_descriptor, other.m_descriptor);
    std::swap(m_end, other.m_end);
    std::swap(m_patience, other.m_patience);
    m_buffer.swap(other.m_buffer);
    return *this;
}

RawClient RawClient::prepared()
{
    RawClient client;
    client.m_descriptor = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    return client;
}

RawClient RawClient::connected(quint16 port, int receiveBuffer)
{
    RawClient client = prepared();
    if (receiveBuffer > 0)
        ::setsockopt(client.m_descriptor, SOL_SOCKET, SO_RCVBUF, &receiveBuffer, sizeof receiveBuffer);
    client.connectTo(port);
    return client;
}

bool RawClient::connectTo(quint16 port)
{
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = qToBigEndian(port);
    address.sin_addr.s_addr = qToBigEndian<quint32>(INADDR_LOOPBACK);
    if (m_descriptor < 0 || ::connect(m_descriptor, reinterpret_cast<const sockaddr*>(&address), sizeof address) != 0)
        return false;
    const int yes = 1;
    ::setsockopt(m_descriptor, IPPROTO_TCP, TCP_NODELAY, &yes, sizeof yes);
    ::fcntl(m_descriptor, F_SETFL, ::fcntl(m_descriptor, F_GETFL) | O_NONBLOCK);
    m_end = End::Open;
    return true;
}

bool RawClient::waitFor(short events, Clock::time_point until) const
{
    const auto left = std::chrono::duration_cast<Milliseconds>(until - Clock::now()).count();
    pollfd entry{m_descriptor, events, 0};
    return ::poll(&entry, 1, static_cast<int>(std::max<Milliseconds::rep>(left, 0))) > 0;
}

void RawClient::fail(int error)
{
    if (error != EAGAIN && error != EINTR)
        m_end = End::Reset;
}

bool RawClient::send(const QByteArray& bytes)
{
    return sendBytes(bytes);
}

bool RawClient::sendBytes(QByteArrayView bytes)
{
    const Clock::time_point until = Clock::now() + m_patience;
    while (!bytes.isEmpty() && isConnected()) {
        const ssize_t sent = ::send(m_descriptor, bytes.data(), static_cast<size_t>(bytes.size()), MSG_NOSIGNAL);
        if (sent > 0)
            bytes = bytes.sliced(sent);
        else if (errno != EAGAIN && errno != EINTR)
            return false; // what the server said before it went can still be read
        else if (!waitFor(POLLOUT, until))
            return false;
    }
    return bytes.isEmpty();
}

bool RawClient::sendPieces(QByteArrayView bytes, qsizetype pieceBytes)
{
    for (qsizetype at = 0; at < bytes.size(); at += pieceBytes) {
        if (!sendBytes(bytes.sliced(at, std::min(pieceBytes, bytes.size() - at))))
            return false;
    }
    return true;
}

qint64 RawClient::sendUntilAnswered(QByteArrayView block, qint64 most)
{
    const Clock::time_point until = Clock::now() + m_patience;
    qint64 total = 0;
    while (total < most && Clock::now() < until && !waitFor(POLLIN, Clock::now())) {
        const ssize_t sent = ::send(m_descriptor, block.data(), static_cast<size_t>(block.size()), MSG_NOSIGNAL);
        if (sent > 0)
            total += sent;
        else if (errno != EAGAIN && errno != EINTR)
            break;
        else
            (void)waitFor(POLLIN | POLLOUT, until);
    }
    return total;
}

void RawClient::endSending()
{
    ::shutdown(m_descriptor, SHUT_WR);
}

void RawClient::reset()
{
    const linger now{1, 0};
    ::setsockopt(m_descriptor, SOL_SOCKET, SO_LINGER, &now, sizeof now);
    close();
}

void RawClient::close()
{
    if (m_descriptor >= 0)
        ::close(std::exchange(m_descriptor, -1));
}

/// Whether something was added to the buffer.
bool RawClient::receive(Clock::time_point until)
{
    while (isConnected() && waitFor(POLLIN, until)) {
        std::array<char, kReadBytes> bytes; // NOLINT(cppcoreguidelines-pro-type-member-init): filled by recv()
        const ssize_t size = ::recv(m_descriptor, bytes.data(), bytes.size(), 0);
        if (size > 0) {
            m_buffer.append(bytes.data(), size);
            return true;
        }
        if (size == 0)
            m_end = End::Closed;
        else
            fail(errno);
    }
    return false;
}

std::optional<HttpAnswer> RawClient::answer(bool headOnly)
{
    const Clock::time_point until = Clock::now() + m_patience;
    qsizetype readAgainAt = 0; // so that a long body is not taken apart anew with every piece of it
    for (;;) {
        HttpAnswer answer;
        if (m_buffer.size() >= readAgainAt || !isConnected()) {
            const AnswerState state = takeAnswer(m_buffer, headOnly, !isConnected(), answer);
            if (state == AnswerState::Complete)
                return answer;
            if (state == AnswerState::Malformed || !isConnected())
                return {};
            constexpr qsizetype kSmall = qsizetype{64} * 1024;
            readAgainAt = m_buffer.size() < kSmall ? 0 : m_buffer.size() + m_buffer.size() / 2;
            const qsizetype length = answer.value("content-length").toLongLong();
            if (length > 0)
                readAgainAt = std::min(readAgainAt, length);
        }
        // Before it waits for good it must have looked at all there is.
        if (!receive(readAgainAt > m_buffer.size() ? Clock::now() + Milliseconds(20) : until) && isConnected()) {
            if (readAgainAt <= m_buffer.size() || Clock::now() >= until)
                return {};
            readAgainAt = 0;
        }
    }
}

std::optional<HttpAnswer> RawClient::ask(const QByteArray& request)
{
    send(request);
    return answer(request.startsWith("HEAD "));
}

qint64 RawClient::skip(qint64 bytes)
{
    const Clock::time_point until = Clock::now() + m_patience;
    qint64 total = std::exchange(m_buffer, {}).size();
    while (total < bytes && receive(until))
        total += std::exchange(m_buffer, {}).size();
    return total;
}

RawClient::End RawClient::waitForEnd()
{
    const Clock::time_point until = Clock::now() + m_patience;
    while (receive(until)) { }
    return m_end;
}

} // namespace churnlens::tests
