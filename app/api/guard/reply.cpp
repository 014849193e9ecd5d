// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/api/guard/reply.h"

#include "core/common/utc.h"

#include <QDateTime>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>

#include <array>
#include <utility>

namespace churnlens::guard {

namespace {

constexpr std::array kPhrases = std::to_array<std::pair<int, const char*>>({
    {100, "Continue"},
    {200, "OK"},
    {202, "Accepted"},
    {204, "No Content"},
    {302, "Found"},
    {304, "Not Modified"},
    {308, "Permanent Redirect"},
    {400, "Bad Request"},
    {401, "Unauthorized"},
    {403, "Forbidden"},
    {404, "Not Found"},
    {405, "Method Not Allowed"},
    {406, "Not Acceptable"},
    {408, "Request Timeout"},
    {409, "Conflict"},
    {410, "Gone"},
    {413, "Content Too Large"},
    {414, "URI Too Long"},
    {415, "Unsupported Media Type"},
    {417, "Expectation Failed"},
    {421, "Misdirected Request"},
    {422, "Unprocessable Content"},
    {429, "Too Many Requests"},
    {431, "Request Header Fields Too Large"},
    {500, "Internal Server Error"},
    {501, "Not Implemented"},
    {503, "Service Unavailable"},
    {504, "Gateway Timeout"},
    {505, "HTTP Version Not Supported"},
});

bool hasNoBody(int status)
{
    return status < 200 || status == 204 || status == 304;
}

/// IMF-fixdate (RFC 9110, 5.6.7), made once a second.
QByteArray httpDate()
{
    thread_local qint64 second = -1;
    thread_local QByteArray text;
    const qint64 now = QDateTime::currentSecsSinceEpoch();
    if (now != second) {
        second = now;
        text = QLocale::c()
                   .toString(QDateTime::fromSecsSinceEpoch(now, kUtc), QStringLiteral("ddd, dd MMM yyyy hh:mm:ss"))
                   .toLatin1()
            + " GMT";
    }
    return text;
}

} // namespace

QByteArray reasonPhrase(int status)
{
    for (const auto& [code, phrase] : kPhrases) {
        if (code == status)
            return phrase;
    }
    return QByteArrayLiteral("Unknown");
}

Reply problemReply(const Refusal& refusal, const QByteArray& requestId)
{
    const QJsonObject problem{
        {QStringLiteral("type"), QString::fromLatin1("urn:churnlens:problem:" + refusal.type)},
        {QStringLiteral("title"), QString::fromLatin1(reasonPhrase(refusal.status))},
        {QStringLiteral("status"), refusal.status},
        {QStringLiteral("detail"), QString::fromUtf8(refusal.detail)},
        {QStringLiteral("instance"), QString::fromLatin1(requestId)},
    };
    Reply reply;
    reply.status = refusal.status;
    reply.headers.push_back({QByteArrayLiteral("Content-Type"), QByteArrayLiteral("application/problem+json")});
    reply.headers.push_back({QByteArrayLiteral("Cache-Control"), QByteArrayLiteral("no-store")});
    reply.headers.push_back({QByteArrayLiteral("X-Content-Type-Options"), QByteArrayLiteral("nosniff")});
    reply.body = QJsonDocument(problem).toJson(QJsonDocument::Compact);
    return reply;
}

QByteArray frame(const Reply& reply, const Framing& framing)
{
    QByteArray out;
    out.reserve(512 + (framing.headOnly ? 0 : reply.body.size()));
    out += "HTTP/1.1 " + QByteArray::number(reply.status) + ' ' + reasonPhrase(reply.status) + "\r\n";
    out += "Date: " + httpDate() + "\r\n";
    for (const HeaderField& field : reply.headers)
        out += field.name + ": " + field.value + "\r\n";
    out += "X-Request-Id: " + framing.requestId + "\r\n";
    if (framing.chunked)
        out += "Transfer-Encoding: chunked\r\n";
    else if (!framing.untilClose && !hasNoBody(reply.status))
        out += "Content-Length: " + QByteArray::number(reply.body.size()) + "\r\n";
    out += framing.keepAlive ? "Connection: keep-alive\r\n\r\n" : "Connection: close\r\n\r\n";
    if (!framing.headOnly && !hasNoBody(reply.status))
        out += reply.body;
    return out;
}

} // namespace churnlens::guard
