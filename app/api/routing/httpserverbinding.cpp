// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/api/routing/httpserverbinding.h"

#include "app/api/guard/gate.h"

#include <QUrl>

#if QT_VERSION >= QT_VERSION_CHECK(6, 8, 0)
#include <QHttpHeaders>
#endif

namespace churnlens::api {

namespace {

QByteArray fieldOf(const QHttpServerRequest& request, const char* name)
{
#if QT_VERSION >= QT_VERSION_CHECK(6, 8, 0)
    return request.headers().combinedValue(name);
#else
    return request.value(name);
#endif
}

QByteArray methodName(QHttpServerRequest::Method method)
{
    switch (method) {
    case QHttpServerRequest::Method::Get:
        return "GET";
    case QHttpServerRequest::Method::Post:
        return "POST";
    case QHttpServerRequest::Method::Put:
        return "PUT";
    case QHttpServerRequest::Method::Delete:
        return "DELETE";
    case QHttpServerRequest::Method::Patch:
        return "PATCH";
    case QHttpServerRequest::Method::Options:
        return "OPTIONS";
    default:
        return "UNKNOWN"; // the guard lets nothing else through
    }
}

/// The segment of the path where the template has its placeholder.
QString placeholderValue(const QByteArray& path, const QByteArray& route)
{
    const QList<QByteArray> names = route.split('/');
    const QList<QByteArray> segments = path.split('/');
    for (qsizetype i = 0; i < names.size() && i < segments.size(); ++i) {
        if (names[i].startsWith('{'))
            return QString::fromUtf8(QByteArray::fromPercentEncoding(segments[i]));
    }
    return {};
}

#if QT_VERSION >= QT_VERSION_CHECK(6, 8, 0)
using ResponderReference = QHttpServerResponder&;
#else
using ResponderReference = QHttpServerResponder&&;
#endif

void write(QHttpServerResponder& responder, QHttpServerResponse& response)
{
#if QT_VERSION >= QT_VERSION_CHECK(6, 8, 0)
    responder.sendResponse(response);
#else
    response.write(std::move(responder));
#endif
}

/// Holds on to the responder until the answer is there, and writes it in the server's thread. The guard keeps the
/// socket that the responder writes to until then, whatever the client does.
LateAnswer lateAnswer(QHttpServer& http, QHttpServerResponder& responder, const QByteArray& route)
{
    const auto kept = std::make_shared<QHttpServerResponder>(std::move(responder));
    return [&http, kept, route](const Answer& answer) {
        const auto response = std::make_shared<QHttpServerResponse>(responseOf(answer, route));
        QMetaObject::invokeMethod(
            &http,
            [kept, response] {
                QHttpServerResponder own = std::move(*kept); // must end in the server's thread
                write(own, *response);
            },
            Qt::QueuedConnection);
    };
}

} // namespace

Request requestOf(const QHttpServerRequest& request, const QByteArray& route)
{
    const QUrl url = request.url();
    Request out;
    out.method = methodName(request.method());
    out.path = url.path(QUrl::FullyEncoded).toLatin1();
    out.query = url.query(QUrl::FullyEncoded).toLatin1();
    out.pathParameter = placeholderValue(out.path, route);
    out.contentType = fieldOf(request, "content-type").split(';').front().trimmed().toLower();
    out.body = request.body();
    out.requestId = fieldOf(request, guard::kRequestIdField);
    out.ifNoneMatch = fieldOf(request, "if-none-match");
    out.acceptsGzip = acceptsGzip(fieldOf(request, "accept-encoding"));
    out.isAdmin = fieldOf(request, guard::kScopeField) == "admin";
    return out;
}

QHttpServerResponse responseOf(const Answer& answer, const QByteArray& route)
{
    const auto status = static_cast<QHttpServerResponse::StatusCode>(answer.status);
    QHttpServerResponse response = answer.contentType.isEmpty()
        ? QHttpServerResponse(status)
        : QHttpServerResponse(answer.contentType, answer.body, status);
#if QT_VERSION >= QT_VERSION_CHECK(6, 8, 0)
    QHttpHeaders headers = response.headers();
    for (const guard::HeaderField& field : answer.headers)
        headers.append(field.name, field.value);
    headers.append(guard::kRouteField, route);
    response.setHeaders(std::move(headers));
#else
    for (const guard::HeaderField& field : answer.headers)
        response.addHeader(field.name, field.value);
    response.addHeader(QByteArray(guard::kRouteField), route);
#endif
    return response;
}

void addRoute(QHttpServer& http, const QByteArray& path, const QByteArray& route, QHttpServerRequest::Method method,
              std::function<Answer(const Request&)> handler)
{
    const auto call = [route, handler = std::move(handler)](const QHttpServerRequest& request) {
        return responseOf(handler(requestOf(request, route)), route);
    };
    if (path.contains("<arg>"))
        http.route(QString::fromLatin1(path), method,
                   [call](const QString&, const QHttpServerRequest& request) { return call(request); });
    else
        http.route(QString::fromLatin1(path), method,
                   [call](const QHttpServerRequest& request) { return call(request); });
}

void addLateRoute(QHttpServer& http, const QByteArray& path, const QByteArray& route, QHttpServerRequest::Method method,
                  std::function<void(const Request&, const LateAnswer&)> handler)
{
    const auto call = [&http, route, handler = std::move(handler)](const QHttpServerRequest& request,
                                                                   QHttpServerResponder& responder) {
        handler(requestOf(request, route), lateAnswer(http, responder, route));
    };
    if (path.contains("<arg>"))
        http.route(QString::fromLatin1(path), method,
                   [call](const QString&, const QHttpServerRequest& request, ResponderReference responder) {
                       call(request, responder);
                   });
    else
        http.route(
            QString::fromLatin1(path), method,
            [call](const QHttpServerRequest& request, ResponderReference responder) { call(request, responder); });
}

void setMissingHandler(QHttpServer& http, std::function<QHttpServerResponse(const QHttpServerRequest&)> handler)
{
    const auto call = [handler = std::move(handler)](const QHttpServerRequest& request, ResponderReference responder) {
        QHttpServerResponse response = handler(request);
        write(responder, response);
    };
#if QT_VERSION >= QT_VERSION_CHECK(6, 8, 0)
    http.setMissingHandler(&http, call);
#else
    http.setMissingHandler(call);
#endif
}

} // namespace churnlens::api
