// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/batch/summary.h"

#include <QLocale>

namespace churnlens::batch {

namespace {

QString count(qint64 value)
{
    return QLocale(QLocale::English).toString(value);
}

QString loadText(const pipeline::LoadReport& load)
{
    if (load.unchangedFiles == load.files.size())
        return QStringLiteral("Load: nothing new; every file had been loaded before.\n");
    QString text = QStringLiteral("Load: %1 lines read, %2 loaded (%3 duplicates, %4 rejected); %5 purchase lines of "
                                  "%6 customers in %7 orders.\n")
                       .arg(count(load.rowsRead), count(load.rowsLoaded), count(load.duplicates), count(load.rejected),
                            count(load.purchaseLines), count(load.customers), count(load.invoices));
    for (auto it = load.rejectedByReason.begin(); it != load.rejectedByReason.end(); ++it)
        text += QStringLiteral("  rejected, %1: %2\n").arg(it.key(), count(it.value()));
    for (const QString& warning : load.warnings)
        text += QStringLiteral("  warning: %1\n").arg(warning);
    return text;
}

QString metricsText(const QString& population, const evaluation::Metrics& metrics)
{
    return QStringLiteral("%1 AUC %2 [%3, %4]")
        .arg(population)
        .arg(metrics.auc.auc, 0, 'f', 3)
        .arg(metrics.auc.low, 0, 'f', 3)
        .arg(metrics.auc.high, 0, 'f', 3);
}

QString trainingText(const pipeline::TrainingReport& training)
{
    return QStringLiteral(
               "Model %1: trained on the past, tested on the %3 customers of %2: %4, %5 (recency alone %6).\n")
        .arg(training.model.modelId, training.testAsOf.toString(Qt::ISODate), count(training.metrics.all.customers),
             metricsText(QStringLiteral("all"), training.metrics.all),
             metricsText(QStringLiteral("active"), training.metrics.active))
        .arg(training.recencyAll.auc, 0, 'f', 3);
}

QString scoringText(const scoring::ScoringSummary& run, bool dryRun)
{
    return QStringLiteral(
               "Scores as of %1%2: %3 customers (%4 active): %5 high, %6 medium, %7 low; %8 expected to churn.\n")
        .arg(run.asOf.toString(Qt::ISODate),
             dryRun ? QStringLiteral(" (dry run, not kept)") : QStringLiteral(", run %1").arg(run.runId),
             count(run.customers), count(run.active), count(run.high), count(run.medium), count(run.low),
             count(qRound64(run.expectedChurners)));
}

} // namespace

QString summaryText(const pipeline::BatchReport& report, const QString& exportFile)
{
    QString text;
    if (report.load)
        text += loadText(*report.load);
    if (report.training)
        text += trainingText(*report.training);
    else if (!report.championId.isEmpty())
        text += QStringLiteral("Model %1: unchanged.\n").arg(report.championId);
    if (report.scoring)
        text += scoringText(*report.scoring, report.dryRun);
    if (report.exportedRows >= 0)
        text +=
            QStringLiteral("List: %1 active high-risk customers in %2.\n").arg(count(report.exportedRows), exportFile);
    return text + QStringLiteral("Time: %1 s.\n").arg(report.seconds.total, 0, 'f', 2);
}

} // namespace churnlens::batch
