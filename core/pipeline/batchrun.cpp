// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pipeline/batchrun.h"

#include "core/common/logging.h"
#include "core/features/featurebuilder.h"
#include "core/features/martbuilder.h"
#include "core/model/modelscorer.h"
#include "core/population/rungroups.h"
#include "core/registry/modelregistry.h"
#include "core/scoring/highrisklist.h"
#include "core/warehouse/sqlcatalog.h"
#include "core/warehouse/transaction.h"

#include <QElapsedTimer>

#include <exception>
#include <future>

namespace churnlens::pipeline {

namespace {

/// Adds the time it lives to a phase.
class PhaseTimer
{
public:
    explicit PhaseTimer(double& seconds)
        : m_seconds(seconds)
    {
        m_timer.start();
    }
    ~PhaseTimer() { m_seconds += static_cast<double>(m_timer.nsecsElapsed()) / 1e9; }
    Q_DISABLE_COPY_MOVE(PhaseTimer)

private:
    double& m_seconds;
    QElapsedTimer m_timer;
};

/// One run over an open session. Its steps unwind with JobFailure to runBatch().
class BatchRun
{
public:
    BatchRun(const BatchOptions& options, const Progress& progress, BatchReport& report)
        : m_options(options)
        , m_progress(progress)
        , m_report(report)
    {
    }

    ~BatchRun();
    Q_DISABLE_COPY_MOVE(BatchRun)

    void run();

private:
    void open();
    void removeLoads();
    void load();
    void refreshMarts();
    void startAssessment();
    void finishAssessment();
    void chooseModel();
    void train(const model::TrainedModel* champion);
    [[nodiscard]] std::optional<model::TrainedModel> loadChampion(const registry::Champion& champion) const;
    [[nodiscard]] TrainingPlan trainingPlan() const;
    void score();
    void exportList();
    void assessPastRuns();
    void buildTrainingFeatures(bool withScoreDate);
    void buildScoringFeatures();
    void buildFeatures(features::FeatureRequest request);
    [[nodiscard]] model::ArtifactStore artifacts() const
    {
        return model::ArtifactStore(m_session->dataDir() + QStringLiteral("/models"));
    }

