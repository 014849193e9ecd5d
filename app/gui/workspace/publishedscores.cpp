// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/workspace/publishedscores.h"

#include "app/gui/workspace/workspace.h"
#include "core/features/featurecatalogue.h"
#include "core/model/artifactstore.h"
#include "core/model/modelscorer.h"

namespace churnlens::gui {

namespace {

constexpr int kRunsLookedAt = 50;

/// The run to compare with: the latest before it that is of an earlier date, since scoring a date again changes little.
Result<std::optional<qint64>> previousRun(warehouse::Connection& connection, const scoring::ScoringRun& run)
{
    const Result<std::vector<scoring::ScoringRun>> runs = scoring::readRuns(connection, kRunsLookedAt, run.runId);
    if (!runs.ok())
        return runs.error();
    for (const scoring::ScoringRun& earlier : *runs) {
        if (earlier.asOf < run.asOf)
            return std::optional(earlier.runId);
    }
    return runs->empty() ? std::optional<qint64>() : std::optional(runs->front().runId);
}

Result<std::shared_ptr<const model::ModelScorer>> loadScorer(const QString& modelsFolder, const QString& modelId)
{
    Result<model::TrainedModel> model = model::ArtifactStore(modelsFolder).load(modelId);
    if (!model.ok())
        return model.error();
    Result<model::ModelScorer> scorer = model::ModelScorer::compile(std::move(model).value(), features::columnNames());
    if (!scorer.ok())
        return scorer.error();
    return std::make_shared<const model::ModelScorer>(std::move(scorer).value());
}

} // namespace

struct PublishedScores::Snapshot
{
    std::shared_ptr<const population::Population> population;
    std::shared_ptr<const model::ModelScorer> scorer;
    std::optional<Error> modelError;
};

PublishedScores::PublishedScores(Workspace& workspace)
    : QObject(&workspace)
    , m_workspace(workspace)
{
}

void PublishedScores::clear()
{
    if (m_reading)
        m_reading->cancel();
    m_reading.clear();
    ++m_generation;
    m_run.reset();
    m_population.reset();
    m_scorer.reset();
    m_modelError.reset();
    m_error.reset();
    m_state = State::None;
    Q_EMIT runChanged();
    Q_EMIT changed();
}

void PublishedScores::refresh()
{
    if (m_reading)
        return;
    if (m_state == State::None)
        m_state = State::Loading;
    m_reading = m_workspace.query<std::optional<scoring::ScoringRun>>(
        [](warehouse::Connection& connection, const Progress&) { return scoring::readRun(connection); }, this,
        [this, generation = m_generation](Result<std::optional<scoring::ScoringRun>> run) {
            if (generation != m_generation)
                return;
            m_reading.clear();
            if (!run.ok())
                fail(run.error());
            else
                takeRun(std::move(run).value());
        });
}

void PublishedScores::takeRun(std::optional<scoring::ScoringRun> run)
{
    if (!run && m_state == State::Empty)
        return;
    if (!run) {
        m_state = State::Empty;
        m_run.reset();
        m_population.reset();
        Q_EMIT runChanged();
        Q_EMIT changed();
        return;
    }
    if (m_run && m_population && m_population->runId() == run->runId) {
        m_state = State::Ready;
        m_error.reset();
        m_run = std::move(run); // its outcome or drift may be new
        return;
    }
    m_run = std::move(run);
    m_state = State::Loading;
    Q_EMIT runChanged();
    readCustomers();
}

void PublishedScores::readCustomers()
{
    m_reading = m_workspace.query<Snapshot>(
        [run = *m_run, folder = m_workspace.modelsFolder()](warehouse::Connection& connection,
                                                            const Progress& progress) -> Result<Snapshot> {
            const Result<std::optional<qint64>> previous = previousRun(connection, run);
            if (!previous.ok())
                return previous.error();
            Result<std::shared_ptr<const population::Population>> customers =
                population::Population::read(connection, run, *previous, progress);
            if (!customers.ok())
                return customers.error();
            Result<std::shared_ptr<const model::ModelScorer>> scorer = loadScorer(folder, run.modelId);
            return Snapshot{std::move(customers).value(), scorer.ok() ? *scorer : nullptr,
                            scorer.ok() ? std::nullopt : std::optional(scorer.error())};
        },
        this,
        [this, generation = m_generation](Result<Snapshot> snapshot) {
            if (generation != m_generation)
                return;
            m_reading.clear();
            if (!snapshot.ok())
                fail(snapshot.error());
            else
                take(std::move(snapshot).value());
        });
}

void PublishedScores::take(Snapshot snapshot)
{
    m_population = std::move(snapshot.population);
    m_scorer = std::move(snapshot.scorer);
    m_modelError = std::move(snapshot.modelError);
    m_error.reset();
    m_state = State::Ready;
    Q_EMIT changed();
}

void PublishedScores::fail(const Error& error)
{
    m_error = error;
    if (m_population) // what is shown stays true of its run; the workspace says that the database is lost
        return;
    m_state = State::Failed;
    Q_EMIT changed();
}

} // namespace churnlens::gui
