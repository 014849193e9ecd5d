// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/api/guard/reply.h"

#include <QHostAddress>

#include <functional>
#include <optional>

namespace churnlens::guard {

/// What the application says of a request as soon as its head is there.
struct Verdict
{
    std::optional<Reply> answer; ///< given at once, in place of handling the request; its body is then not read
    std::vector<HeaderField> fields; ///< added to whatever is answered
    QByteArray caller; ///< for the access log: the name of the key; empty: nobody in particular
    QByteArray scope; ///< handed to the handler as the field kScopeField; empty: none
};

/// Decides on a request by its head. Called in the server's thread; must not block.
using Gate = std::function<Verdict(const RequestHead& head, const QHostAddress& peer, const QByteArray& requestId)>;

/// One request, answered or refused.
struct AccessRecord
{
    QByteArray requestId;
    QHostAddress peer;
    QByteArray method; ///< empty when not even the request line could be read
    QByteArray path; ///< percent-encoded, without the query
    QByteArray route; ///< the template that matched; empty: none did
    QByteArray caller;
    int status = 0; ///< 0: the client left before the answer, or the answer was cut off
    qint64 bytes = 0; ///< of the answer; of a streamed one, of its body
    qint64 micros = 0; ///< from the whole head to the last byte handed to the system
};

using AccessLog = std::function<void(const AccessRecord& record)>;

/// Fields between the guard and the handlers; clients can neither send nor see them.
inline constexpr char kScopeField[] = "x-guard-scope"; ///< request: Verdict::scope
inline constexpr char kRequestIdField[] = "x-guard-request-id"; ///< request
inline constexpr char kRouteField[] = "x-guard-route"; ///< answer: AccessRecord::route
inline constexpr char kStreamField[] = "x-guard-stream"; ///< answer: key of StreamTable; the body is that stream

} // namespace churnlens::guard