    const BatchOptions& m_options;
    const Progress& m_progress;
    BatchReport& m_report;
    std::unique_ptr<Session> m_session;
    std::unique_ptr<warehouse::Connection> m_helper; ///< for work beside the main session; none in a dry run
    std::future<Result<quality::QualityReport>> m_assessment; ///< uses m_helper: joined before it goes
    std::unique_ptr<warehouse::Transaction> m_dryRun;
    Coverage m_coverage;
    RunDates m_dates;
    std::optional<model::TrainedModel> m_model;
};

void BatchRun::open()
{
    const PhaseTimer timer(m_report.seconds.start);
    m_session = orThrow(Session::open(m_options.database, m_progress));
    orThrow(m_session->lockRuns());
    if (m_options.dryRun)
        m_dryRun = orThrow(warehouse::Transaction::begin(m_session->connection()));
}

void BatchRun::removeLoads()
{
    if (m_options.removeLoads.empty())
        return;
    const PhaseTimer timer(m_report.seconds.load);
    const std::unique_ptr<warehouse::Transaction> all = orThrow(warehouse::Transaction::begin(m_session->connection()));
    std::vector<RemovalReport> removed;
    for (const qint64 loadId : m_options.removeLoads)
        removed.push_back(orThrow(removeLoad(m_session->connection(), loadId)));
    orThrow(all->commit());
    m_report.removed = std::move(removed);
}

void BatchRun::load()
{
    if (m_options.inputs.isEmpty())
        return;
    const PhaseTimer timer(m_report.seconds.load);
    m_report.load = orThrow(
        loadFiles(m_session->connection(), m_options.inputs, m_options.reader, m_progress, m_options.fileProfiles));
}

void BatchRun::refreshMarts()
{
    const PhaseTimer timer(m_report.seconds.marts);
    if (!m_options.dryRun) // another session cannot see what a dry run has loaded
        m_helper = orThrow(m_session->openAnother());
    orThrow(features::refreshMarts(m_session->connection(), m_helper.get(), m_progress));
}

/// Data that do not suffice are explained too, so this does not wait for the training: it runs beside it, on the
/// helper's session.
void BatchRun::startAssessment()
{
    quality::QualityOptions options;
    options.horizonDays = m_options.settings.horizonDays;
    options.activeDays = m_options.settings.activeDays;
    options.asOf = m_options.asOf;
    const auto assess = [this, options](warehouse::Connection& connection, const Progress& progress) {
        const PhaseTimer timer(m_report.seconds.quality);
        return quality::assessQuality(connection, options, progress);
    };
    if (m_options.dryRun) // another session cannot see what a dry run has loaded
        m_report.quality = orThrow(assess(m_session->connection(), m_progress));
    else
        m_assessment = std::async(std::launch::async, [this, assess] {
            return assess(*m_helper, Progress{m_progress.stop, {}});
        });
}

void BatchRun::finishAssessment()
{
    if (m_assessment.valid())
        m_report.quality = orThrow(m_assessment.get());
}

/// The report of a run that failed on the way says what the data lack.
BatchRun::~BatchRun()
{
    if (!m_assessment.valid())
        return;
    if (Result<quality::QualityReport> quality = m_assessment.get(); quality.ok())
        m_report.quality = std::move(quality).value();
}

/// At every labelled date, in place of those of earlier trainings; and at the date to score, unless the champion has
/// another horizon: one of the features depends on it, and the published run keeps its own until the gate has spoken.
void BatchRun::buildTrainingFeatures(bool withScoreDate)
{
    features::FeatureRequest request;
    request.horizonDays = m_options.settings.horizonDays;
    request.replaceAll = true;
    request.asOfs = m_dates.labelled;
    if (withScoreDate)
        request.asOfs.push_back(m_dates.scoreAsOf);
    buildFeatures(std::move(request));
}

/// At the date to score, as the model that scores wants them.
void BatchRun::buildScoringFeatures()
{
    features::FeatureRequest request;
    request.horizonDays = m_model->definition.settings.horizonDays;
    request.asOfs = {m_dates.scoreAsOf};
    buildFeatures(std::move(request));
}

void BatchRun::buildFeatures(features::FeatureRequest request)
{
    const PhaseTimer timer(m_report.seconds.features);
    m_progress.update(0, QStringLiteral("Computing features"));
    const warehouse::QueryResult published =
        orThrow(m_session->connection().query(warehouse::sqlText("queries/select_published_run")));
    if (published.rows() > 0)
        request.keepAsOf = QDate::fromString(published.text(0, 1), Qt::ISODate);
    orThrow(features::buildFeatures(m_session->connection(), request));
}

TrainingPlan BatchRun::trainingPlan() const
{
    return {m_coverage, m_dates, m_options.featureSet, m_options.settings, m_session->dataDir()};
}

/// Trains a challenger and publishes it if the gate lets it pass; else the run ends with GateFailed.
void BatchRun::train(const model::TrainedModel* champion)
{
    const bool sameHorizon = !champion || champion->definition.settings.horizonDays == m_options.settings.horizonDays;
    buildTrainingFeatures(sameHorizon);
    const PhaseTimer timer(m_report.seconds.train);
    m_progress.update(0, QStringLiteral("Training"));
    const TrainingPlan plan = trainingPlan();
    m_report.training = orThrow(trainModel(m_session->connection(), plan, champion, m_progress));
    const model::ArtifactStore store = artifacts();
    orThrow(registerModel(m_session->connection(), m_options.dryRun ? nullptr : &store, *m_report.training,
                          trainingFingerprint(plan)));
    if (!m_report.training->gate.passed())
        throw JobFailure{{ErrorCode::GateFailed,
                          QStringLiteral("The new model is not published and the last good scores stay: %1")
                              .arg(m_report.training->gate.reasons()),
                          {},
                          {}}};
    m_model = m_report.training->result.model;
    if (!sameHorizon)
        buildScoringFeatures();
}

/// The champion's model; empty where there is none, or where it cannot be read and a new one may be trained.
std::optional<model::TrainedModel> BatchRun::loadChampion(const registry::Champion& champion) const
{
    if (champion.modelId.isEmpty())
        return {};
    const Result<model::TrainedModel> stored = artifacts().load(champion.modelId);
    const Result<model::ModelScorer> scorer = stored.ok()
        ? model::ModelScorer::compile(*stored, features::columnNames()) // its columns may be of another version
        : Result<model::ModelScorer>(stored.error());
    if (scorer.ok())
        return *stored;
    Error error = scorer.error();
    if (m_options.train == TrainMode::Never) {
        error.message += QStringLiteral(" Or run with --train always, which makes a new model.");
        throw JobFailure{error};
    }
    qCWarning(lcChurnlens, "%s A new model is trained.", qPrintable(error.message));
    return {};
}

void BatchRun::chooseModel()
{
    const registry::Champion champion = orThrow(registry::readChampion(m_session->connection()));
    if (m_options.train == TrainMode::Never && champion.modelId.isEmpty())
        throw JobFailure{
            {ErrorCode::NotEnoughData,
             QStringLiteral(
                 "There is no trained model yet, and --train never forbids to train one. Run once with --train auto."),
             {},
             {}}};
    const std::optional<model::TrainedModel> stored = loadChampion(champion);
    if (m_options.train == TrainMode::Never) {
        m_dates.scoreAsOf = m_options.asOf.isValid() ? m_options.asOf : m_coverage.end;
    } else {
        m_dates = orThrow(chooseDates(m_coverage, m_options.asOf, m_options.settings.horizonDays));
        if (m_options.train == TrainMode::Always || !stored
            || !orThrow(registry::championStands(m_session->connection(), trainingFingerprint(trainingPlan())))) {
            train(stored ? &*stored : nullptr);
            return;
        }
    }
    m_model = *stored;
    buildScoringFeatures();
}

void BatchRun::score()
{
    const PhaseTimer timer(m_report.seconds.score);
    m_progress.update(0, QStringLiteral("Scoring"));
    m_report.championId = m_model->modelId;
    warehouse::Connection& connection = m_session->connection();
    m_report.scoring = orThrow(scoring::scoreAndPublish(connection, *m_model, m_dates.scoreAsOf, m_options.settings));
    m_report.drift = orThrow(scoring::measureDrift(connection, *m_model, features::columnNames(),
                                                   m_report.scoring->runId, m_dates.scoreAsOf));
    orThrow(population::storeRunGroups(connection, m_report.scoring->runId));
    m_progress.update(1, QStringLiteral("Scoring"));
}

void BatchRun::assessPastRuns()
{
    warehouse::Connection& connection = m_session->connection();
    orThrow(scoring::assessPastRuns(connection, m_coverage.end, m_coverage.fingerprint));
    m_report.outcomes = orThrow(scoring::readOutcomes(connection));
}

void BatchRun::exportList()
{
    if (m_options.exportFile.isEmpty() || m_options.dryRun || !m_report.scoring)
        return;
    const PhaseTimer timer(m_report.seconds.exportList);
    m_progress.update(0, QStringLiteral("Writing the list"));
    m_report.exportedRows = orThrow(
        scoring::exportHighRisk(m_session->connection(), *m_model, m_report.scoring->runId, m_options.exportFile));
    m_progress.update(1, QStringLiteral("Writing the list"));
}

void BatchRun::run()
{
    open();
    removeLoads();
    load();
    refreshMarts();
    startAssessment();
    const Result<Coverage> coverage = readCoverage(m_session->connection());
    const bool isOnlyEmpty = !coverage.ok() && !m_options.score && coverage.error().code == ErrorCode::NotEnoughData;
    if (!isOnlyEmpty) { // a load of returns alone is a load all the same
        m_coverage = orThrow(coverage);
        assessPastRuns();
    }
    if (m_options.score) {
        chooseModel();
        score();
    }
    finishAssessment();
    exportList();
}

} // namespace

BatchReport runBatch(const BatchOptions& options, const Progress& progress)
{
    BatchReport report;
    report.dryRun = options.dryRun;
    QElapsedTimer total;
    total.start();
    try {
        BatchRun(options, progress, report).run();
    } catch (const JobFailure& failure) {
        report.error = failure.error;
    } catch (const std::exception& exception) {
        report.error = Error{ErrorCode::Internal,
                             QStringLiteral("Internal error: %1.").arg(QString::fromUtf8(exception.what())),
                             {},
                             {}};
    }
    report.seconds.total = static_cast<double>(total.nsecsElapsed()) / 1e9;
    if (report.error && !report.error->detail.isEmpty())
        qCInfo(lcChurnlens, "%s", qPrintable(report.error->detail));
    return report;
}

} // namespace churnlens::pipeline
