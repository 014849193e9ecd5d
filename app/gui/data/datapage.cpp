// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/data/datapage.h"

#include "app/gui/data/dropzone.h"
#include "app/gui/data/importsession.h"
#include "app/gui/data/importview.h"
#include "app/gui/data/loadresult.h"
#include "app/gui/data/qualityview.h"
#include "app/gui/data/rejecteddialog.h"
#include "app/gui/data/runview.h"
#include "app/gui/preferences/preferences.h"
#include "app/gui/theme/icons.h"
#include "app/gui/widgets/frontstack.h"
#include "app/gui/widgets/localfiles.h"
#include "app/gui/widgets/messages.h"
#include "app/gui/widgets/statepanel.h"
#include "core/pipeline/batchrun.h"

#include <QDragEnterEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QMimeData>
#include <QVBoxLayout>

namespace churnlens::gui {

namespace {

const QString kFolderKey = QStringLiteral("data/folder");

} // namespace

DataPage::DataPage(Workspace& workspace, Preferences& preferences, ImportSession& session, QWidget* parent)
    : Page(parent)
    , m_workspace(workspace)
    , m_preferences(preferences)
    , m_session(session)
    , m_chooseAction(new QAction(icon(QStringLiteral("open"), true), {}, this))
    , m_folderAction(new QAction(icon(QStringLiteral("open")), {}, this))
    , m_saveAction(new QAction(icon(QStringLiteral("save")), {}, this))
{
    setAcceptDrops(true);
    m_chooseAction->setProperty("primary", true);
    m_saveAction->setEnabled(false);
    connect(m_chooseAction, &QAction::triggered, this, &DataPage::chooseFiles);
    connect(m_folderAction, &QAction::triggered, this, &DataPage::chooseFolder);
    connect(m_saveAction, &QAction::triggered, this, &DataPage::saveReport);
    connect(&m_workspace, &Workspace::stateChanged, this, &DataPage::noteState);
    connect(&m_workspace, &Workspace::dataChanged, this, &DataPage::readContents);
    auto* const layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    build();
}

DataPage::~DataPage() = default;

bool DataPage::isRunning() const
{
    return m_run->isRunning();
}

/// Every view anew; what they show is kept in the session and in m_contents.
void DataPage::build()
{
    delete m_stack;
    delete m_overlay;
    setTexts();
    m_stack = new FrontStack(this);
    m_drop = new DropZone(m_stack);
    m_drop->setObjectName(QStringLiteral("firstUse"));
    m_quality = new QualityView;
    m_report = new StatePanel(m_quality, m_stack);
    m_import = new ImportView(m_session, m_stack);
    m_run = new RunView(m_workspace, m_stack);
    m_result = new LoadResult(m_stack);
    for (QWidget* const view :
         {static_cast<QWidget*>(m_drop), static_cast<QWidget*>(m_report), static_cast<QWidget*>(m_import),
          static_cast<QWidget*>(m_run), static_cast<QWidget*>(m_result)})
        m_stack->addWidget(view);
    layout()->addWidget(m_stack);
    m_overlay = new DropZone(this);
    m_overlay->setDragging(true);
    m_overlay->hide();
    connectViews();
    showSession();
}

/// The files that are offered, or what became of the last ones; else what is in the database.
void DataPage::showSession()
{
    const std::optional<FinishedRun>& run = m_session.finished();
    if (run && run->hasFailed()) {
        m_run->showFailure(*run);
        m_stack->setCurrentWidget(m_run);
    } else if (run) {
        m_result->setReport(run->report);
        m_stack->setCurrentWidget(m_result);
    } else if (!m_session.files().empty() || m_session.isLooking()) {
        m_stack->setCurrentWidget(m_import);
    } else {
        showContents();
    }
}

void DataPage::leaveSession()
{
    m_session.setFinished({});
    showContents();
}

void DataPage::setTexts()
{
    m_chooseAction->setText(tr("&Load files…"));
    m_chooseAction->setToolTip(tr("Choose files of transactions, and see what is in them before they are loaded"));
    m_folderAction->setText(tr("Load a &folder…"));
    m_saveAction->setText(tr("&Save report…"));
    m_saveAction->setToolTip(tr("The quality report as one HTML page"));
}

void DataPage::connectViews()
{
    connect(m_drop, &DropZone::filesRequested, this, &DataPage::chooseFiles);
    connect(m_drop, &DropZone::folderRequested, this, &DataPage::chooseFolder);
    connect(m_drop, &DropZone::demoRequested, this, &DataPage::demoRequested);
    connect(m_report, &StatePanel::actionTriggered, this, &DataPage::tryAgain);
    connect(m_report, &StatePanel::cancelRequested, this, &DataPage::stopReading);
    connect(m_report, &StatePanel::connectRequested, this, &Page::connectRequested);
    connect(m_quality, &QualityView::rejectedRequested, this, &DataPage::showRejected);
    connect(m_quality, &QualityView::removeRequested, this, &DataPage::confirmRemoval);
    connect(m_import, &ImportView::addRequested, this, &DataPage::chooseFiles);
    connect(m_import, &ImportView::loadRequested, this, &DataPage::load);
    connect(m_import, &ImportView::closeRequested, this, [this] {
        m_session.clear();
        leaveSession();
    });
    connect(m_run, &RunView::connectRequested, this, &Page::connectRequested);
    connect(m_run, &RunView::finished, this, &DataPage::finishRun);
    connect(m_run, &RunView::backRequested, this, &DataPage::leaveRun);
    connect(m_run, &RunView::cancelled, this, [this] {
        Q_EMIT statusMessage(tr("Cancelled. Nothing half-done was kept."));
        leaveRun();
    });
    connect(m_result, &LoadResult::customersRequested, this, [this] { Q_EMIT pageRequested(PageId::Customers); });
    connect(m_result, &LoadResult::qualityRequested, this, &DataPage::leaveSession);
    connect(m_result, &LoadResult::rejectedRequested, this, [this](const QString& reason) { showRejected(0, reason); });
}

void DataPage::retranslate()
{
    if (!isRunning())
        build();
}

void DataPage::activate()
{
    if (m_isStale)
        readContents();
}

bool DataPage::isShowingContents() const
{
    return m_stack->currentWidget() == m_drop || m_stack->currentWidget() == m_report;
}

void DataPage::noteState()
{
    const Workspace::State state = m_workspace.state();
    if (state == Workspace::State::Opening || state == Workspace::State::Closed) {
        m_contents.reset(); // of the database before
        m_session.setFinished({});
    }
    readContents();
}

void DataPage::readContents()
{
    m_isStale = true;
    if (!isVisible())
        return;
    if (m_workspace.state() != Workspace::State::Ready) {
        if (isShowingContents())
            showContents();
        return;
    }
    m_isStale = false;
    if (m_reading)
        m_reading->cancel();
    if (isShowingContents() && !m_contents)
        m_report->showLoading(tr("Looking at the data…"));
    quality::QualityOptions options;
    options.horizonDays = m_preferences.business().horizonDays;
    options.activeDays = m_preferences.business().activeDays;
    m_reading = m_workspace.query<Contents>(
        [options](warehouse::Connection& connection, const Progress& progress) -> Result<Contents> {
            Result<std::vector<pipeline::LoadInfo>> loads = pipeline::listLoads(connection);
            if (!loads.ok())
                return loads.error();
            if (loads->empty())
                return Contents{};
            Result<quality::QualityReport> report = quality::assessQuality(connection, options, progress);
            if (!report.ok())
                return report.error();
            return Contents{std::move(loads).value(), std::move(report).value()};
        },
        this, [this, round = ++m_round](Result<Contents> contents) { take(round, contents); });
}

void DataPage::stopReading()
{
    if (m_workspace.state() == Workspace::State::Opening)
        return m_workspace.cancelOpening();
    if (m_reading)
        m_reading->cancel();
    Result<Contents> stopped = interruptedError();
    take(++m_round, stopped);
}

void DataPage::tryAgain()
{
    if (m_workspace.state() == Workspace::State::Failed)
        m_workspace.open(pipeline::DatabaseChoice(m_workspace.choice()));
    else
        readContents();
}

void DataPage::take(int round, Result<Contents>& contents)
{
    if (round != m_round) // of the database before
        return;
    const bool isRead = contents.ok();
    const bool isLost = m_workspace.state() == Workspace::State::Lost;
    m_isStale = !isRead;
    if (!isRead && !isLost)
        m_report->showError(contents.error());
    if (isRead)
        m_contents = std::move(contents).value();
    if ((isRead || isLost) && isShowingContents())
        showContents();
}

/// First use, the report, or why there is none.
void DataPage::showContents()
{
    const Workspace::State state = m_workspace.state();
    m_saveAction->setEnabled(m_contents && !m_contents->loads.empty());
    const bool isLost = state == Workspace::State::Lost;
    m_quality->setNotice(isLost ? tr("The database cannot be reached. This is what was read before.") : QString());
    if (state == Workspace::State::Failed || (isLost && !m_contents)) {
        m_report->showError(m_workspace.error().value_or(Error{}));
        m_stack->setCurrentWidget(m_report);
    } else if (state == Workspace::State::Closed || (m_contents && m_contents->loads.empty())) {
        m_stack->setCurrentWidget(m_drop);
    } else if (state == Workspace::State::Opening || !m_contents) {
        m_report->showLoading(tr("Opening the database…"));
        m_stack->setCurrentWidget(m_report);
    } else {
        m_quality->setReport(m_contents->report, m_contents->loads);
        m_report->showContent();
        m_stack->setCurrentWidget(m_report);
    }
    if (m_isStale && state == Workspace::State::Ready)
        readContents();
}

void DataPage::offerFiles(const QStringList& files)
{
    if (files.isEmpty())
        return;
    if (isRunning()) {
        Q_EMIT statusMessage(tr("A load is under way. Drop the files again when it has ended."));
        return;
    }
    m_session.setFinished({});
    m_session.offer(files);
    m_stack->setCurrentWidget(m_import);
}

void DataPage::chooseFiles()
{
    auto* const dialog = new QFileDialog(this, tr("Files of transactions"), m_folder,
                                         tr("Transactions (*.csv *.txt *.tsv *.xlsx *.gz *.zip);;All files (*)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFiles);
    connect(dialog, &QFileDialog::filesSelected, this, [this](const QStringList& files) {
        noteFolder(files.value(0));
        offerFiles(files);
    });
    dialog->open();
}

void DataPage::chooseFolder()
{
    auto* const dialog = new QFileDialog(this, tr("Folder of transactions"), m_folder);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString& folder) {
        noteFolder(folder);
        offerFiles({folder});
    });
    dialog->open();
}

void DataPage::noteFolder(const QString& path)
{
    m_folder = QFileInfo(path).absolutePath();
}

QWidget* DataPage::printable()
{
    return m_stack->currentWidget() == m_report && m_report->isShowingContent() ? m_quality->widget() : this;
}

void DataPage::saveState(QSettings& settings) const
{
    settings.setValue(kFolderKey, m_folder);
}

void DataPage::restoreState(QSettings& settings)
{
    m_folder = settings.value(kFolderKey).toString();
}

void DataPage::dragEnterEvent(QDragEnterEvent* event)
{
    if (localFiles(*event->mimeData()).isEmpty() || isRunning())
        return;
    event->acceptProposedAction();
    m_overlay->setGeometry(rect());
    m_overlay->raise();
    m_overlay->show();
}

void DataPage::dragLeaveEvent(QDragLeaveEvent*)
{
    m_overlay->hide();
}

void DataPage::dropEvent(QDropEvent* event)
{
    m_overlay->hide();
    event->acceptProposedAction();
    offerFiles(localFiles(*event->mimeData()));
}

void DataPage::resizeEvent(QResizeEvent* event)
{
    Page::resizeEvent(event);
    m_overlay->setGeometry(rect());
}

} // namespace churnlens::gui
