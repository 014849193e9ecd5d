// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/batch/summary.h"

#include <QFileInfo>
#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace churnlens::batch {

namespace {

QString count(qint64 value)
{
    return QLocale(QLocale::English).toString(value);
}

/// One line, however much else lies in the folders given; the report says why for each.
QString passedOverText(const QStringList& paths)
{
    constexpr qsizetype kNamed = 3;
    if (paths.isEmpty())
        return {};
    QStringList names;
    for (const QString& path : paths.first(std::min(paths.size(), kNamed)))
        names.append(QFileInfo(path).fileName());
    const qsizetype more = paths.size() - names.size();
    return QStringLiteral("  not loaded, as no transactions are in it: %1%2\n")
        .arg(names.join(QStringLiteral(", ")), more > 0 ? QStringLiteral(" and %1 more").arg(count(more)) : QString());
}

QString loadText(const pipeline::LoadReport& load)
{
    if (load.unchangedFiles == load.files.size())
        return QStringLiteral("Load: nothing new; every file had been loaded before.\n")
            + passedOverText(load.passedOver);
    QString text = QStringLiteral("Load: %1 lines read, %2 loaded (%3 duplicates, %4 rejected); %5 purchase lines of "
                                  "%6 customers in %7 orders.\n")
                       .arg(count(load.rowsRead), count(load.rowsLoaded), count(load.duplicates), count(load.rejected),
                            count(load.purchaseLines), count(load.customers), count(load.invoices));
    for (auto it = load.rejectedByReason.begin(); it != load.rejectedByReason.end(); ++it)
        text += QStringLiteral("  rejected, %1: %2\n").arg(it.key(), count(it.value()));
    text += passedOverText(load.passedOver);
    for (const QString& warning : load.warnings.mid(load.passedOver.size()))
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

QString baselineText(const QString& name, const std::optional<training::Contender>& baseline)
{
    return baseline ? QStringLiteral(", %1 %2").arg(name).arg(baseline->metrics.auc.auc, 0, 'f', 3) : QString();
}

QString trainingText(const pipeline::TrainingReport& training)
{
    const training::OriginEvaluation& test = training.result.test();
    QString text =
        QStringLiteral("Model %1: trained on the past, tested on the %3 customers of %2: %4, %5 (all: recency alone %6")
            .arg(training.result.model.modelId, evaluation::isoDate(test.asOf), count(test.all.model.customers),
                 metricsText(QStringLiteral("all"), test.all.model),
                 test.active ? metricsText(QStringLiteral("active"), test.active->model)
                             : QStringLiteral("active none to test"))
            .arg(test.all.recency.auc, 0, 'f', 3)
        + baselineText(QStringLiteral("seven features"), test.all.seven)
        + baselineText(QStringLiteral("BG/NBD"), test.all.bgNbd) + QStringLiteral(").\n");
    if (!test.all.beatsBaselines())
        text += QStringLiteral("  warning: it does not beat every baseline by more than chance.\n");
    for (const training::GateCheck& check : training.gate.checks) {
        if (!check.passed)
            text += QStringLiteral("  gate: %1\n").arg(check.detail);
    }
    return text;
}

/// What High is, where the number of customers decides.
QString capacityText(const scoring::ScoringSummary& run)
{
    if (!run.capacity)
        return {};
    return QStringLiteral("  buckets by capacity: high are the %1 active customers most at risk, from a probability of "
                          "%2 on.\n")
        .arg(count(std::min<qint64>(*run.capacity, run.active)))
        .arg(run.highFrom, 0, 'f', 3);
}

QString scoringText(const scoring::ScoringSummary& run, bool dryRun)
{
    return QStringLiteral("Scores as of %1%2: %3 customers (%4 active): %5 high, %6 medium, %7 low; %8 [%9, %10] "
                          "expected to churn.\n")
        .arg(run.asOf.toString(Qt::ISODate),
             dryRun ? QStringLiteral(" (dry run, not kept)") : QStringLiteral(", run %1").arg(run.runId),
             count(run.customers), count(run.active), count(run.high), count(run.medium), count(run.low),
             count(qRound64(run.expectedChurners)))
        .arg(count(qRound64(run.expectedChurnersLow)), count(qRound64(run.expectedChurnersHigh)));
}

QString driftText(const scoring::DriftReport& drift)
{
    const QStringList drifted = drift.drifted();
    if (drifted.isEmpty())
        return {};
    return QStringLiteral("  drift: the customers differ from those of the training in %1.\n")
        .arg(drifted.join(QStringLiteral(", ")));
}

/// The latest run whose window has passed.
QString outcomeText(const scoring::RunOutcome& past)
{
    return QStringLiteral("Was it right? Run %1 as of %2 expected %3 churners of %4; %5 churned.\n")
        .arg(past.runId)
        .arg(past.asOf.toString(Qt::ISODate), count(qRound64(past.outcome[u"expected_churners"_s].toDouble())),
             count(past.outcome[u"customers"_s].toInteger()), count(past.outcome[u"churners"_s].toInteger()));
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
        text += scoringText(*report.scoring, report.dryRun) + capacityText(*report.scoring);
    if (report.drift)
        text += driftText(*report.drift);
    if (!report.outcomes.empty())
        text += outcomeText(report.outcomes.front());
    if (report.exportedRows >= 0)
        text +=
            QStringLiteral("List: %1 active high-risk customers in %2.\n").arg(count(report.exportedRows), exportFile);
    return text + QStringLiteral("Time: %1 s.\n").arg(report.seconds.total, 0, 'f', 2);
}

} // namespace churnlens::batch
