// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <vector>

namespace churnlens::guard {

struct HeaderField
{
    QByteArray name; ///< lower case
    QByteArray value; ///< without blanks around it
};

/// The head of a request that passed every check.
struct RequestHead
{
    QByteArray method; ///< "GET", ...
    QByteArray path; ///< starts with '/'; still percent-encoded, every escape valid
    QByteArray query; ///< behind the '?', still percent-encoded; empty without one
    int minorVersion = 1; ///< of HTTP/1.x: 0 or 1
    std::vector<HeaderField> headers; ///< in the order they came
    QByteArray host; ///< of the Host field or the absolute target, lower case, without the port, an IPv6 address with
                     ///< its brackets ("[::1]"); empty: HTTP/1.0
    bool keepAlive = true; ///< the client wants the connection kept
    bool expectsContinue = false; ///< Expect: 100-continue, and the request has a body
    bool chunked = false;
    qint64 contentLength = 0; ///< 0 when chunked or without a body

    /// The value of the first field of this (lower-case) name; empty without one.
    [[nodiscard]] QByteArray value(QByteArrayView name) const;
};

} // namespace churnlens::guard
