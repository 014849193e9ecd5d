// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/api/guard/requestmutator.h"

#include <QStringBuilder>

#include <algorithm>
#include <array>

namespace churnlens::tests {

namespace {

constexpr std::array kMethods = std::to_array<const char*>(
    {"GET", "GET", "GET", "HEAD", "POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "CONNECT", "get", "G\tT", ""});

constexpr std::array kTargets = std::to_array<const char*>({"/text",
                                                            "/echo",
                                                            "/headers",
                                                            "/large/300000",
                                                            "/late/3",
                                                            "/late/400",
                                                            "/pool/2",
                                                            "/stream/20",
                                                            "/stream/2000",
                                                            "/block/100000",
                                                            "/broken",
                                                            "/lost",
                                                            "/empty",
                                                            "/unchanged",
                                                            "/held",
                                                            "/late/",
                                                            "/late/%41",
                                                            "/late/%00",
                                                            "/late/%2e%2e",
                                                            "/%",
                                                            "/%zz",
                                                            "/a%2fb",
                                                            "//text",
                                                            "/../text",
                                                            "/text?a=%",
                                                            "/text?%00",
                                                            "/text?a=b&a=%ff",
                                                            "http://localhost/text",
                                                            "http://[::1]:80/text",
                                                            "http://",
                                                            "*",
                                                            "/large/99999999999999999999",
                                                            "/\xc3\xa4"});

constexpr qsizetype kServed = 15; // of the targets, those at the front that there are

constexpr std::array kFields = std::to_array<const char*>({"Connection: close",
                                                           "Connection: keep-alive",
                                                           "Connection: upgrade",
                                                           "Upgrade: h2c",
                                                           "Expect: 100-continue",
                                                           "Expect: nonsense",
                                                           "Content-Length: 0",
                                                           "Content-Length: 5",
                                                           "Content-Length: 18446744073709551615",
                                                           "Content-Length: -1",
                                                           "Transfer-Encoding: chunked",
                                                           "Transfer-Encoding: gzip",
                                                           "Host: other",
                                                           "TE: trailers",
                                                           "X-Guard-Route: forged",
                                                           "X-Guard-Stream: 1",
                                                           "X-Request-Id: id",
                                                           "Accept-Encoding: gzip",
                                                           "Cookie: a=b",
                                                           "Content-Type: application/json",
                                                           "If-None-Match: \"1\"",
                                                           " folded",
                                                           "No-Colon",
                                                           ": empty",
                                                           "Blank : x"});

constexpr std::array kTraps = std::to_array<const char*>(
    {"%", "%0", "%00", "%2f", "%2e%2e/", "\r\n\r\n", "\n", "\r", " ", "\t", ":", "0\r\n\r\n", "ffffffffffffffff\r\n",
     "HTTP/1.1", "HTTP/9.9", "\x7f", "\xff\xfe", "GET /text HTTP/1.1\r\nHost: a\r\n\r\n"});

} // namespace

RequestMutator::RequestMutator(quint64 seed)
    : m_random(seed)
{
}

qsizetype RequestMutator::below(qsizetype bound)
{
    return static_cast<qsizetype>(m_random() % static_cast<quint64>(bound));
}

QByteArray RequestMutator::next()
{
    const qsizetype count = oneIn(8) ? 40 : 1 + below(3);
    QByteArray bytes;
    for (qsizetype i = 0; i < count; ++i)
        bytes += request();
    if (oneIn(2)) {
        for (qsizetype i = below(4); i >= 0; --i)
            damage(bytes);
    }
    return bytes;
}

QByteArray RequestMutator::request()
{
    const auto any = [this](const auto& list) {
        return QByteArray(list[static_cast<size_t>(below(std::ssize(list)))]);
    };
    const QByteArray target = oneIn(3) ? any(kTargets) : QByteArray(kTargets[static_cast<size_t>(below(kServed))]);
    QByteArray out =
        (oneIn(2) ? any(kMethods) : QByteArray("GET")) + ' ' + target + (oneIn(10) ? " HTTP/1.0\r\n" : " HTTP/1.1\r\n");
    if (!oneIn(20))
        out += "Host: localhost\r\n";
    for (qsizetype i = oneIn(2) ? below(4) : 0; i > 0; --i)
        out += any(kFields) + "\r\n";
    if (oneIn(4)) {
        const QByteArray body(below(3000), 'b');
        out += "Content-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body;
    } else if (oneIn(4)) {
        out += "Transfer-Encoding: chunked\r\n\r\n" + chunkedBody();
    } else {
        out += "\r\n";
    }
    return out;
}

QByteArray RequestMutator::chunkedBody()
{
    QByteArray out;
    for (qsizetype i = below(5); i > 0; --i) {
        const QByteArray data(1 + below(200), 'c');
        out += QByteArray::number(data.size(), 16) + (oneIn(5) ? ";x=y\r\n" : "\r\n") + data + "\r\n";
    }
    return out + (oneIn(4) ? "0\r\nTrailer: x\r\n\r\n" : "0\r\n\r\n");
}

void RequestMutator::damage(QByteArray& bytes)
{
    const qsizetype at = below(bytes.size() + 1);
    const qsizetype length = std::min(below(40), bytes.size() - at);
    switch (below(7)) {
    case 0:
        if (at < bytes.size())
            bytes[at] = static_cast<char>(below(256));
        break;
    case 1:
        bytes.remove(at, length);
        break;
    case 2:
        bytes.insert(at, bytes.mid(at, length));
        break;
    case 3:
        bytes.insert(at, QByteArray(1 + below(8), '\0'));
        break;
    case 4:
        bytes.truncate(at);
        break;
    default:
        bytes.insert(at, kTraps[static_cast<size_t>(below(std::ssize(kTraps)))]);
        break;
    }
}

} // namespace churnlens::tests
