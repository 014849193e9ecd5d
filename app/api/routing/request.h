// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

#include <utility>

namespace churnlens::api {

/// A request as handlers see it: it has passed the guard. A value; any thread.
struct Request
{
    QByteArray method; ///< GET for HEAD
    QByteArray path; ///< percent-encoded
    QByteArray query; ///< percent-encoded, without the '?'
    QString pathParameter; ///< what stands in the route's placeholder, decoded; empty without one
    QByteArray contentType; ///< without parameters, lower case; empty: none given
    QByteArray body;
    QByteArray requestId;
    QByteArray ifNoneMatch;
    bool acceptsGzip = false;
    bool isAdmin = false; ///< may also change things
};

/// The pairs of a query, decoded; '+' is a blank, as browsers send it.
[[nodiscard]] QList<std::pair<QString, QString>> queryPairs(const QByteArray& query);

/// Whether an Accept-Encoding field takes gzip (RFC 9110, 12.5.3).
[[nodiscard]] bool acceptsGzip(const QByteArray& acceptEncoding);

} // namespace churnlens::api
