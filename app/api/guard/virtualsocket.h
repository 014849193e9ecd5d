// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/api/guard/answercollector.h"

#include <QTcpSocket>

namespace churnlens::guard {

/// The socket that QHttpServer is given in place of the client's: it holds whole, checked requests and collects
/// answers. It never touches the network. QHttpServer owns it (as the child of its server) once it has taken it.
class VirtualSocket final : public QTcpSocket
{
    Q_OBJECT

public:
    explicit VirtualSocket(const QHostAddress& peer, quint16 peerPort);

    /// Makes the bytes readable and tells the reader; the answer may be complete on return.
    void deliver(const QByteArray& request);
    /// The answer, after answered().
    [[nodiscard]] Reply takeAnswer() { return std::move(m_answer); }
    /// Ends the connection in QHttpServer's eyes; it deletes the socket then.
    void hangUp();

    [[nodiscard]] qint64 bytesAvailable() const override;
    [[nodiscard]] qint64 bytesToWrite() const override { return 0; }
    [[nodiscard]] bool isSequential() const override { return true; }
    void disconnectFromHost() override;

Q_SIGNALS:
    /// A whole answer was written.
    void answered();
    /// QHttpServer asked to close.
    void closeWanted();

protected:
    qint64 readData(char* data, qint64 size) override;
    qint64 readLineData(char* data, qint64 size) override;
    qint64 writeData(const char* data, qint64 size) override;

private:
    QByteArray m_incoming;
    AnswerCollector m_collector;
    Reply m_answer;
};

} // namespace churnlens::guard
