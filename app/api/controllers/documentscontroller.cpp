// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/api/controllers/documentscontroller.h"

#include <QDir>
#include <QFile>

/// Outside of any namespace, as the macro demands; a static library's resources are linked only when asked for.
static void linkDocuments()
{
    Q_INIT_RESOURCE(api);
}

namespace churnlens::api {

namespace {

constexpr char kPolicy[] =
    "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' "
    "data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

QByteArray typeOf(const QString& name)
{
    if (name.endsWith(QStringLiteral(".html")))
        return "text/html; charset=utf-8";
    if (name.endsWith(QStringLiteral(".css")))
        return "text/css; charset=utf-8";
    if (name.endsWith(QStringLiteral(".js")))
        return "text/javascript; charset=utf-8";
    return "application/json";
}

Answer document(const QString& name)
{
    QFile file(QStringLiteral(":/api/") + name);
    if (!file.open(QIODevice::ReadOnly))
        return problemOf({ErrorCode::Internal, QStringLiteral("A document is missing."), name, {}});
    Answer answer;
    answer.contentType = typeOf(name);
    answer.body = file.readAll();
    answer.tag = "doc";
    answer.headers.push_back({"Content-Security-Policy", kPolicy});
    answer.headers.push_back({"Referrer-Policy", "no-referrer"});
    return answer;
}

Answer redirect(int status, const QByteArray& target)
{
    Answer answer;
    answer.status = status;
    answer.headers.push_back({"Location", target});
    return answer;
}

void addDocument(Router& router, const QByteArray& path, const QString& name)
{
    router.add({"GET", path}, Handler([name](const Request&) { return document(name); }));
}

void addRedirect(Router& router, const QByteArray& path, int status, const QByteArray& target)
{
    router.add({"GET", path}, Handler([status, target](const Request&) { return redirect(status, target); }));
}

} // namespace

void DocumentsController::addTo(Router& router)
{
    linkDocuments();
    addDocument(router, "/openapi.json", QStringLiteral("openapi.json"));
    addDocument(router, "/docs", QStringLiteral("docs.html"));
    const QStringList parts =
        QDir(QStringLiteral(":/api")).entryList({QStringLiteral("*.css"), QStringLiteral("*.js")});
    for (const QString& name : parts)
        addDocument(router, "/docs/" + name.toLatin1(), name);
    addRedirect(router, "/", 302, "/docs");
    addRedirect(router, "/api/v1/openapi.json", 308, "/openapi.json");
    addRedirect(router, "/api/v1/docs", 308, "/docs");
}

} // namespace churnlens::api
