// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/api/controllers/exportscontroller.h"

#include "app/api/controllers/publishedmodel.h"
#include "core/model/modelscorer.h"
#include "core/scoring/highrisklist.h"

#include <QFile>
#include <QTemporaryDir>

namespace churnlens::api {

using warehouse::Connection;

namespace {

constexpr qint64 kBlock = 64 * 1024;

/// The list is written to a file first, as --export writes it, so that both are the same to the byte.
Result<void> sendList(Connection& connection, const model::TrainedModel& model, qint64 runId, const BlockSink& sink)
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("high-risk.csv"));
    const Result<qint64> written = scoring::exportHighRisk(connection, model, runId, path);
    if (!written.ok())
        return written.error();
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Error{ErrorCode::Io, QStringLiteral("Cannot read %1 back: %2.").arg(path, file.errorString()), {}, {}};
    while (!file.atEnd()) {
        const QByteArray block = file.read(kBlock);
        if (block.isEmpty())
            return Error{
                ErrorCode::Io, QStringLiteral("Cannot read %1 back: %2.").arg(path, file.errorString()), {}, {}};
        if (Result<void> sent = sink(block); !sent.ok())
            return sent;
    }
    return {};
}

Answer highRisk(const Request& request, Connection& connection, ScorerCache& scorers)
{
    const std::variant<PublishedModel, Answer> published = publishedModel(request, connection, scorers);
    if (const auto* const refused = std::get_if<Answer>(&published))
        return *refused;
    const auto& [run, scorer] = std::get<PublishedModel>(published);
    Answer answer;
    answer.contentType = "text/csv; charset=utf-8; header=present";
    answer.headers.push_back(
        {"Content-Disposition", "attachment; filename=\"high-risk-run-" + QByteArray::number(run.runId) + ".csv\""});
    answer.headers.push_back({"Cache-Control", "private, no-cache"});
    answer.maker = [scorer = scorer, runId = run.runId](Connection& own, const BlockSink& sink) {
        return sendList(own, scorer->model(), runId, sink);
    };
    return answer;
}

} // namespace

void ExportsController::addTo(Router& router, ScorerCache& scorers)
{
    router.add({"GET", "/api/v1/exports/high-risk.csv"},
               DatabaseHandler([&scorers](const Request& request, Connection& connection) {
                   return highRisk(request, connection, scorers);
               }));
}

} // namespace churnlens::api
