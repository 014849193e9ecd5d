// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/api/guard/canonicalrequest.h"

#include <algorithm>
#include <array>

namespace churnlens::guard {

namespace {

constexpr qsizetype kMaxRequestId = 64;

constexpr std::array kDroppedFields =
    std::to_array<const char*>({"connection", "keep-alive", "te", "trailer", "transfer-encoding", "upgrade", "expect",
                                "content-length", "host", "authorization", "cookie", "x-request-id", "http2-settings"});

bool isDropped(const QByteArray& name)
{
    return name.startsWith("x-guard-") || name.startsWith("proxy-") || name.startsWith("sec-websocket")
        || std::any_of(kDroppedFields.begin(), kDroppedFields.end(), [&](const char* field) { return name == field; });
}

bool isPlain(char c)
{
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '-' || c == '_'
        || c == '.';
}

} // namespace

QByteArray canonicalRequest(const RequestHead& head, const QByteArray& body, const Verdict& verdict,
                            const QByteArray& requestId)
{
    QByteArray out;
    out.reserve(512 + body.size());
    out += (head.method == "HEAD" ? QByteArrayLiteral("GET") : head.method) + ' ' + head.path;
    if (!head.query.isEmpty())
        out += '?' + head.query;
    out += " HTTP/1.1\r\nHost: localhost\r\n"; // handlers never use the host
    for (const HeaderField& field : head.headers) {
        if (!isDropped(field.name))
            out += field.name + ": " + field.value + "\r\n";
    }
    if (!verdict.scope.isEmpty())
        out += QByteArray(kScopeField) + ": " + verdict.scope + "\r\n";
    out += QByteArray(kRequestIdField) + ": " + requestId + "\r\n";
    out += "Content-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body;
    return out;
}

QByteArray givenRequestId(const RequestHead& head)
{
    const QByteArray id = head.value("x-request-id");
    return id.size() <= kMaxRequestId && std::all_of(id.begin(), id.end(), isPlain) ? id : QByteArray();
}

QByteArray takeField(Reply& reply, const char* name)
{
    for (auto field = reply.headers.begin(); field != reply.headers.end(); ++field) {
        if (field->name.compare(name, Qt::CaseInsensitive) != 0)
            continue;
        QByteArray value = std::move(field->value);
        reply.headers.erase(field);
        return value;
    }
    return {};
}

} // namespace churnlens::guard
