// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/batch/operationscommand.h"

#include "app/batch/operationstext.h"
#include "app/batch/progressprinter.h"
#include "app/batch/stopsignals.h"
#include "core/operations/readerrole.h"

#include <QJsonDocument>

#include <cstdio>

namespace churnlens::batch {

namespace {

using Action = OperationsRequest::Action;
using pipeline::Session;

/// What was done, in both forms.
struct Outcome
{
    QString text;
    QJsonObject json;
};

Result<Outcome> backUp(Session& session, const CommandLine& line, const Progress& progress)
{
    const Result<operations::BackupReport> report = operations::writeBackup(session, line.operations.target, progress);
    if (!report.ok())
        return report.error();
    return Outcome{textOf(*report), toJson(*report)};
}

Result<Outcome> copy(Session& session, const CommandLine& line, const Progress& progress)
{
    const Result<operations::CopyReport> report = operations::copyDatabase(session, line.operations.target, progress);
    if (!report.ok())
        return report.error();
    return Outcome{textOf(*report, line.operations.target), toJson(*report)};
}

Result<Outcome> prune(Session& session, const CommandLine& line, const Progress& progress)
{
    const Result<operations::PruneReport> report =
        operations::pruneRuns(session, line.operations.retention, line.batch.dryRun, progress);
    if (!report.ok())
        return report.error();
    return Outcome{textOf(*report), toJson(*report)};
}

Result<Outcome> grant(Session& session, const CommandLine& line)
{
    const QString role = line.operations.target;
    if (const Result<void> granted = operations::grantReader(session.connection(), role); !granted.ok())
        return granted.error();
    return Outcome{QStringLiteral("The role \"%1\" may read what the REST API reads, and change nothing.").arg(role),
                   {{QStringLiteral("role"), role}, {QStringLiteral("granted"), true}}};
}

/// The backup is checked before there is a session: a damaged one must not even make an empty database.
Result<Outcome> restore(const CommandLine& line, const Progress& progress)
{
    const Result<operations::CheckedBackup> backup = operations::checkBackup(line.operations.target, progress);
    if (!backup.ok())
        return backup.error();
    const Result<std::unique_ptr<Session>> session = Session::open(line.batch.database, progress);
    if (!session.ok())
        return session.error();
    const Result<operations::RestoreReport> report =
        operations::restoreBackup(**session, *backup, line.operations.force, progress);
    if (!report.ok())
        return report.error();
    return Outcome{textOf(*report), toJson(*report)};
}

Result<Outcome> perform(const CommandLine& line)
{
    StopSignals signalGuard;
    ProgressPrinter printer(stderr, line.quiet || line.jsonToStdout);
    const Progress progress{signalGuard.token(),
                            [&printer](double fraction, const QString& phase) { printer.update(fraction, phase); }};
    if (line.operations.action == Action::Restore)
        return restore(line, progress);
    const Result<std::unique_ptr<Session>> session = Session::open(line.batch.database, progress);
    if (!session.ok())
        return session.error();
    switch (line.operations.action) {
    case Action::Backup:
        return backUp(**session, line, progress);
    case Action::CopyTo:
        return copy(**session, line, progress);
    case Action::Prune:
        return prune(**session, line, progress);
    default:
        return grant(**session, line);
    }
}

} // namespace

int runOperationsCommand(const CommandLine& line)
{
    const Result<Outcome> outcome = perform(line);
    if (!outcome.ok()) {
        std::fprintf(stderr, "churnlens: %s\n", qPrintable(outcome.error().message));
        return exitCode(outcome.error().code);
    }
    if (line.jsonToStdout)
        std::fputs(QJsonDocument(outcome->json).toJson().constData(), stdout);
    else if (!line.quiet)
        std::fprintf(stderr, "%s\n", qPrintable(outcome->text));
    return 0;
}

} // namespace churnlens::batch
