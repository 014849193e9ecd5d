// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pipeline/reportjson.h"

#include "core/common/version.h"
#include "core/pipeline/batchrun.h"
#include "core/quality/qualityjson.h"
#include "core/scoring/buckets.h"
#include "core/training/evaluationjson.h"

#include <QJsonArray>

namespace churnlens::pipeline {

namespace {

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

QJsonArray leftOutJson(const std::vector<training::LeftOutFeature>& leftOut)
{
    QJsonArray out;
    for (const training::LeftOutFeature& feature : leftOut)
        out.append(QJsonObject{{QStringLiteral("feature"), feature.name}, {QStringLiteral("reason"), feature.reason}});
    return out;
}

QJsonArray isoDates(const std::vector<evaluation::Day>& dates)
{
    QJsonArray out;
    for (const evaluation::Day date : dates)
        out.append(evaluation::isoDate(date));
    return out;
}

QJsonValue championJson(const std::optional<training::ChampionComparison>& champion)
{
    if (!champion)
        return {};
    return QJsonObject{{QStringLiteral("model_id"), champion->championId},
                       {QStringLiteral("as_stored"), champion->asStored},
                       {QStringLiteral("lead"), training::toJson(champion->lead)}};
}

QJsonObject toJson(const TrainingReport& report)
{
    const model::ModelDefinition& definition = report.result.model.definition;
    const training::OriginEvaluation& test = report.result.test();
    return {{QStringLiteral("model_id"), report.result.model.modelId},
            {QStringLiteral("feature_set"), definition.featureSet},
            {QStringLiteral("champion"), report.gate.passed()},
            {QStringLiteral("features"), QJsonArray::fromStringList(definition.features)},
            {QStringLiteral("features_left_out"), leftOutJson(report.result.leftOut)},
            {QStringLiteral("horizon_days"), definition.settings.horizonDays},
            {QStringLiteral("train_as_of"), isoDates(test.trainAsOfs)},
            {QStringLiteral("test_as_of"), evaluation::isoDate(test.asOf)},
            {QStringLiteral("refit_as_of"), QJsonArray::fromStringList(definition.trainAsOf)},
            {QStringLiteral("metrics"), training::metricsJson(test)},
            {QStringLiteral("baselines"), training::baselinesJson(test)},
            {QStringLiteral("beats_baselines"), test.all.beatsBaselines()},
            {QStringLiteral("gate"), training::toJson(report.gate)},
            {QStringLiteral("previous_champion"), championJson(report.againstChampion)},
            {QStringLiteral("evaluation"), training::evaluationJson(report.result)}};
}

QJsonObject toJson(const scoring::ScoringSummary& run)
{
    return {{QStringLiteral("customers"), run.customers},
            {QStringLiteral("active"), run.active},
            {QStringLiteral("high"), run.high},
            {QStringLiteral("medium"), run.medium},
            {QStringLiteral("low"), run.low},
            {QStringLiteral("bucket_mode"), scoring::bucketMode(run.capacity)},
            {QStringLiteral("capacity"), run.capacity ? QJsonValue(*run.capacity) : QJsonValue()},
            {QStringLiteral("medium_from"), run.mediumFrom},
            {QStringLiteral("high_from"), run.highFrom},
            {QStringLiteral("expected_churners"), run.expectedChurners},
            {QStringLiteral("expected_churners_low"), run.expectedChurnersLow},
            {QStringLiteral("expected_churners_high"), run.expectedChurnersHigh},
            {QStringLiteral("scored_at"), run.scoredAt}};
}

QJsonArray toJson(const std::vector<scoring::RunOutcome>& outcomes)
{
    QJsonArray out;
    for (const scoring::RunOutcome& outcome : outcomes)
        out.append(scoring::toJson(outcome));
    return out;
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
    QJsonObject metadata = toJson(training);
    metadata.remove(QStringLiteral("champion")); // the registry knows, and it changes
    metadata.insert(QStringLiteral("program_version"), QString::fromLatin1(kVersion));
    metadata.insert(QStringLiteral("data_fingerprint"), fingerprint);
    return metadata;
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
    if (report.drift)
        out[QStringLiteral("drift")] = scoring::toJson(*report.drift);
    if (!report.outcomes.empty())
        out[QStringLiteral("past_runs")] = toJson(report.outcomes);
    if (report.exportedRows >= 0)
        out[QStringLiteral("exported_rows")] = report.exportedRows;
    return out;
}

} // namespace churnlens::pipeline
