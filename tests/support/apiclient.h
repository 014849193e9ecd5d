// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QList>
#include <QTcpSocket>

#include <utility>

namespace churnlens::tests {

using HttpFields = QList<std::pair<QByteArray, QByteArray>>;

struct HttpRequest
{
    QByteArray method = "GET";
    QByteArray target; ///< path and query, percent-encoded
    HttpFields headers; ///< besides Host and Content-Length; a "Host" here replaces ours
    QByteArray body;
};

/// An answer as it came over the wire.
struct ApiAnswer
{
    int status = 0; ///< 0: none came
    bool isWhole = false; ///< false: it was cut off, or took longer than anything may
    HttpFields headers; ///< names in lower case
    QByteArray body; ///< without the framing of chunks; perhaps compressed

    /// Of the first field of this (lower-case) name; empty without one.
    [[nodiscard]] QByteArray header(const QByteArray& name) const;
    [[nodiscard]] bool has(const QByteArray& name) const;
    /// The body, decompressed if need be.
    [[nodiscard]] QByteArray content() const;
    [[nodiscard]] QJsonObject json() const;
    /// The problem's name behind "urn:churnlens:problem:"; empty for what is no problem.
    [[nodiscard]] QByteArray problem() const;
};

/// A client on one connection that is kept alive and opened again as need be; it adds nothing and hides nothing.
/// Waits without an event loop; each thread has its own.
class HttpClient
{
public:
    explicit HttpClient(quint16 port)
        : m_port(port)
    {
    }

    /// Sends and waits, twenty seconds at most.
    [[nodiscard]] ApiAnswer send(const HttpRequest& request);
    [[nodiscard]] ApiAnswer get(const QByteArray& target, const HttpFields& headers = {});

    /// The two halves of send(), for tests that do something in between. begin() is false when nothing could be sent.
    [[nodiscard]] bool begin(const HttpRequest& request);
    [[nodiscard]] ApiAnswer finish();

    [[nodiscard]] QTcpSocket& socket() { return m_socket; }

private:
    quint16 m_port;
    QTcpSocket m_socket;
    bool m_headOnly = false;
};

} // namespace churnlens::tests
