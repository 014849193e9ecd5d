// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/api/guard/headrules.h"

#include "app/api/guard/headfields.h"
#include "app/api/guard/targetcheck.h"

#include <QByteArrayList>

#include <algorithm>
#include <array>
#include <limits>

namespace churnlens::guard {

namespace {

constexpr std::array<QByteArrayView, 7> kMethods = {"GET", "HEAD", "POST", "PUT", "DELETE", "PATCH", "OPTIONS"};

bool isSame(QByteArrayView text, QByteArrayView lowerCase)
{
    return text.compare(lowerCase, Qt::CaseInsensitive) == 0;
}

int count(const RequestHead& head, QByteArrayView name)
{
    const auto found =
        std::ranges::count_if(head.headers, [name](const HeaderField& each) { return each.name == name; });
    return static_cast<int>(found);
}

std::optional<Refusal> applyHost(RequestHead& head)
{
    const int hosts = count(head, "host");
    if (hosts > 1)
        return malformedRequest("The request has more than one Host field.");
    if (hosts == 0) {
        if (head.minorVersion == 0)
            return std::nullopt;
        return malformedRequest("The request has no Host field, which HTTP/1.1 demands.");
    }
    QByteArray host;
    auto refusal = readHost(head.value("host"), host);
    if (!refusal && head.host.isEmpty()) // RFC 9112, 3.2.2: the host of an absolute target goes before the field
        head.host = host;
    return refusal;
}

std::optional<Refusal> applyContentLength(const Limits& limits, RequestHead& head)
{
    const QByteArray text = head.value("content-length");
    if (text.isEmpty() || !std::ranges::all_of(text, isDigit))
        return malformedRequest("The Content-Length is not a number of bytes in decimal digits.");
    qint64 length = 0;
    for (const char digit : text) {
        const int value = digit - '0';
        if (length > (std::numeric_limits<qint64>::max() - value) / 10)
            return malformedRequest("The Content-Length is beyond every number that this server can count to.");
        length = length * 10 + value;
    }
    if (length > limits.maxBodyBytes)
        return bodyTooLarge(limits.maxBodyBytes);
    head.contentLength = length;
    return std::nullopt;
}

/// Where the body ends must never be a matter of opinion: that is what request smuggling lives on.
std::optional<Refusal> applyFraming(const Limits& limits, RequestHead& head)
{
    const int lengths = count(head, "content-length");
    const int codings = count(head, "transfer-encoding");
    if (lengths > 0 && codings > 0)
        return malformedRequest("The request has both a Content-Length and a Transfer-Encoding.");
    if (lengths > 1)
        return malformedRequest("The request has more than one Content-Length.");
    if (codings > 1)
        return malformedRequest("The request has more than one Transfer-Encoding.");
    if (lengths == 1)
        return applyContentLength(limits, head);
    if (codings == 0)
        return std::nullopt;
    if (head.minorVersion == 0)
        return malformedRequest("The request has a Transfer-Encoding, which HTTP/1.0 does not know.");
    if (!isSame(head.value("transfer-encoding"), "chunked"))
        return codingNotImplemented();
    head.chunked = true;
    return std::nullopt;
}

std::optional<Refusal> applyExpect(RequestHead& head)
{
    for (const HeaderField& field : head.headers) {
        if (field.name != "expect")
            continue;
        if (!isSame(field.value, "100-continue"))
            return expectationFailed();
        // RFC 9110, 10.1.1: ignored in HTTP/1.0, whose clients do not understand 100 (Continue).
        head.expectsContinue = head.minorVersion == 1 && (head.chunked || head.contentLength > 0);
    }
    return std::nullopt;
}

std::optional<Refusal> applyConnection(RequestHead& head)
{
    bool close = false;
    bool keep = head.minorVersion == 1;
    for (const HeaderField& field : head.headers) {
        if (field.name != "connection")
            continue;
        for (const QByteArray& item : field.value.split(',')) {
            const QByteArray option = item.trimmed();
            if (!option.isEmpty() && !isToken(option))
                return malformedRequest("The Connection field is not a list of words.");
            close = close || isSame(option, "close");
            keep = keep || isSame(option, "keep-alive");
        }
    }
    head.keepAlive = keep && !close;
    return std::nullopt;
}

} // namespace

std::optional<Refusal> readRequestLine(QByteArrayView line, RequestHead& head)
{
    const qsizetype first = line.indexOf(' ');
    const qsizetype second = first < 0 ? -1 : line.indexOf(' ', first + 1);
    if (second < 0 || line.indexOf(' ', second + 1) >= 0)
        return malformedRequest(
            "The request line is not a method, a target and a version with one blank between them.");
    const QByteArrayView method = line.first(first);
    const QByteArrayView version = line.sliced(second + 1);
    if (!isToken(method) || !version.startsWith("HTTP/"))
        return malformedRequest("The request line does not begin with a method or does not end with an HTTP version.");
    if (version != "HTTP/1.1" && version != "HTTP/1.0")
        return versionNotSupported();
    if (std::ranges::find(kMethods, method) == kMethods.end())
        return methodNotImplemented();
    Target target;
    if (auto refusal = readTarget(line.sliced(first + 1, second - first - 1), target))
        return refusal;
    head.method = method.toByteArray();
    head.minorVersion = version.back() - '0';
    head.path = target.path;
    head.query = target.query;
    head.host = target.host;
    return std::nullopt;
}

std::optional<Refusal> applyFields(const Limits& limits, RequestHead& head)
{
    if (auto refusal = applyHost(head))
        return refusal;
    if (auto refusal = applyFraming(limits, head))
        return refusal;
    if (auto refusal = applyExpect(head))
        return refusal;
    return applyConnection(head);
}

} // namespace churnlens::guard
