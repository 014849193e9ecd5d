// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/api/routing/answer.h"

#include <QHttpServer>

namespace churnlens::api {

/// What differs between the versions of QHttpServer (6.4 to 6.8), in one place.

/// The parts of a request that handlers use. route: the template; names the placeholder.
[[nodiscard]] Request requestOf(const QHttpServerRequest& request, const QByteArray& route);

/// The answer as QHttpServer takes it. route: for the guard, see guard::kRouteField.
[[nodiscard]] QHttpServerResponse responseOf(const Answer& answer, const QByteArray& route);

/// Adds a route that is answered at once, in the server's thread. path: QHttpServer's form, with <arg> for a
/// placeholder. route: for the guard, and to name the placeholder.
void addRoute(QHttpServer& http, const QByteArray& path, const QByteArray& route, QHttpServerRequest::Method method,
              std::function<Answer(const Request& request)> handler);

/// Gives an answer, once, from any thread; without effect when the server has gone.
using LateAnswer = std::function<void(Answer answer)>;

/// Adds a route whose answer may come later. Not by way of QFuture: QHttpServer 6.4 crashes now and then when one is
/// finished by another thread.
void addLateRoute(QHttpServer& http, const QByteArray& path, const QByteArray& route, QHttpServerRequest::Method method,
                  std::function<void(const Request& request, const LateAnswer& answer)> handler);

/// Answers what no route takes.
void setMissingHandler(QHttpServer& http, std::function<QHttpServerResponse(const QHttpServerRequest&)> handler);

} // namespace churnlens::api
