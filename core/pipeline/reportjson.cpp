// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pipeline/reportjson.h"

#include "core/common/version.h"
#include "core/pipeline/batchrun.h"
#include "core/quality/qualityjson.h"

#include <QJsonArray>

namespace churnlens::pipeline {

namespace {

QJsonArray isoDates(const std::vector<QDate>& dates)
{
    QJsonArray out;
    for (const QDate& date : dates)
        out.append(date.toString(Qt::ISODate));
    return out;
}

QJsonObject toJson(const evaluation::RocAuc& roc)
{
    return {
        {QStringLiteral("auc"), roc.auc}, {QStringLiteral("auc_low"), roc.low}, {QStringLiteral("auc_high"), roc.high}};
}

QJsonObject toJson(const evaluation::Metrics& metrics)
{
    QJsonObject out = toJson(metrics.auc);
    out[QStringLiteral("n")] = metrics.customers;
    out[QStringLiteral("churn_rate")] = metrics.churnRate;
    out[QStringLiteral("average_precision")] = metrics.averagePrecision;
    out[QStringLiteral("brier")] = metrics.brier;
    out[QStringLiteral("log_loss")] = metrics.logLoss;
    out[QStringLiteral("ece")] = metrics.ece;
    out[QStringLiteral("mean_probability")] = metrics.meanProbability;
    return out;
}

QJsonArray loadsJson(const LoadReport& load)
{
    QJsonArray out;
    for (const LoadedFile& file : load.loads)
        out.append(QJsonObject{{QStringLiteral("file"), file.file},
                               {QStringLiteral("unchanged"), file.unchanged},
                               {QStringLiteral("load_id"), file.unchanged ? QJsonValue() : QJsonValue(file.loadId)},
                               {QStringLiteral("form"), file.form},
                               {QStringLiteral("parts"), file.parts},
                               {QStringLiteral("absent_columns"), QJsonArray::fromStringList(file.absentColumns)}});
    return out;
}

QJsonObject toJson(const LoadReport& load)
{
    QJsonObject reasons;
    for (auto it = load.rejectedByReason.begin(); it != load.rejectedByReason.end(); ++it)
        reasons[it.key()] = it.value();
    const auto timeOrNull = [](const QString& time) { return time.isEmpty() ? QJsonValue() : QJsonValue(time); };
    return {{QStringLiteral("files"), QJsonArray::fromStringList(load.files)},
            {QStringLiteral("loads"), loadsJson(load)},
            {QStringLiteral("unchanged_files"), load.unchangedFiles},
            {QStringLiteral("rows_read"), load.rowsRead},
            {QStringLiteral("rows_loaded"), load.rowsLoaded},
            {QStringLiteral("duplicates"), load.duplicates},
            {QStringLiteral("rejected"), load.rejected},
            {QStringLiteral("rejected_by_reason"), reasons},
            {QStringLiteral("without_customer"), load.withoutCustomer},
            {QStringLiteral("cancelled"), load.cancelled},
            {QStringLiteral("service_lines"), load.serviceLines},
            {QStringLiteral("purchase_lines"), load.purchaseLines},
            {QStringLiteral("customers"), load.customers},
            {QStringLiteral("invoices"), load.invoices},
            {QStringLiteral("replaced_lines"), load.replacedLines},
            {QStringLiteral("first"), timeOrNull(load.first)},
            {QStringLiteral("last"), timeOrNull(load.last)},
            {QStringLiteral("warnings"), QJsonArray::fromStringList(load.warnings)}};
}

QJsonObject metricsJson(const TrainingReport& training)
{
    return {{QStringLiteral("all"), toJson(training.metrics.all)},
            {QStringLiteral("active"), toJson(training.metrics.active)}};
}

QJsonObject baselinesJson(const TrainingReport& training)
{
    return {{QStringLiteral("recency_only"),
             QJsonObject{{QStringLiteral("all"), toJson(training.recencyAll)},
                         {QStringLiteral("active"), toJson(training.recencyActive)}}}};
}

QJsonArray leftOutJson(const std::vector<LeftOutFeature>& leftOut)
{
    QJsonArray out;
    for (const LeftOutFeature& feature : leftOut)
        out.append(QJsonObject{{QStringLiteral("feature"), feature.name}, {QStringLiteral("reason"), feature.reason}});
    return out;
}

QJsonObject toJson(const TrainingReport& training)
{
    return {{QStringLiteral("model_id"), training.model.modelId},
            {QStringLiteral("feature_set"), training.model.definition.featureSet},
            {QStringLiteral("champion"), true}, // a training that fails the gate ends the run before it is reported
            {QStringLiteral("features"), QJsonArray::fromStringList(training.model.definition.features)},
            {QStringLiteral("features_left_out"), leftOutJson(training.leftOut)},
            {QStringLiteral("horizon_days"), training.model.definition.settings.horizonDays},
            {QStringLiteral("train_as_of"), isoDates(training.trainAsOfs)},
            {QStringLiteral("test_as_of"), training.testAsOf.toString(Qt::ISODate)},
            {QStringLiteral("refit_as_of"), QJsonArray::fromStringList(training.model.definition.trainAsOf)},
            {QStringLiteral("metrics"), metricsJson(training)},
            {QStringLiteral("baselines"), baselinesJson(training)}};
}

QJsonObject toJson(const scoring::ScoringSummary& run)
{
    return {{QStringLiteral("customers"), run.customers},
            {QStringLiteral("active"), run.active},
            {QStringLiteral("high"), run.high},
            {QStringLiteral("medium"), run.medium},
            {QStringLiteral("low"), run.low},
            {QStringLiteral("expected_churners"), run.expectedChurners},
            {QStringLiteral("scored_at"), run.scoredAt}};
}

QJsonObject toJson(const PhaseSeconds& seconds)
{
    return {{QStringLiteral("start"), seconds.start},       {QStringLiteral("load"), seconds.load},
            {QStringLiteral("marts"), seconds.marts},       {QStringLiteral("quality"), seconds.quality},
            {QStringLiteral("features"), seconds.features}, {QStringLiteral("train"), seconds.train},
            {QStringLiteral("score"), seconds.score},       {QStringLiteral("export"), seconds.exportList},
            {QStringLiteral("total"), seconds.total}};
}

} // namespace

QJsonObject trainingMetadata(const TrainingReport& training, const QString& fingerprint)
{
    return {{QStringLiteral("program_version"), QString::fromLatin1(kVersion)},
            {QStringLiteral("data_fingerprint"), fingerprint},
            {QStringLiteral("test_as_of"), training.testAsOf.toString(Qt::ISODate)},
            {QStringLiteral("evaluation_train_as_of"), isoDates(training.trainAsOfs)},
            {QStringLiteral("metrics"), metricsJson(training)},
            {QStringLiteral("baselines"), baselinesJson(training)}};
}

QJsonObject toJson(const BatchReport& report)
{
    QJsonObject out{
        {QStringLiteral("status"),
         report.error ? QStringLiteral("failed") : (report.dryRun ? QStringLiteral("dry_run") : QStringLiteral("ok"))},
        {QStringLiteral("exit_code"), report.error ? exitCode(report.error->code) : 0},
        {QStringLiteral("run_id"), report.scoring && !report.dryRun ? QJsonValue(report.scoring->runId) : QJsonValue()},
        {QStringLiteral("as_of"),
         report.scoring ? QJsonValue(report.scoring->asOf.toString(Qt::ISODate)) : QJsonValue()},
        {QStringLiteral("model_id"), report.championId.isEmpty() ? QJsonValue() : QJsonValue(report.championId)},
        {QStringLiteral("seconds"), toJson(report.seconds)}};
    if (report.error)
        out[QStringLiteral("error")] = QJsonObject{{QStringLiteral("name"), errorName(report.error->code)},
                                                   {QStringLiteral("message"), report.error->message}};
    if (!report.removed.empty())
        out[QStringLiteral("removed_loads")] = toJson(report.removed);
    if (report.quality)
        out[QStringLiteral("quality")] = quality::toJson(*report.quality);
    if (report.load)
        out[QStringLiteral("load")] = toJson(*report.load);
    if (report.training)
        out[QStringLiteral("training")] = toJson(*report.training);
    if (report.scoring)
        out[QStringLiteral("scoring")] = toJson(*report.scoring);
    if (report.exportedRows >= 0)
        out[QStringLiteral("exported_rows")] = report.exportedRows;
    return out;
}

} // namespace churnlens::pipeline
