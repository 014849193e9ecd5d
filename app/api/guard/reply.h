// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/api/guard/requestparser.h"

namespace churnlens::guard {

/// An answer before it is framed. Content-Length, Connection, Date and X-Request-Id are added on the way out.
struct Reply
{
    int status = 200;
    std::vector<HeaderField> headers; ///< any case
    QByteArray body;
};

/// How an answer is framed on its connection.
struct Framing
{
    bool keepAlive = true;
    bool headOnly = false; ///< the request was HEAD: the fields of a GET, without the body
    bool chunked = false; ///< the body follows in pieces of its own
    bool untilClose = false; ///< the body follows and ends with the connection (HTTP/1.0)
    QByteArray requestId;
};

/// "Not Found"; "Unknown" for a status without a phrase.
[[nodiscard]] QByteArray reasonPhrase(int status);

/// An answer of type application/problem+json (RFC 9457) with the type urn:churnlens:problem:<name>.
[[nodiscard]] Reply problemReply(const Refusal& refusal, const QByteArray& requestId);

/// The bytes of an answer; of a chunked or endless one, the head only. 1xx, 204 and 304 have no body and no length
/// (RFC 9110, 8.6 and 15.4.5).
[[nodiscard]] QByteArray frame(const Reply& reply, const Framing& framing);

} // namespace churnlens::guard
