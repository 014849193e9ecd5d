// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/model/modelpage.h"

#include "app/gui/format/errortext.h"
#include "app/gui/format/format.h"
#include "app/gui/model/modelactions.h"
#include "app/gui/model/modelsections.h"
#include "app/gui/model/modeltexts.h"
#include "app/gui/model/registrycard.h"
#include "app/gui/model/tablecards.h"
#include "app/gui/model/thresholdcard.h"
#include "app/gui/model/traindialog.h"
#include "app/gui/preferences/preferences.h"
#include "app/gui/theme/icons.h"
#include "app/gui/widgets/statepanel.h"
#include "app/gui/workspace/publishedscores.h"
#include "app/gui/workspace/workspace.h"
#include "core/model/artifactstore.h"
#include "core/model/trainedmodel.h"

#include <QScrollArea>
#include <QScrollBar>
#include <QSettings>
#include <QVBoxLayout>

#include <algorithm>

namespace churnlens::gui {

using modelreport::ModelReport;
using modelreport::ModelsOverview;

namespace {

constexpr int kOldDays = 90; ///< from when a model is called old

/// The wanted model; else the one that made the scores, the champion, the newest.
QString chooseModel(const ModelsOverview& overview, const QString& wanted)
{
    const auto knows = [&overview](const QString& id) {
        return std::any_of(overview.models.begin(), overview.models.end(),
                           [&id](const registry::RegisteredModel& model) { return model.modelId == id; });
    };
    if (!wanted.isEmpty() && knows(wanted))
        return wanted;
    if (overview.publishedRun && knows(overview.publishedRun->modelId))
        return overview.publishedRun->modelId;
    if (const QString champion = overview.championId(); !champion.isEmpty())
        return champion;
    return overview.models.empty() ? QString() : overview.models.front().modelId;
}

bool isOld(const QString& rfc3339)
{
    const QDateTime time = QDateTime::fromString(rfc3339, Qt::ISODateWithMs);
    return time.isValid() && time.daysTo(QDateTime::currentDateTimeUtc()) > kOldDays;
}

} // namespace

struct ModelPage::Reading
{
    ModelsOverview overview;
    QString modelId;
    std::shared_ptr<const model::TrainedModel> model;
    std::optional<ModelReport> report;
    std::optional<Error> modelError;
};

ModelPage::ModelPage(Workspace& workspace, Preferences& preferences, QWidget* parent)
    : Page(parent)
    , m_workspace(workspace)
    , m_preferences(preferences)
    , m_train(new QAction(this))
    , m_card(new QAction(this))
    , m_formula(new QAction(this))
    , m_scroll(new QScrollArea(this))
    , m_state(new StatePanel(m_scroll, this))
    , m_actions(new ModelActions(workspace, preferences, this))
{
    auto* const layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_state);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    buildActions();
    buildSections();
    connect(m_state, &StatePanel::actionTriggered, this, &ModelPage::triggerState);
    connect(m_state, &StatePanel::cancelRequested, this, &ModelPage::stopReading);
    connect(m_state, &StatePanel::connectRequested, this, &Page::connectRequested);
    connect(m_actions, &ModelActions::message, this, &Page::statusMessage);
    connect(&m_workspace, &Workspace::stateChanged, this, &ModelPage::invalidate);
    connect(&m_workspace, &Workspace::dataChanged, this, &ModelPage::invalidate);
    connect(&m_workspace.scores(), &PublishedScores::runChanged, this, &ModelPage::invalidate);
    connect(&m_workspace.scores(), &PublishedScores::changed, this, &ModelPage::countLists);
    presentWorkspace();
}

void ModelPage::buildActions()
{
    m_train->setProperty("primary", true);
    m_train->setIcon(icon(QStringLiteral("play"), true));
    m_card->setIcon(icon(QStringLiteral("open")));
    m_formula->setIcon(icon(QStringLiteral("save")));
    connect(m_train, &QAction::triggered, this, &ModelPage::openTraining);
    connect(m_card, &QAction::triggered, this, [this] { m_actions->openCard(m_model); });
    connect(m_formula, &QAction::triggered, this, [this] { m_actions->saveFormula(m_model); });
    m_card->setEnabled(false);
    m_formula->setEnabled(false);
    textActions();
}

void ModelPage::textActions()
{
    m_train->setText(tr("&Train model…"));
    m_train->setToolTip(tr("Makes a new model of the data, and publishes it if it passes the checks."));
    m_card->setText(tr("Model &card…"));
    m_card->setToolTip(tr("One page about this model for analysts and auditors, in the browser."));
    m_formula->setText(tr("Sa&ve formula…"));
    m_formula->setToolTip(tr("This model as SQL, JSON or PMML."));
}

