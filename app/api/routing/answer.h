// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/api/guard/requestparser.h"
#include "app/api/routing/request.h"
#include "core/common/result.h"
#include "core/warehouse/connection.h"

#include <QJsonArray>
#include <QJsonObject>

#include <functional>

namespace churnlens::api {

using BlockSink = std::function<Result<void>(QByteArray block)>;

/// Makes a long body, block by block, on a thread and a connection of its own. Ends with the sink's error when the
/// client leaves. Another error cuts the answer off, visibly.
using BodyMaker = std::function<Result<void>(warehouse::Connection& connection, const BlockSink& sink)>;

/// What a handler answers.
struct Answer
{
    int status = 200;
    QByteArray contentType; ///< empty: no body
    QByteArray body;
    std::vector<guard::HeaderField> headers;
    QByteArray tag; ///< of what the body depends on, such as the run; empty: no ETag
    BodyMaker maker; ///< in place of the body
    bool databaseLost = false; ///< the connection broke: worth one more try on a new one
};

/// Something that the client did wrong, at one place.
struct Complaint
{
    QString where; ///< name of the parameter or of the member of the body
    QString detail;
};

/// The media type is application/json.
[[nodiscard]] Answer jsonAnswer(const QJsonObject& object, const QByteArray& tag = {}, int status = 200);

/// application/problem+json (RFC 9457) of the type urn:churnlens:problem:<name>.
[[nodiscard]] Answer problem(int status, const QByteArray& name, const QString& detail,
                             const std::vector<Complaint>& complaints = {});

/// The one map from an error's code to a status. Internal failures are logged and told without their detail.
[[nodiscard]] Answer problemOf(const Error& error);

/// Brings an answer into its final form: the request's id in problems, ETag and 304, gzip, the fields that every answer
/// has. Pure; runs where the handler ran.
[[nodiscard]] Answer finished(Answer answer, const Request& request);

} // namespace churnlens::api
