// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/overview/overviewpage.h"

#include "app/gui/format/errortext.h"
#include "app/gui/format/format.h"
#include "app/gui/overview/overviewcharts.h"
#include "app/gui/overview/overviewcontent.h"
#include "app/gui/theme/icons.h"
#include "app/gui/widgets/statepanel.h"
#include "app/gui/workspace/publishedscores.h"

#include <QScrollArea>
#include <QVBoxLayout>

namespace churnlens::gui {

using population::Segment;

namespace {

const QString kSegmentKey = QStringLiteral("overview/segment");
const QString kGroupingKey = QStringLiteral("overview/grouping");

} // namespace

OverviewPage::OverviewPage(Workspace& workspace, Preferences& preferences, QWidget* parent)
    : Page(parent)
    , m_workspace(workspace)
    , m_preferences(preferences)
    , m_listHighRisk(new QAction(icon(QStringLiteral("customers"), true), {}, this))
    , m_scroll(new QScrollArea(this))
    , m_panel(new StatePanel(m_scroll, this))
{
    m_listHighRisk->setProperty("primary", true);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    auto* const layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_panel);
    buildContent();
    setTexts();
    connect(m_panel, &StatePanel::actionTriggered, this, &OverviewPage::act);
    connect(m_panel, &StatePanel::cancelRequested, this, &OverviewPage::stopReading);
    connect(m_panel, &StatePanel::connectRequested, this, &Page::connectRequested);
    connect(m_listHighRisk, &QAction::triggered, this, [this] {
        population::PopulationFilter filter;
        filter.buckets = QStringList{QStringLiteral("High")};
        filter.segment = m_content->segment();
        Q_EMIT customersRequested(filter);
    });
    connect(&m_workspace, &Workspace::stateChanged, this, &OverviewPage::showState);
    connect(&m_workspace, &Workspace::dataChanged, this, &OverviewPage::invalidate);
    connect(&m_workspace.scores(), &PublishedScores::runChanged, this, &OverviewPage::invalidate);
    connect(&m_workspace.scores(), &PublishedScores::changed, this, &OverviewPage::invalidate);
    connect(&m_preferences, &Preferences::currencyChanged, this, &OverviewPage::fill);
    showState();
}

void OverviewPage::setTexts()
{
    m_listHighRisk->setText(tr("List &high risk"));
    m_listHighRisk->setToolTip(tr("Show the high-risk customers on the page Customers"));
}

void OverviewPage::buildContent()
{
    m_content = new OverviewContent(m_scroll);
    m_scroll->setWidget(m_content); // deletes the one before
    connect(m_content, &OverviewContent::pageRequested, this, &OverviewPage::pageRequested);
    connect(m_content, &OverviewContent::customersRequested, this, &OverviewPage::customersRequested);
}

void OverviewPage::activate()
{
    if (m_stale)
        read();
    else
        fill(); // ages in words have changed
}

void OverviewPage::saveState(QSettings& settings) const
{
    settings.setValue(kSegmentKey,
                      m_content->segment() == Segment::Active ? QStringLiteral("active") : QStringLiteral("all"));
    settings.setValue(kGroupingKey, m_content->charts().grouping());
}

void OverviewPage::restoreState(QSettings& settings)
{
    const bool active = settings.value(kSegmentKey).toString() == QStringLiteral("active");
    m_content->setSegment(active ? Segment::Active : Segment::All);
    m_content->charts().setGrouping(settings.value(kGroupingKey).toString());
}

void OverviewPage::retranslate()
{
    const Segment segment = m_content->segment();
    const QString grouping = m_content->charts().grouping();
    buildContent();
    m_content->setSegment(segment);
    m_content->charts().setGrouping(grouping);
    setTexts();
    fill();
    showState();
}

QWidget* OverviewPage::printable()
{
    return m_panel->isShowingContent() ? m_content : static_cast<QWidget*>(this);
}

void OverviewPage::invalidate()
{
    m_stale = true;
    if (isVisible())
        read();
    else
        showState();
}

void OverviewPage::fill()
{
    if (m_snapshot)
        m_content->setSnapshot(m_snapshot);
}