void ModelPage::buildSections()
{
    m_sections = new ModelSections(m_scroll);
    m_scroll->setWidget(m_sections); // deletes the one before
    RegistryCard& registry = m_sections->registry();
    connect(&registry, &RegistryCard::showRequested, this, &ModelPage::showModel);
    connect(&registry, &RegistryCard::compareRequested, m_actions, &ModelActions::compare);
    connect(&registry, &RegistryCard::promoteRequested, m_actions, &ModelActions::promote);
    connect(&registry, &RegistryCard::rollBackRequested, this, [this](const registry::Deployment& previous) {
        m_actions->rollBack(previous, m_overview ? m_overview->championId() : QString());
    });
    connect(&m_sections->threshold(), &ThresholdCard::customersRequested, this, &Page::customersRequested);
    connect(m_sections, &ModelSections::trainRequested, this, &ModelPage::openTraining);
}

void ModelPage::activate()
{
    if (m_isStale)
        read();
}

void ModelPage::invalidate()
{
    m_isStale = true;
    presentWorkspace();
    if (isVisible())
        read();
}

void ModelPage::read()
{
    if (m_workspace.state() != Workspace::State::Ready)
        return;
    if (m_reading && m_reading->isRunning()) {
        m_readAgain = true;
        return;
    }
    m_isStale = false;
    if (!m_overview)
        m_state->showLoading(tr("Reading the model…"));
    m_reading = m_workspace.query<Reading>(
        [wanted = m_wanted, known = m_model, report = m_report,
         folder = m_workspace.modelsFolder()](warehouse::Connection& connection, const Progress&) -> Result<Reading> {
            Result<ModelsOverview> overview = modelreport::readModelsOverview(connection);
            if (!overview.ok())
                return overview.error();
            Reading reading{std::move(overview).value(), {}, known, report, {}};
            reading.modelId = chooseModel(reading.overview, wanted);
            if (reading.modelId.isEmpty() || (known && known->modelId == reading.modelId))
                return reading;
            Result<model::TrainedModel> model = model::ArtifactStore(folder).load(reading.modelId);
            reading.model = model.ok() ? std::make_shared<const model::TrainedModel>(*model) : nullptr;
            reading.report = model.ok() ? std::optional(modelreport::readModelReport(*model)) : std::nullopt;
            if (!model.ok())
                reading.modelError = model.error();
            return reading;
        },
        this, [this](Result<Reading> reading) { take(std::move(reading)); });
}

void ModelPage::take(Result<Reading> reading)
{
    m_reading.clear();
    m_error = reading.ok() ? std::nullopt : std::optional(reading.error());
    if (reading.ok()) {
        m_overview = std::move(reading->overview);
        m_model = std::move(reading->model);
        m_modelId = std::move(reading->modelId);
        m_report = std::move(reading->report);
        m_modelError = std::move(reading->modelError);
    }
    present();
    if (std::exchange(m_readAgain, false))
        read();
}

void ModelPage::present()
{
    m_card->setEnabled(m_model != nullptr);
    m_formula->setEnabled(m_model != nullptr);
    if (!m_overview) {
        if (m_error)
            m_state->showError(*m_error);
        return;
    }
    if (m_overview->models.empty()) {
        presentWithoutModels();
        return;
    }
    m_sections->setOverview(*m_overview);
    if (m_report)
        m_sections->setReport(*m_report);
    else if (m_modelError)
        m_sections->setModelError(m_modelId, *m_modelError);
    m_sections->setNotices(notices());
    m_state->showContent();
    countLists();
}

void ModelPage::presentWithoutModels()
{
    if (m_overview->hasPurchases)
        m_state->showMessage(
            tr("No model yet"),
            tr("A model learns from past purchases who will not come back. It is tested on a date that it "
               "has not seen before it scores anybody."),
            tr("&Train model…"), QStringLiteral("model"));
    else
        m_state->showMessage(tr("No data yet"),
                             tr("Load a file of purchases first. A model learns from them who will not come back."),
                             tr("Load a &file…"), QStringLiteral("data"));
}

void ModelPage::presentWorkspace()
{
    const bool ready = m_workspace.state() == Workspace::State::Ready;
    m_train->setEnabled(ready);
    switch (m_workspace.state()) {
    case Workspace::State::Ready:
    case Workspace::State::Lost: // what was read stays; the window says that the database is lost
        break;
    case Workspace::State::Opening:
        m_state->showLoading(tr("Opening the database…"));
        break;
    case Workspace::State::Failed:
    case Workspace::State::Closed:
        m_card->setEnabled(false);
        m_formula->setEnabled(false);
        m_overview.reset();
        m_model.reset();
        m_report.reset();
        m_wanted.clear();
        if (m_workspace.error())
            m_state->showError(*m_workspace.error());
        else
            m_state->showMessage(tr("No database is open"), tr("Open a database or try the demo data first."),
                                 tr("&Start"), QStringLiteral("database"));
        break;
    }
}

