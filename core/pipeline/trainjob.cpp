// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pipeline/trainjob.h"

#include "core/common/version.h"
#include "core/features/featurebuilder.h"
#include "core/pipeline/reportjson.h"
#include "core/training/evaluationjson.h"
#include "core/warehouse/sqlcatalog.h"
#include "core/warehouse/transaction.h"

#include <QCryptographicHash>
#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>

namespace churnlens::pipeline {

using warehouse::Connection;
using warehouse::QueryResult;
using warehouse::sqlText;

namespace {

Result<training::TrainingRequest> makeRequest(const TrainingPlan& plan)
{
    Result<training::Recipe> recipe = training::recipeOf(plan.featureSet, plan.settings.horizonDays);
    if (!recipe.ok())
        return recipe.error();
    training::TrainingRequest request{
        std::move(recipe).value(), toDay(plan.dates.testAsOf), {}, toDay(plan.dates.scoreAsOf), plan.settings};
    for (const QDate& origin : plan.dates.origins)
        request.origins.push_back(toDay(origin));
    return request;
}

/// Reads every labelled example of the run.
Result<std::unique_ptr<training::ExampleSet>> readExamples(Connection& connection, const TrainingPlan& plan)
{
    std::vector<evaluation::Day> days;
    for (const QDate& date : plan.dates.labelled)
        days.push_back(toDay(date));
    auto examples = std::make_unique<training::ExampleSet>(std::move(days), plan.scratchFolder);
    const auto append = [&examples](const model::RowBlock& block) { return examples->rows().append(block); };
    if (const Result<void> read = features::readExamples(connection, plan.dates.labelled, append); !read.ok())
        return read.error();
    return examples;
}

/// A column that the files lack is the better reason.
void nameAbsentColumns(std::vector<training::LeftOutFeature>& leftOut, const QStringList& absentColumns)
{
    for (training::LeftOutFeature& feature : leftOut) {
        if (feature.name == QStringLiteral("unique_products") && absentColumns.contains(QStringLiteral("stock_code")))
            feature.reason = QStringLiteral("The files have no product column.");
        if (feature.name.contains(QStringLiteral("items")) && absentColumns.contains(QStringLiteral("quantity")))
            feature.reason = QStringLiteral("The files have no quantity column.");
    }
}

} // namespace

QString trainingFingerprint(const TrainingPlan& plan)
{
    const QString text = QStringLiteral("%1|%2|%3|%4|%5|%6")
                             .arg(plan.coverage.fingerprint, plan.featureSet,
                                  QString::fromLatin1(features::dateArray(plan.dates.labelled))
                                      + plan.dates.scoreAsOf.toString(Qt::ISODate))
                             .arg(plan.settings.horizonDays)
                             .arg(plan.settings.activeDays)
                             .arg(QLatin1StringView(kVersion));
    return QString::fromLatin1(QCryptographicHash::hash(text.toUtf8(), QCryptographicHash::Sha256).toHex());
}

Result<TrainingReport> trainModel(Connection& connection, const TrainingPlan& plan, const model::TrainedModel* champion,
                                  const Progress& progress)
{
    const Result<training::TrainingRequest> request = makeRequest(plan);
    if (!request.ok())
        return request.error();
    if (const Result<void> built = features::buildLabels(connection, plan.dates.labelled, plan.settings.horizonDays);
        !built.ok())
        return built.error();
    const Result<std::unique_ptr<training::ExampleSet>> examples = readExamples(connection, plan);
    if (!examples.ok())
        return examples.error();
    Result<training::TrainingResult> trained = training::train(**examples, *request, progress);
    if (!trained.ok())
        return trained.error();
    nameAbsentColumns(trained->leftOut, plan.coverage.absentColumns);
    TrainingReport report{std::move(trained).value(), {}, {}};
    if (champion) {
        Result<training::ChampionComparison> comparison =
            training::compareWithChampion(**examples, *request, report.result.testScores, *champion, progress);
        if (!comparison.ok())
            return comparison.error();
        report.againstChampion = std::move(comparison).value();
    }
    Result<training::GateResult> gate = training::judge(**examples, report.result, report.againstChampion);
    if (!gate.ok())
        return gate.error();
    report.gate = std::move(gate).value();
    report.result.model.metadata = trainingMetadata(report, trainingFingerprint(plan));
    return report;
}

Result<void> registerModel(Connection& connection, const model::ArtifactStore* store, const TrainingReport& training,
                           const QString& fingerprint)
{
    const model::TrainedModel& model = training.result.model;
    Result<std::unique_ptr<warehouse::Transaction>> transaction = warehouse::Transaction::begin(connection);
    if (!transaction.ok())
        return transaction.error();
    const bool accepted = training.gate.passed();
    const Result<QueryResult> entered =
        connection.query(sqlText("queries/insert_model"),
                         {model.modelId.toUtf8(), model.definition.featureSet.toUtf8(),
                          QByteArray::number(model.definition.settings.horizonDays),
                          evaluation::isoDate(training.result.test().asOf).toLatin1(), fingerprint.toLatin1(),
                          QJsonDocument(model.metadata).toJson(QJsonDocument::Compact),
                          store ? store->folder(model.modelId).toUtf8() : QByteArray(""), accepted ? "true" : "false",
                          QJsonDocument(training::toJson(training.gate)).toJson(QJsonDocument::Compact)});
    if (!entered.ok())
        return entered.error();
    if (accepted) {
        const Result<QueryResult> deployed =
            connection.query(sqlText("queries/insert_deployment"), {model.modelId.toUtf8(), QByteArray("trained")});
        if (!deployed.ok())
            return deployed.error();
    }
    if (store) {
        if (Result<void> saved = store->save(model); !saved.ok())
            return saved;
    }
    Result<void> committed = (*transaction)->commit();
    if (!committed.ok() && store && !committed.error().sqlState.isEmpty()) // a lost server may have committed
        QDir(store->folder(model.modelId)).removeRecursively(); // no registry row points at it
    return committed;
}

} // namespace churnlens::pipeline
