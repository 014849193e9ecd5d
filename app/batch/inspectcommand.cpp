// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/batch/inspectcommand.h"

#include "app/batch/progressprinter.h"
#include "app/batch/stopsignals.h"
#include "core/common/atomicfile.h"
#include "core/ingest/inspection.h"
#include "core/ingest/profile/profilejson.h"

#include <QFileInfo>
#include <QJsonDocument>

#include <cstdio>

namespace churnlens::batch {

namespace {

int refuse(const Error& error)
{
    std::fprintf(stderr, "churnlens: %s\n", qPrintable(error.message));
    return exitCode(error.code);
}

Result<ingest::Inspection> inspect(const CommandLine& line)
{
    StopSignals signalGuard;
    ProgressPrinter printer(stderr, line.quiet || line.jsonToStdout);
    const Progress progress{signalGuard.token(),
                            [&printer](double fraction, const QString& phase) { printer.update(fraction, phase); }};
    return ingest::inspectFile(line.inspectFile, line.batch.reader, progress);
}

/// Writes the suggested profile; returns its path, or nothing where one is there already.
Result<QString> writeProfile(const CommandLine& line, const ingest::Inspection& inspection)
{
    const QString path = line.saveProfile.isEmpty()
        ? QFileInfo(line.inspectFile).completeBaseName() + QStringLiteral(".profile.json")
        : line.saveProfile;
    if (line.saveProfile.isEmpty() && QFileInfo::exists(path))
        return QString();
    const QJsonDocument json(ingest::profileToJson(suggestedProfile(inspection)));
    if (const Result<void> written = writeFileAtomically(path, json.toJson()); !written.ok())
        return written.error();
    return path;
}

} // namespace

int runInspectCommand(const CommandLine& line)
{
    const Result<ingest::Inspection> inspection = inspect(line);
    if (!inspection.ok())
        return refuse(inspection.error());
    const Result<QString> profile = writeProfile(line, *inspection);
    if (line.jsonToStdout) {
        QJsonObject json = inspectionJson(*inspection);
        json[QStringLiteral("profile_file")] =
            profile.ok() && !profile->isEmpty() ? QJsonValue(*profile) : QJsonValue();
        std::fputs(QJsonDocument(json).toJson().constData(), stdout);
    } else {
        std::fputs(inspectionText(*inspection).toUtf8().constData(), stdout);
    }
    if (!profile.ok())
        return refuse(profile.error());
    if (!line.quiet && !profile->isEmpty())
        std::fprintf(stderr, "Profile to edit: %s. Load with: churnlens --batch --input %s --profile %s\n",
                     qPrintable(*profile), qPrintable(line.inspectFile), qPrintable(*profile));
    else if (!line.quiet)
        std::fputs("A profile of that name is there already and was left alone; --save-profile names another.\n",
                   stderr);
    return 0;
}

} // namespace churnlens::batch
