// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/batch/modelscommand.h"

#include "app/batch/progressprinter.h"
#include "app/batch/stopsignals.h"
#include "core/common/atomicfile.h"
#include "core/model/export/modelfile.h"
#include "core/modelcard/modelcard.h"
#include "core/registry/registrytext.h"
#include "core/warehouse/transaction.h"

#include <QJsonDocument>

#include <cstdio>

namespace churnlens::batch {

namespace {

using pipeline::Session;
using registry::Deployment;
using registry::Promotion;

void print(const QJsonObject& json)
{
    std::fputs(QJsonDocument(json).toJson().constData(), stdout);
}

model::ArtifactStore storeOf(const CommandLine& line)
{
    return model::ArtifactStore(line.batch.database.dataDir + QStringLiteral("/models"));
}

Result<void> listModels(Session& session, const CommandLine& line)
{
    const Result<std::vector<registry::RegisteredModel>> models = registry::listModels(session.connection());
    if (!models.ok())
        return models.error();
    const Result<std::vector<Deployment>> history = registry::deployments(session.connection());
    if (!history.ok())
        return history.error();
    if (line.jsonToStdout)
        print(registry::toJson(*models, *history));
    else
        std::fputs(registry::registryText(*models, *history).toUtf8().constData(), stdout);
    return {};
}

Result<void> sayLiveOn(Session& session, const CommandLine& line)
{
    const QString day = line.models.day.toString(Qt::ISODate);
    const Result<std::optional<Deployment>> live = registry::liveOn(session.connection(), line.models.day);
    if (!live.ok())
        return live.error();
    if (line.jsonToStdout) {
        print({{QStringLiteral("day"), day},
               {QStringLiteral("live"), *live ? QJsonValue(registry::toJson(**live)) : QJsonValue()}});
        return {};
    }
    const QString text = *live ? QStringLiteral("At the end of %1 model %2 was live, since %3 (%4).\n")
                                     .arg(day, (*live)->modelId, (*live)->deployedAt, (*live)->reason)
                               : QStringLiteral("At the end of %1 no model was live.\n").arg(day);
    std::fputs(text.toUtf8().constData(), stdout);
    return {};
}

Result<Promotion> changeChampion(Session& session, const CommandLine& line)
{
    const QStringList columns = features::columnNames();
    if (line.models.action == ModelsRequest::Action::Rollback)
        return registry::rollback(session.connection(), storeOf(line), columns);
    return registry::promote(
        session.connection(), storeOf(line), columns,
        {line.models.modelId,
         line.models.force ? QStringLiteral("promoted by hand, with --force") : QStringLiteral("promoted by hand"),
         line.models.force});
}

Result<void> promote(Session& session, const CommandLine& line)
{
    if (const Result<void> locked = session.lockRuns(); !locked.ok())
        return locked;
    const Result<std::unique_ptr<warehouse::Transaction>> transaction =
        warehouse::Transaction::begin(session.connection());
    if (!transaction.ok())
        return transaction.error();
    const Result<Promotion> promotion = changeChampion(session, line);
    if (!promotion.ok())
        return promotion.error();
    if (!line.batch.dryRun) {
        if (const Result<void> committed = (*transaction)->commit(); !committed.ok())
            return committed;
    }
    if (line.jsonToStdout)
        print(registry::toJson(*promotion));
    else if (!line.quiet)
        std::fprintf(stderr, "%s%s\n", qPrintable(registry::promotionText(*promotion)),
                     line.batch.dryRun ? " This was a dry run: nothing was kept." : "");
    return {};
}

Result<void> exportStored(const CommandLine& line, const QString& modelId)
{
    const Result<model::TrainedModel> stored = storeOf(line).load(modelId);
    if (!stored.ok())
        return stored.error();
    QStringList files;
    if (!line.exportModel.isEmpty()) {
        if (Result<void> written = model::writeModelFile(*stored, line.exportModel); !written.ok())
            return written;
        files.append(line.exportModel);
    }
    if (!line.modelCard.isEmpty()) {
        if (Result<void> written = writeFileAtomically(line.modelCard, modelcard::toHtml(*stored)); !written.ok())
            return written;
        files.append(line.modelCard);
    }
    if (!line.quiet)
        std::fprintf(stderr, "Model %s: written to %s.\n", qPrintable(modelId),
                     qPrintable(files.join(QStringLiteral(" and "))));
    return {};
}

Result<void> exportChampion(Session& session, const CommandLine& line)
{
    const Result<registry::Champion> champion = registry::readChampion(session.connection());
    if (!champion.ok())
        return champion.error();
    if (champion->modelId.isEmpty())
        return Error{ErrorCode::NotEnoughData,
                     QStringLiteral("There is no trained model to write yet. Train one with --batch."),
                     {},
                     {}};
    return exportStored(line, champion->modelId);
}

Result<void> runOnRegistry(const CommandLine& line)
{
    StopSignals signalGuard;
    ProgressPrinter printer(stderr, line.quiet || line.jsonToStdout);
    const Progress progress{signalGuard.token(),
                            [&printer](double fraction, const QString& phase) { printer.update(fraction, phase); }};
    const Result<std::unique_ptr<Session>> session = Session::open(line.batch.database, progress);
    if (!session.ok())
        return session.error();
    switch (line.models.action) {
    case ModelsRequest::Action::List:
        return listModels(**session, line);
    case ModelsRequest::Action::LiveOn:
        return sayLiveOn(**session, line);
    case ModelsRequest::Action::Export:
        return exportChampion(**session, line);
    default:
        return promote(**session, line);
    }
}

} // namespace

int runModelsCommand(const CommandLine& line)
{
    const Result<void> done = runOnRegistry(line);
    if (done.ok())
        return 0;
    std::fprintf(stderr, "churnlens: %s\n", qPrintable(done.error().message));
    return exitCode(done.error().code);
}

bool deliverModel(const CommandLine& line, const QString& modelId)
{
    if ((line.exportModel.isEmpty() && line.modelCard.isEmpty()) || line.batch.dryRun)
        return true;
    const Result<void> done = exportStored(line, modelId);
    if (!done.ok())
        std::fprintf(stderr, "churnlens: %s\n", qPrintable(done.error().message));
    return done.ok();
}

} // namespace churnlens::batch
