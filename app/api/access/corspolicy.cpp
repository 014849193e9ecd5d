// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/api/access/corspolicy.h"

#include <algorithm>

namespace churnlens::api {

using guard::HeaderField;

namespace {

constexpr qsizetype kMaxHostLength = 253;

bool isLower(char c)
{
    return c >= 'a' && c <= 'z';
}

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

bool isScheme(QByteArrayView text)
{
    return !text.isEmpty() && isLower(text.front()) && std::all_of(text.begin(), text.end(), [](char c) {
        return isLower(c) || isDigit(c) || QByteArrayView("+-.").contains(c);
    });
}

bool isIpv6(QByteArrayView text)
{
    return text.size() >= 4 && text.startsWith('[') && text.endsWith(']')
        && std::all_of(text.begin() + 1, text.end() - 1,
                       [](char c) { return isDigit(c) || (c >= 'a' && c <= 'f') || c == ':'; })
        && std::count(text.begin(), text.end(), ':') >= 2;
}

/// A host as browsers write it: lower case, and international names in their ASCII form.
bool isHost(QByteArrayView text)
{
    if (text.isEmpty() || text.size() > kMaxHostLength)
        return false;
    char before = '.';
    for (const char c : text) {
        if (!isLower(c) && !isDigit(c) && c != '-' && c != '_' && (c != '.' || before == '.'))
            return false;
        before = c;
    }
    return before != '.';
}

bool isPortOf(QByteArrayView scheme, QByteArrayView port)
{
    constexpr qsizetype kMaxDigits = 5;
    if (port.isEmpty() || port.size() > kMaxDigits || port.front() == '0'
        || !std::all_of(port.begin(), port.end(), isDigit))
        return false;
    const int number = port.toByteArray().toInt();
    const bool isDefault = (scheme == "http" && number == 80) || (scheme == "https" && number == 443);
    return number <= 65535 && !isDefault;
}

} // namespace

CorsPolicy::CorsPolicy(QByteArrayList origins)
    : m_origins(std::move(origins))
{
    m_origins.removeIf([](const QByteArray& origin) { return !isOrigin(origin); });
}

bool CorsPolicy::isOrigin(QByteArrayView text)
{
    const qsizetype schemeEnd = text.indexOf("://");
    if (schemeEnd < 0)
        return false;
    const QByteArrayView scheme = text.first(schemeEnd);
    const QByteArrayView authority = text.sliced(schemeEnd + 3);
    const qsizetype hostEnd = authority.startsWith('[') ? authority.indexOf(']') + 1 : authority.indexOf(':');
    const bool hasPort = hostEnd >= 0 && hostEnd < authority.size();
    const QByteArrayView host = hasPort ? authority.first(hostEnd) : authority;
    if (hasPort && (authority[hostEnd] != ':' || !isPortOf(scheme, authority.sliced(hostEnd + 1))))
        return false;
    return isScheme(scheme) && (host.startsWith('[') ? isIpv6(host) : isHost(host));
}

bool CorsPolicy::isAllowed(QByteArrayView origin) const
{
    return std::any_of(m_origins.cbegin(), m_origins.cend(),
                       [origin](const QByteArray& allowed) { return QByteArrayView(allowed) == origin; });
}

std::vector<HeaderField> CorsPolicy::fieldsFor(QByteArrayView origin) const
{
    if (m_origins.isEmpty())
        return {};
    std::vector<HeaderField> fields{{"vary", "Origin"}};
    if (isAllowed(origin)) {
        fields.push_back({"access-control-allow-origin", origin.toByteArray()});
        fields.push_back(
            {"access-control-expose-headers", "Content-Disposition, ETag, Link, Location, Retry-After, X-Request-Id"});
    }
    return fields;
}

bool CorsPolicy::isAllowedPreflight(const guard::RequestHead& head) const
{
    return head.method == "OPTIONS" && !head.value("access-control-request-method").isEmpty()
        && isAllowed(head.value("origin"));
}

std::vector<HeaderField> CorsPolicy::preflightFields(QByteArrayView origin) const
{
    std::vector<HeaderField> fields = fieldsFor(origin);
    if (!isAllowed(origin))
        return fields;
    fields.push_back({"access-control-allow-methods", "GET, HEAD, POST"});
    fields.push_back({"access-control-allow-headers", "Authorization, Content-Type, If-None-Match"});
    fields.push_back({"access-control-max-age", "600"});
    return fields;
}

} // namespace churnlens::api