void OverviewPage::read()
{
    const PublishedScores& scores = m_workspace.scores();
    const std::shared_ptr<const population::Population> customers = scores.population();
    const std::optional<scoring::ScoringRun>& run = scores.run();
    const bool isReadable =
        run && (customers ? customers->runId() == run->runId : scores.state() == PublishedScores::State::Loading);
    if (!isReadable) {
        const bool isShown = run && m_snapshot && m_snapshot->facts.run.runId == run->runId;
        if (!customers && !isShown) { // else those of a new run are on their way, and the old ones may stay until then
            m_snapshot.reset();
            m_error.reset();
        }
        if (m_reading)
            m_reading->cancel();
        ++m_round;
        showState();
        return;
    }
    if (m_reading)
        m_reading->cancel();
    m_stale = false;
    using Snapshot = std::shared_ptr<const OverviewSnapshot>;
    m_reading = m_workspace.query<Snapshot>(
        [customers, run = *run](warehouse::Connection& connection, const Progress&) -> Result<Snapshot> {
            Result<overview::OverviewFacts> facts = overview::readOverview(connection, run);
            if (!facts.ok())
                return facts.error();
            // The sums of a run that is still being read were stored with it: nobody waits for a million customers.
            Result<population::RunSummary> summary =
                customers ? population::summarizeRun(*customers) : population::readRunSummary(connection, run.runId);
            if (!summary.ok())
                return summary.error();
            auto snapshot = std::make_shared<OverviewSnapshot>();
            snapshot->facts = std::move(facts).value();
            snapshot->findings = overview::findingsOf(snapshot->facts, QDateTime::currentDateTimeUtc());
            snapshot->summary = std::move(summary).value();
            return Snapshot(snapshot);
        },
        this,
        [this, round = ++m_round](Result<Snapshot> snapshot) {
            if (round == m_round) // else an answer to what was asked before
                take(std::move(snapshot));
        });
    showState();
}

void OverviewPage::take(Result<std::shared_ptr<const OverviewSnapshot>> snapshot)
{
    m_reading.clear();
    m_error.reset();
    if (snapshot.ok())
        m_snapshot = std::move(snapshot).value();
    else
        m_error = snapshot.error();
    fill();
    showState();
}

void OverviewPage::showState()
{
    m_listHighRisk->setEnabled(m_snapshot != nullptr);
    const bool lost = m_workspace.state() == Workspace::State::Lost;
    m_content->setBanner(lost ? tr("The database cannot be reached. These figures are those that were read last.")
                              : QString());
    if (m_snapshot) {
        if (m_error && !lost)
            m_content->setBanner(tr("The figures could not be read anew: %1").arg(errorText(*m_error)));
        m_panel->showContent();
    } else if (m_error) {
        m_panel->showError(*m_error);
    } else if (m_reading) {
        m_panel->showLoading(tr("Reading the scores…"));
    } else {
        showWithoutScores();
    }
}

void OverviewPage::showWithoutScores()
{
    const PublishedScores& scores = m_workspace.scores();
    switch (m_workspace.state()) {
    case Workspace::State::Opening:
        m_panel->showLoading(tr("Opening the database…"));
        return;
    case Workspace::State::Failed:
    case Workspace::State::Lost:
        m_panel->showError(m_workspace.error().value_or(
            Error{ErrorCode::DatabaseUnavailable, tr("The database cannot be reached."), {}, {}}));
        return;
    default:
        break;
    }
    if (scores.state() == PublishedScores::State::Failed && scores.error())
        m_panel->showError(*scores.error());
    else if (scores.state() == PublishedScores::State::Loading || scores.state() == PublishedScores::State::Ready)
        m_panel->showLoading(tr("Reading the scores…"));
    else
        m_panel->showMessage(
            tr("No scores yet"),
            tr("Load your transactions on the page Data. The customers who are about to leave, and what "
               "they are worth, then show here."),
            tr("Go to &Data"), QStringLiteral("overview"));
}

/// The one button of the message: try again after an error, else where data come from.
void OverviewPage::act()
{
    const PublishedScores::State scores = m_workspace.scores().state();
    const Workspace::State state = m_workspace.state();
    if (state == Workspace::State::Failed || state == Workspace::State::Lost) {
        m_workspace.open(pipeline::DatabaseChoice(m_workspace.choice()));
    } else if (m_error) {
        m_error.reset();
        read();
    } else if (scores == PublishedScores::State::Failed) {
        m_workspace.scores().refresh();
    } else {
        Q_EMIT pageRequested(PageId::Data);
    }
}

void OverviewPage::stopReading()
{
    if (m_workspace.state() == Workspace::State::Opening)
        return m_workspace.cancelOpening();
    if (!m_reading)
        return m_workspace.scores().stop();
    m_reading->cancel();
    ++m_round;
    take(interruptedError());
}

} // namespace churnlens::gui
