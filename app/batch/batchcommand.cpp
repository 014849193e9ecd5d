// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/batch/batchcommand.h"

#include "app/batch/modelscommand.h"
#include "app/batch/progressprinter.h"
#include "app/batch/stopsignals.h"
#include "app/batch/summary.h"
#include "core/common/atomicfile.h"
#include "core/pipeline/reportjson.h"
#include "core/quality/htmlreport.h"
#include "core/synthetic/demodata.h"

#include <QJsonDocument>

#include <cstdio>

namespace churnlens::batch {

namespace {

pipeline::BatchReport runJob(const CommandLine& line)
{
    StopSignals signalGuard;
    ProgressPrinter printer(stderr, line.quiet);
    const Progress progress{signalGuard.token(),
                            [&printer](double fraction, const QString& phase) { printer.update(fraction, phase); }};
    pipeline::BatchOptions options = line.batch;
    if (line.demo) {
        const Result<QString> file = synthetic::provideDemoData(options.database.dataDir, line.demoRows, progress);
        if (!file.ok()) {
            pipeline::BatchReport report;
            report.error = file.error();
            return report;
        }
        options.inputs.append(*file);
    }
    return pipeline::runBatch(options, progress);
}

/// Writes the page about the data's quality where it was asked for; false when it could not.
bool deliverQuality(const CommandLine& line, const pipeline::BatchReport& report)
{
    if (line.qualityReport.isEmpty() || !report.quality)
        return true;
    const Result<void> written = writeFileAtomically(line.qualityReport, quality::toHtml(*report.quality));
    if (!written.ok())
        std::fprintf(stderr, "churnlens: %s\n", qPrintable(written.error().message));
    return written.ok();
}

/// Writes the report where it was asked for; false when it could not.
bool deliverReport(const CommandLine& line, const pipeline::BatchReport& report)
{
    if (line.reportFile.isEmpty() && !line.jsonToStdout)
        return true;
    const QByteArray json = QJsonDocument(toJson(report)).toJson();
    const auto size = static_cast<size_t>(json.size());
    const bool printed =
        !line.jsonToStdout || (std::fwrite(json.constData(), 1, size, stdout) == size && std::fflush(stdout) == 0);
    if (!printed)
        std::fputs("churnlens: Cannot write the report to standard output.\n", stderr);
    if (line.reportFile.isEmpty())
        return printed;
    const Result<void> written = writeFileAtomically(line.reportFile, json);
    if (!written.ok())
        std::fprintf(stderr, "churnlens: %s\n", qPrintable(written.error().message));
    return printed && written.ok();
}

} // namespace

int runBatchCommand(const CommandLine& line)
{
    const pipeline::BatchReport report = runJob(line);
    const bool assessed = deliverQuality(line, report);
    const bool delivered = deliverReport(line, report) && assessed;
    if (report.error) {
        std::fprintf(stderr, "churnlens: %s\n", qPrintable(report.error->message));
        return exitCode(report.error->code);
    }
    if (!line.quiet)
        std::fputs(qPrintable(summaryText(report, line.batch.exportFile)), stderr);
    return deliverModel(line, report.championId) && delivered ? 0 : exitCode(ErrorCode::Io);
}

} // namespace churnlens::batch
