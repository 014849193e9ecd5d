// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/api/routing/jsonbody.h"

#include <QJsonDocument>

namespace churnlens::api {

std::variant<QJsonObject, Answer> readJsonBody(const Request& request, const QStringList& known)
{
    // Also what keeps other pages of a browser from sending one unasked: this type needs a CORS preflight.
    if (request.contentType != "application/json" && !(request.body.isEmpty() && request.contentType.isEmpty()))
        return problem(415, "unsupported-media-type", QStringLiteral("The body must be application/json."));
    if (request.body.isEmpty())
        return QJsonObject();
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(request.body, &error);
    if (error.error != QJsonParseError::NoError)
        return problem(
            400, "malformed-request",
            QStringLiteral("The body is not JSON: %1 at byte %2.").arg(error.errorString()).arg(error.offset));
    if (!document.isObject())
        return problem(422, "invalid-body", QStringLiteral("The body must be a JSON object."));
    std::vector<Complaint> complaints;
    const QJsonObject object = document.object();
    for (const QString& name : object.keys()) {
        if (!known.contains(name))
            complaints.push_back({name.left(64), QStringLiteral("There is no such member here.")});
    }
    if (!complaints.empty())
        return problem(422, "invalid-body", QStringLiteral("The body has unknown members."), complaints);
    return object;
}

} // namespace churnlens::api
