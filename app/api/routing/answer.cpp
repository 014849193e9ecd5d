// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/api/routing/answer.h"

#include "app/api/compression/gzip.h"
#include "app/api/guard/reply.h"
#include "core/common/logging.h"

#include <QJsonDocument>

#define XXH_INLINE_ALL
#include <xxhash.h>

namespace churnlens::api {

namespace {

constexpr qsizetype kWorthCompressing = 1024; // bytes

/// Weak (RFC 9110, 8.8.1): the same for the plain and the compressed body.
QByteArray entityTag(const Answer& answer)
{
    const auto hash = XXH3_64bits(answer.body.constData(), static_cast<size_t>(answer.body.size()));
    return "W/\"" + answer.tag + '-' + QByteArray::number(static_cast<qulonglong>(hash), 16) + '"';
}

/// Weak comparison of If-None-Match with a tag (RFC 9110, 13.1.2).
bool matches(const QByteArray& ifNoneMatch, const QByteArray& tag)
{
    const auto opaque = [](const QByteArray& text) { return text.startsWith("W/") ? text.mid(2) : text; };
    if (ifNoneMatch.trimmed() == "*")
        return true;
    for (const QByteArray& candidate : ifNoneMatch.split(',')) {
        if (opaque(candidate.trimmed()) == opaque(tag))
            return true;
    }
    return false;
}

void addValidator(Answer& answer, const Request& request)
{
    const QByteArray tag = entityTag(answer);
    answer.headers.push_back({"ETag", tag});
    answer.headers.push_back({"Cache-Control", "private, no-cache"});
    if (request.ifNoneMatch.isEmpty() || !matches(request.ifNoneMatch, tag))
        return;
    answer.status = 304;
    answer.body.clear();
    answer.contentType.clear();
}

/// A problem names the request that it is about.
void nameInstance(Answer& answer, const Request& request)
{
    QJsonObject object = QJsonDocument::fromJson(answer.body).object();
    object[QStringLiteral("instance")] = QString::fromLatin1(request.requestId);
    answer.body = QJsonDocument(object).toJson(QJsonDocument::Compact);
    answer.headers.push_back({"Cache-Control", "no-store"});
}

} // namespace

Answer jsonAnswer(const QJsonObject& object, const QByteArray& tag, int status)
{
    Answer answer;
    answer.status = status;
    answer.contentType = "application/json";
    answer.body = QJsonDocument(object).toJson(QJsonDocument::Compact);
    answer.tag = tag;
    return answer;
}

Answer problem(int status, const QByteArray& name, const QString& detail, const std::vector<Complaint>& complaints)
{
    QJsonObject object{{QStringLiteral("type"), QString::fromLatin1("urn:churnlens:problem:" + name)},
                       {QStringLiteral("title"), QString::fromLatin1(guard::reasonPhrase(status))},
                       {QStringLiteral("status"), status},
                       {QStringLiteral("detail"), detail}};
    if (!complaints.empty()) {
        QJsonArray errors;
        for (const Complaint& complaint : complaints)
            errors.append(QJsonObject{{QStringLiteral("parameter"), complaint.where},
                                      {QStringLiteral("detail"), complaint.detail}});
        object[QStringLiteral("errors")] = errors;
    }
    Answer answer = jsonAnswer(object, {}, status);
    answer.contentType = "application/problem+json";
    return answer;
}

Answer problemOf(const Error& error)
{
    switch (error.code) {
    case ErrorCode::Usage:
    case ErrorCode::InputUnusable:
        return problem(400, "bad-parameter", error.message);
    case ErrorCode::NotEnoughData:
        return problem(503, "no-scores", error.message);
    case ErrorCode::RunInProgress:
        return problem(409, "run-in-progress", error.message);
    case ErrorCode::DatabaseUnavailable: {
        // No warning a request: whoever keeps the keys says once that the database has gone.
        qCDebug(lcChurnlens, "api: %s (%s)", qPrintable(error.message), qPrintable(error.detail));
        Answer answer = problem(503, "database-unavailable",
                                QStringLiteral("The database cannot be reached at the moment. Try again soon."));
        answer.headers.push_back({"Retry-After", "2"});
        answer.databaseLost = true;
        return answer;
    }
    case ErrorCode::Interrupted: {
        Answer answer = problem(503, "busy", QStringLiteral("The server is shutting down, or the query was stopped."));
        answer.headers.push_back({"Retry-After", "2"});
        return answer;
    }
    case ErrorCode::Internal:
    case ErrorCode::GateFailed:
    case ErrorCode::Io:
        break;
    }
    if (error.sqlState == QStringLiteral("57014")) // query_canceled: by statement_timeout
        return problem(504, "handler-timeout", QStringLiteral("The query took too long. Narrow the filter."));
    qCWarning(lcChurnlens, "api: %s (%s)", qPrintable(error.message), qPrintable(error.detail));
    return problem(500, "internal-error", QStringLiteral("Something went wrong in the server; its log says what."));
}

Answer finished(Answer answer, const Request& request)
{
    if (answer.contentType == "application/problem+json")
        nameInstance(answer, request);
    if (answer.contentType == "application/json" || answer.contentType.startsWith("text/"))
        answer.headers.push_back({"Vary", "Accept-Encoding"});
    if (!answer.tag.isEmpty() && !answer.maker && answer.status == 200)
        addValidator(answer, request);
    if (request.acceptsGzip && answer.body.size() >= kWorthCompressing) {
        answer.body = gzip(answer.body);
        answer.headers.push_back({"Content-Encoding", "gzip"});
    }
    answer.headers.push_back({"X-Content-Type-Options", "nosniff"});
    return answer;
}

} // namespace churnlens::api
