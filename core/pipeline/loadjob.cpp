// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pipeline/loadjob.h"

#include "core/ingest/inputfiles.h"
#include "core/pipeline/fileload.h"
#include "core/warehouse/sqlcatalog.h"
#include "core/warehouse/transaction.h"

namespace churnlens::pipeline {

using warehouse::Connection;
using warehouse::sqlText;
using warehouse::Transaction;

Result<LoadReport> loadFiles(Connection& connection, const QStringList& inputs, const ingest::ReaderOptions& options,
                             const Progress& progress, const FileProfiles& profiles)
{
    const Result<ingest::InputFiles> expanded = ingest::expandFolders(inputs, options, progress);
    if (!expanded.ok())
        return expanded.error();
    const QStringList& files = expanded->files;
    LoadReport report;
    report.files = files;
    report.passedOver = expanded->passedOver;
    report.warnings = expanded->warnings;
    Result<std::unique_ptr<Transaction>> transaction = Transaction::begin(connection);
    if (!transaction.ok())
        return transaction.error();
    for (qsizetype i = 0; i < files.size(); ++i) {
        ingest::ReaderOptions ofFile = options;
        if (const auto own = profiles.constFind(files[i]); own != profiles.constEnd())
            ofFile.profile = *own;
        FileLoad load(connection, files[i], files.mid(i + 1), ofFile, progress);
        if (const Result<void> loaded = load.run(report); !loaded.ok())
            return loaded.error();
    }
    if (const Result<void> committed = (*transaction)->commit(); !committed.ok())
        return committed.error();
    if (report.unchangedFiles < files.size()) {
        if (const Result<void> analyzed = connection.execute(sqlText("queries/analyze_warehouse")); !analyzed.ok())
            return analyzed.error();
    }
    return report;
}

} // namespace churnlens::pipeline
