// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/api/access/accessgate.h"

namespace churnlens::api {

using guard::problemReply;
using guard::Reply;
using guard::RequestHead;

namespace {

/// Says nothing of the customers, and must answer even who has no key.
bool isPublic(const QByteArray& path)
{
    return path == "/" || path == "/openapi.json" || path == "/docs" || path.startsWith("/docs/")
        || path.startsWith("/health/") || path == "/api/v1/openapi.json" || path == "/api/v1/docs";
}

bool changesNothing(const QByteArray& method)
{
    return method == "GET" || method == "HEAD" || method == "OPTIONS";
}

Reply unauthorized(const QByteArray& challenge, const QByteArray& detail, const QByteArray& requestId)
{
    Reply reply = problemReply({401, "unauthorized", detail}, requestId);
    reply.headers.push_back({"WWW-Authenticate", challenge});
    return reply;
}

} // namespace

AccessGate::AccessGate(AccessOptions options)
    : m_options(std::move(options))
    , m_cors(m_options.origins)
    , m_limiter(m_options.requestsPerSecond)
{
    m_clock.start();
}

guard::Verdict AccessGate::judge(const RequestHead& head, const QHostAddress&, const QByteArray& requestId)
{
    guard::Verdict verdict;
    // Against DNS rebinding: a page whose name was made to point here must not read what is meant for this machine.
    if (!m_options.hosts.isEmpty() && !head.host.isEmpty() && !m_options.hosts.contains(head.host)) {
        verdict.answer = problemReply(
            {421, "misdirected-host", "This server does not answer under that host name; --allow-host adds names."},
            requestId);
        return verdict;
    }
    const QByteArray origin = head.value("origin");
    if (m_cors.isAllowedPreflight(head)) {
        verdict.answer = Reply{204, {}, {}};
        verdict.fields = m_cors.preflightFields(origin);
        return verdict;
    }
    verdict.fields = m_cors.fieldsFor(origin);
    verdict.answer = refuseOrigin(head, requestId);
    if (!verdict.answer && !isPublic(head.path))
        verdict.answer = authenticate(head, requestId, verdict);
    return verdict;
}

/// A page of another site may send a plain POST without asking first; on loopback it would need no key.
std::optional<Reply> AccessGate::refuseOrigin(const RequestHead& head, const QByteArray& requestId) const
{
    const QByteArray origin = head.value("origin");
    if (changesNothing(head.method) || origin.isEmpty())
        return {};
    const QByteArray host = head.value("host");
    if (origin == "http://" + host || origin == "https://" + host || m_options.origins.contains(origin))
        return {};
    return problemReply({403, "cross-origin", "Pages of other sites may not send this; --allow-origin admits them."},
                        requestId);
}

std::optional<Reply> AccessGate::authenticate(const RequestHead& head, const QByteArray& requestId,
                                              guard::Verdict& verdict)
{
    constexpr qsizetype kScheme = 7; // "Bearer "
    const QByteArray given = head.value("authorization");
    if (given.isEmpty()) {
        if (m_options.keyRequired)
            return unauthorized("Bearer realm=\"churnlens\"",
                                "A key is needed: Authorization: Bearer KEY. churnlens --create-api-key makes one.",
                                requestId);
        verdict.scope = "admin"; // whoever is on this machine could run the program as well
        return {};
    }
    std::optional<Identity> identity;
    if (given.left(kScheme).compare("bearer ", Qt::CaseInsensitive) == 0) {
        const std::lock_guard lock(m_mutex);
        identity = m_keys.verify(QByteArrayView(given).sliced(kScheme).trimmed());
    }
    if (!identity)
        return unauthorized("Bearer realm=\"churnlens\", error=\"invalid_token\"",
                            "The key is unknown or has been revoked.", requestId);
    verdict.caller = identity->name.toUtf8();
    verdict.scope = apikeys::scopeName(identity->scope).toLatin1();
    return limit(*identity, requestId);
}

std::optional<Reply> AccessGate::limit(const Identity& identity, const QByteArray& requestId)
{
    const int seconds = m_limiter.take(identity.name, m_clock.elapsed());
    if (seconds == 0)
        return {};
    Reply reply = problemReply({429, "too-many-requests", "This key has made too many requests."}, requestId);
    reply.headers.push_back({"Retry-After", QByteArray::number(seconds)});
    return reply;
}

void AccessGate::addEnvironmentKey(QByteArrayView secret, apikeys::Scope scope)
{
    const std::lock_guard lock(m_mutex);
    m_keys.addEnvironmentKey(secret, scope);
}

void AccessGate::setKeys(std::vector<apikeys::ApiKey> keys)
{
    const std::lock_guard lock(m_mutex);
    m_keys.setKeys(std::move(keys));
}

bool AccessGate::hasValidKey()
{
    const std::lock_guard lock(m_mutex);
    return m_keys.hasValidKey();
}

std::vector<int> AccessGate::takeUsed()
{
    const std::lock_guard lock(m_mutex);
    return m_keys.takeUsed();
}

} // namespace churnlens::api
