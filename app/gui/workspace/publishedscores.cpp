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
constexpr qint64 kWorthAHead = 20'000; ///< customers; fewer are read before anybody could look at some of them
constexpr qint64 kMostOfAGroup = 200; ///< in a head: some screens

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

struct PublishedScores::Model
{
    std::shared_ptr<const model::ModelScorer> scorer;
    std::optional<Error> error;

    static Model load(const QString& modelsFolder, const QString& modelId)
    {
        Result<std::shared_ptr<const model::ModelScorer>> loaded = loadScorer(modelsFolder, modelId);
        return loaded.ok() ? Model{*loaded, {}} : Model{nullptr, loaded.error()};
    }
};

struct PublishedScores::Snapshot
{
    std::shared_ptr<const population::Population> population;
    Model model;
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
    m_head.reset();
    m_scorer.reset();
    m_modelError.reset();
    m_error.reset();
    m_state = State::None;
    Q_EMIT runChanged();
    Q_EMIT changed();
}

void PublishedScores::stop()
{
    if (!m_reading)
        return;
    m_reading->cancel();
    m_reading.clear();
    ++m_generation;
    fail(interruptedError());
}

bool PublishedScores::isStopped() const
{
    return m_state == State::Failed && m_error && m_error->code == ErrorCode::Interrupted;
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
        m_head.reset();
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
    if (!m_population && m_run->customers >= kWorthAHead)
        readHead();
    else
        readCustomers();
}

void PublishedScores::readHead()
{
    m_reading = m_workspace.query<Snapshot>(
        [run = *m_run, folder = m_workspace.modelsFolder()](warehouse::Connection& connection,
                                                            const Progress& progress) -> Result<Snapshot> {
            const Result<std::optional<qint64>> previous = previousRun(connection, run);
            if (!previous.ok())
                return previous.error();
            Result<std::shared_ptr<const population::Population>> head =
                population::Population::readHead(connection, run, *previous, kMostOfAGroup, progress);
            if (!head.ok())
                return head.error();
            return Snapshot{std::move(head).value(), Model::load(folder, run.modelId)};
        },
        this,
        [this, generation = m_generation](Result<Snapshot> head) {
            if (generation != m_generation)
                return;
            m_reading.clear();
            if (!head.ok())
                fail(head.error());
            else
                takeHead(std::move(head).value());
        });
}

void PublishedScores::takeHead(Snapshot head)
{
    m_head = std::move(head.population);
    m_scorer = head.model.scorer;
    m_modelError = head.model.error;
    Q_EMIT headChanged();
    readCustomers(&head.model);
}

void PublishedScores::readCustomers(const Model* known)
{
    m_reading = m_workspace.query<Snapshot>(
        [run = *m_run, folder = m_workspace.modelsFolder(), loaded = known ? std::optional(*known) : std::nullopt](
            warehouse::Connection& connection, const Progress& progress) -> Result<Snapshot> {
            const Result<std::optional<qint64>> previous = previousRun(connection, run);
            if (!previous.ok())
                return previous.error();
            Result<std::shared_ptr<const population::Population>> customers =
                population::Population::read(connection, run, *previous, progress);
            if (!customers.ok())
                return customers.error();
            return Snapshot{std::move(customers).value(), loaded ? *loaded : Model::load(folder, run.modelId)};
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
    m_head.reset();
    m_scorer = std::move(snapshot.model.scorer);
    m_modelError = std::move(snapshot.model.error);
    m_error.reset();
    m_state = State::Ready;
    Q_EMIT changed();
}

void PublishedScores::fail(const Error& error)
{
    m_error = error;
    if (m_population) // what is shown stays true of its run; the workspace says that the database is lost
        return;
    m_head.reset();
    m_state = State::Failed;
    Q_EMIT changed();
}

} // namespace churnlens::gui
