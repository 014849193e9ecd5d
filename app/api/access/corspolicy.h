// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/api/guard/requestparser.h"

#include <QByteArrayList>

namespace churnlens::api {

/// Which web pages may read answers (Fetch standard, CORS protocol). Without an allowed origin: none, and no answer
/// differs from that of a server that has never heard of CORS.
class CorsPolicy
{
public:
    /// origins: "https://dashboard.example", compared exactly; what is no origin, as "*" and "null", is left out.
    explicit CorsPolicy(QByteArrayList origins);

    /// Whether the text is an origin as browsers send it: scheme, host, and a port unless it is the scheme's.
    [[nodiscard]] static bool isOrigin(QByteArrayView text);

    /// Fields for the answer to a request with this Origin; empty where it is not allowed. With any allowed origin,
    /// Vary: Origin is always among them, for caches. Scripts may read ETag, Location and Retry-After too.
    [[nodiscard]] std::vector<guard::HeaderField> fieldsFor(QByteArrayView origin) const;
    /// Whether this is a preflight from an allowed origin: OPTIONS with Access-Control-Request-Method.
    [[nodiscard]] bool isAllowedPreflight(const guard::RequestHead& head) const;
    /// Fields for the answer to it, those of fieldsFor() included: GET, HEAD, POST; Authorization, Content-Type,
    /// If-None-Match; ten minutes.
    [[nodiscard]] std::vector<guard::HeaderField> preflightFields(QByteArrayView origin) const;

private:
    [[nodiscard]] bool isAllowed(QByteArrayView origin) const;

    QByteArrayList m_origins;
};

} // namespace churnlens::api
