// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/api/guard/virtualsocket.h"

#include <algorithm>
#include <cstring>

namespace churnlens::guard {

VirtualSocket::VirtualSocket(const QHostAddress& peer, quint16 peerPort)
{
    setSocketState(ConnectedState);
    setOpenMode(ReadWrite);
    setPeerAddress(peer);
    setPeerPort(peerPort);
}

void VirtualSocket::deliver(const QByteArray& request)
{
    m_incoming += request;
    Q_EMIT readyRead();
}

void VirtualSocket::hangUp()
{
    if (state() == UnconnectedState)
        return;
    setSocketState(UnconnectedState);
    Q_EMIT disconnected();
}

qint64 VirtualSocket::bytesAvailable() const
{
    // NOLINTNEXTLINE(bugprone-parent-virtual-call): QAbstractSocket would ask a socket below, and there is none
    return m_incoming.size() + QIODevice::bytesAvailable();
}

void VirtualSocket::disconnectFromHost()
{
    Q_EMIT closeWanted();
}

qint64 VirtualSocket::readData(char* data, qint64 size)
{
    const qint64 taken = std::min<qint64>(size, m_incoming.size());
    if (taken > 0) {
        std::memcpy(data, m_incoming.constData(), static_cast<size_t>(taken));
        m_incoming.remove(0, taken);
    }
    return taken;
}

qint64 VirtualSocket::readLineData(char* data, qint64 size)
{
    const qsizetype end = m_incoming.indexOf('\n');
    return readData(data, end < 0 ? size : std::min<qint64>(size, end + 1));
}

qint64 VirtualSocket::writeData(const char* data, qint64 size)
{
    if (std::optional<Reply> answer = m_collector.add({data, size})) {
        m_answer = *std::move(answer);
        Q_EMIT answered();
    }
    return size;
}

} // namespace churnlens::guard