void ModelPage::countLists()
{
    const std::shared_ptr<const population::Population> population = m_workspace.scores().population();
    const QDate asOf = m_workspace.scores().run() ? m_workspace.scores().run()->asOf : QDate();
    if (m_counting)
        m_counting->cancel();
    m_counting = m_workspace.tasks().read<ScoredLists>(
        [population, asOf](const Progress& progress) -> Result<ScoredLists> {
            using modelreport::ListCounter;
            ScoredLists lists{ListCounter::make(population, population::Segment::All, progress.stop),
                              ListCounter::make(population, population::Segment::Active, progress.stop), asOf};
            if (progress.stopped())
                return interruptedError();
            return lists;
        },
        this,
        [this](const Result<ScoredLists>& lists) {
            if (lists.ok())
                m_sections->setLists(*lists);
        });
}

std::vector<ModelNotice> ModelPage::notices()
{
    std::vector<ModelNotice> notices;
    const QString champion = m_overview->championId();
    if (m_error)
        notices.push_back({Notice::Kind::Warning, tr("This may be out of date: %1").arg(errorText(*m_error)),
                           tr("Try again"), [this] { read(); }});
    if (m_overview->publishedRun && !champion.isEmpty() && champion != m_overview->publishedRun->modelId)
        notices.push_back(
            {Notice::Kind::Warning,
             tr("Model %1 is the champion, but the scores were made by %2.")
                 .arg(ModelTexts::modelName(champion), ModelTexts::modelName(m_overview->publishedRun->modelId)),
             tr("Score now"), [this] { m_actions->scoreNow(); }});
    if (!champion.isEmpty() && m_modelId != champion)
        notices.push_back({Notice::Kind::Info,
                           tr("This is model %1, not the champion %2.")
                               .arg(ModelTexts::modelName(m_modelId), ModelTexts::modelName(champion)),
                           tr("Show the champion"), [this, champion] { showModel(champion); }});
    if (m_report && m_modelId == champion && isOld(m_report->createdAt))
        notices.push_back({Notice::Kind::Info, tr("The champion was trained %1.").arg(ageText(m_report->createdAt)),
                           tr("Train model…"), [this] { openTraining(); }});
    const auto moved = static_cast<int>(std::count_if(m_overview->drift.begin(), m_overview->drift.end(),
                                                      [](const modelreport::DriftRow& row) { return row.drifted; }));
    if (moved > 0)
        notices.push_back({Notice::Kind::Info,
                           tr("%n column(s) of the scored customers have moved since the training.", nullptr, moved),
                           tr("Show drift"), [this] { m_scroll->ensureWidgetVisible(&m_sections->drift()); }});
    return notices;
}

void ModelPage::showModel(const QString& modelId)
{
    m_wanted = modelId;
    m_scroll->verticalScrollBar()->setValue(0);
    read();
}

TrainDialog& ModelPage::trainDialog()
{
    if (!m_dialog) {
        m_dialog = new TrainDialog(m_workspace, m_preferences, this);
        connect(m_dialog, &TrainDialog::trained, this, [this](const QString& text) {
            m_wanted.clear();
            Q_EMIT statusMessage(text);
        });
    }
    return *m_dialog;
}

void ModelPage::openTraining()
{
    trainDialog().begin();
}

void ModelPage::triggerState()
{
    if (m_workspace.state() == Workspace::State::Failed)
        m_workspace.open(m_workspace.choice());
    else if (m_workspace.state() == Workspace::State::Closed)
        Q_EMIT pageRequested(PageId::Welcome);
    else if (m_overview && m_overview->hasPurchases)
        openTraining();
    else if (m_overview)
        Q_EMIT pageRequested(PageId::Data);
    else
        read();
}

void ModelPage::stopReading()
{
    if (m_workspace.state() == Workspace::State::Opening)
        return m_workspace.cancelOpening();
    if (m_reading)
        m_reading->cancel();
    m_readAgain = false;
    m_isStale = true;
    take(interruptedError());
}

void ModelPage::saveState(QSettings& settings) const
{
    m_sections->saveState(settings);
}

void ModelPage::restoreState(QSettings& settings)
{
    m_sections->restoreState(settings);
}

void ModelPage::retranslate()
{
    textActions();
    if (m_dialog && m_dialog->step() != TrainDialog::Step::Running) {
        m_dialog->deleteLater();
        m_dialog = nullptr;
    }
    QSettings& store = m_preferences.store();
    store.beginGroup(QStringLiteral("modelPage"));
    saveState(store);
    buildSections();
    restoreState(store);
    store.endGroup();
    presentWorkspace();
    present();
}

QWidget* ModelPage::printable()
{
    return m_state->isShowingContent() ? static_cast<QWidget*>(m_sections) : this;
}

} // namespace churnlens::gui
