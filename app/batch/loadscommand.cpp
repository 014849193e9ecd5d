// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/batch/loadscommand.h"

#include "app/batch/progressprinter.h"
#include "app/batch/stopsignals.h"
#include "core/pipeline/loadhistory.h"
#include "core/pipeline/loadremoval.h"
#include "core/warehouse/transaction.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <cstdio>

namespace churnlens::batch {

namespace {

using pipeline::RemovalReport;
using pipeline::Session;

void print(const QJsonDocument& json)
{
    std::fputs(json.toJson().constData(), stdout);
}

Result<void> listLoads(Session& session, const CommandLine& line)
{
    const Result<std::vector<pipeline::LoadInfo>> loads = pipeline::listLoads(session.connection());
    if (!loads.ok())
        return loads.error();
    if (line.jsonToStdout)
        print(QJsonDocument(pipeline::toJson(*loads)));
    else if (loads->empty())
        std::fputs("Nothing has been loaded yet.\n", stdout);
    else
        std::fputs(pipeline::tableText(*loads).toUtf8().constData(), stdout);
    return {};
}

QString removalText(const RemovalReport& removed)
{
    QString text =
        QStringLiteral("Load %1 (%2) was taken out: %3 lines removed, %4 lines of earlier loads restored, %5 "
                       "customers removed.")
            .arg(removed.loadId)
            .arg(removed.fileName)
            .arg(removed.linesRemoved)
            .arg(removed.linesRestored)
            .arg(removed.customersRemoved);
    if (removed.linesLost > 0)
        text +=
            QStringLiteral(" %1 lines that it had replaced were deleted by an older version; load their files again.")
                .arg(removed.linesLost);
    return text;
}

Result<void> removeLoads(Session& session, const CommandLine& line)
{
    if (const Result<void> locked = session.lockRuns(); !locked.ok())
        return locked;
    const Result<std::unique_ptr<warehouse::Transaction>> transaction =
        warehouse::Transaction::begin(session.connection());
    if (!transaction.ok())
        return transaction.error();
    std::vector<RemovalReport> removed;
    for (const qint64 loadId : line.batch.removeLoads) {
        Result<RemovalReport> report = pipeline::removeLoad(session.connection(), loadId);
        if (!report.ok())
            return report.error();
        removed.push_back(std::move(report).value());
    }
    if (!line.batch.dryRun) {
        if (const Result<void> committed = (*transaction)->commit(); !committed.ok())
            return committed;
    }
    if (line.jsonToStdout)
        print(QJsonDocument(pipeline::toJson(removed)));
    if (line.quiet || line.jsonToStdout)
        return {};
    for (const RemovalReport& report : removed)
        std::fprintf(stderr, "%s\n", qPrintable(removalText(report)));
    std::fputs(line.batch.dryRun ? "This was a dry run: nothing was removed.\n"
                                 : "The scores are those of before; churnlens --batch makes new ones.\n",
               stderr);
    return {};
}

Result<void> runOnWarehouse(const CommandLine& line)
{
    StopSignals signalGuard;
    ProgressPrinter printer(stderr, line.quiet || line.jsonToStdout);
    const Progress progress{signalGuard.token(),
                            [&printer](double fraction, const QString& phase) { printer.update(fraction, phase); }};
    Result<std::unique_ptr<Session>> session = Session::open(line.batch.database, progress);
    if (!session.ok())
        return session.error();
    return line.command == Command::ListLoads ? listLoads(**session, line) : removeLoads(**session, line);
}

} // namespace

int runLoadsCommand(const CommandLine& line)
{
    const Result<void> done = runOnWarehouse(line);
    if (done.ok())
        return 0;
    std::fprintf(stderr, "churnlens: %s\n", qPrintable(done.error().message));
    return exitCode(done.error().code);
}

} // namespace churnlens::batch
