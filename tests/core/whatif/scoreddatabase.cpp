// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "scoreddatabase.h"
#include "core/model/modelscorer.h"

#include "core/features/featurecatalogue.h"
#include "core/model/artifactstore.h"
#include "core/pipeline/batchrun.h"

namespace churnlens::tests {

namespace {

const QString kDatabase = QStringLiteral("scored");

} // namespace

ScoredDatabase::ScoredDatabase(int customers)
    : m_connection(m_database.fresh(kDatabase))
{
    score({m_files.write(QStringLiteral("shop.csv"), smallShop(customers))}, {});
    const QString folder = m_dataDir.filePath(QStringLiteral("models"));
    Result<model::TrainedModel> trained = model::ArtifactStore(folder).load(run().modelId);
    if (!trained.ok())
        qFatal("the model is not there: %s", qPrintable(trained.error().message));
    m_scorer = std::make_shared<const model::ModelScorer>(
        model::ModelScorer::compile(std::move(trained).value(), features::columnNames()).value());
}

scoring::ScoringRun ScoredDatabase::run()
{
    const Result<std::optional<scoring::ScoringRun>> run = scoring::readRun(*m_connection);
    if (!run.ok() || !*run)
        qFatal("there is no run");
    return **run;
}

void ScoredDatabase::publish(const QDate& asOf)
{
    score({}, asOf);
}

void ScoredDatabase::score(const QStringList& inputs, const QDate& asOf)
{
    pipeline::BatchOptions options;
    options.database.conninfo = m_database.conninfoOf(kDatabase);
    options.database.dataDir = m_dataDir.path();
    options.inputs = inputs;
    options.asOf = asOf;
    options.train = inputs.isEmpty() ? pipeline::TrainMode::Never : pipeline::TrainMode::Auto;
    const pipeline::BatchReport report = pipeline::runBatch(options, {});
    if (report.error)
        qFatal("the shop cannot be scored: %s", qPrintable(report.error->message));
}

} // namespace churnlens::tests
