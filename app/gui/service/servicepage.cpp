// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/service/servicepage.h"

#include "app/gui/format/errortext.h"
#include "app/gui/preferences/preferences.h"
#include "app/gui/service/apicontroller.h"
#include "app/gui/service/keyscard.h"
#include "app/gui/service/logcard.h"
#include "app/gui/service/requestlogmodel.h"
#include "app/gui/service/schedulecard.h"
#include "app/gui/service/servercard.h"
#include "app/gui/theme/icons.h"
#include "app/gui/workspace/workspace.h"

#include <QDesktopServices>
#include <QGridLayout>
#include <QScrollArea>

namespace churnlens::gui {

namespace {

bool isSameDatabase(const pipeline::DatabaseChoice& a, const pipeline::DatabaseChoice& b)
{
    return a.conninfo == b.conninfo && a.useEnvironment == b.useEnvironment && a.dataDir == b.dataDir;
}

} // namespace

ServicePage::ServicePage(Workspace& workspace, Preferences& preferences, QWidget* parent)
    : Page(parent)
    , m_workspace(workspace)
    , m_preferences(preferences)
    , m_feed(std::make_shared<RequestFeed>())
    , m_requests(new RequestLogModel(this))
    , m_controller(new ApiController(workspace.tasks(), m_feed, this))
    , m_content(new QWidget)
    , m_openDocs(new QAction(icon(QStringLiteral("external")), {}, this))
{
    m_content->setProperty("role", QStringLiteral("page"));
    auto* scroll = new QScrollArea(this);
    scroll->setWidget(m_content);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(scroll);
    connect(m_openDocs, &QAction::triggered, this, &ServicePage::openDocumentation);
    connect(m_controller, &ApiController::stateChanged, this, &ServicePage::onControllerChanged);
    // Queued: opening another database passes through "closed", which is not worth a stop when it is the same one.
    connect(&workspace, &Workspace::stateChanged, this, &ServicePage::onWorkspaceChanged, Qt::QueuedConnection);
    build();
}

ServicePage::~ServicePage() = default;

void ServicePage::build()
{
    m_openDocs->setText(tr("API &documentation"));
    m_openDocs->setToolTip(tr("Opens the page of the running API on which every request can be tried"));
    m_server = new ServerCard(*m_controller);
    m_keys = new KeysCard(m_workspace);
    connect(m_keys, &KeysCard::connectRequested, this, &Page::connectRequested);
    m_log = new LogCard(m_feed, *m_requests);
    m_schedule = new ScheduleCard;
    arrange();
    m_server->setSettings(readServiceSettings(m_preferences.store()));
    connect(m_server, &ServerCard::settingsChanged, this,
            [this] { writeServiceSettings(m_preferences.store(), m_server->settings()); });
    connect(m_server, &ServerCard::startRequested, this, &ServicePage::start);
    connect(m_server, &ServerCard::problemActionTriggered, this, &ServicePage::useSuggestedPort);
    m_schedule->setCapacity(m_preferences.business().capacity);
    connect(&m_preferences, &Preferences::businessChanged, m_schedule,
            [this] { m_schedule->setCapacity(m_preferences.business().capacity); });
    connect(m_schedule, &ScheduleCard::helpRequested, this,
            [this] { Q_EMIT helpRequested(QStringLiteral("batch-report.md#exit-codes")); });
    onControllerChanged();
}

void ServicePage::arrange()
{
    auto* grid = new QGridLayout(m_content);
    grid->setContentsMargins(kSpace4, kSpace4, kSpace4, kSpace4);
    grid->setSpacing(kSpace3);
    grid->addWidget(m_server, 0, 0);
    grid->addWidget(m_keys, 0, 1);
    grid->addWidget(m_log, 1, 0, 1, 2);
    grid->addWidget(m_schedule, 2, 0, 1, 2);
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 1);
    grid->setRowStretch(1, 1);
    for (QWidget* const card : {static_cast<QWidget*>(m_server), static_cast<QWidget*>(m_keys),
                                static_cast<QWidget*>(m_log), static_cast<QWidget*>(m_schedule)}) {
        card->setMinimumWidth(kSpace6 * 15);
        card->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    }
    m_log->setMinimumHeight(kSpace6 * 10);
}

void ServicePage::retranslate()
{
    QSettings& store = m_preferences.store();
    m_schedule->saveState(store);
    for (QWidget* const card : {static_cast<QWidget*>(m_server), static_cast<QWidget*>(m_keys),
                                static_cast<QWidget*>(m_log), static_cast<QWidget*>(m_schedule)})
        delete card;
    delete m_content->layout();
    build();
    m_schedule->restoreState(store);
}

void ServicePage::openDocumentation()
{
    QUrl url = m_controller->url();
    url.setPath(QStringLiteral("/docs"));
    QDesktopServices::openUrl(url);
}

QList<QAction*> ServicePage::pageActions()
{
    return {m_openDocs};
}

QWidget* ServicePage::printable()
{
    return m_content;
}

bool ServicePage::isRunning() const
{
    return m_controller->isRunning();
}

int ServicePage::recentRequests() const
{
    constexpr int kRecentSeconds = 600;
    return m_requests->countSince(QDateTime::currentDateTimeUtc().addSecs(-kRecentSeconds));
}

void ServicePage::startApi()
{
    const ApiController::State state = m_controller->state();
    m_startWhenReady = m_workspace.state() == Workspace::State::Opening;
    if (!m_startWhenReady && (state == ApiController::State::Stopped || state == ApiController::State::Failed))
        start();
}

/// Of a start that failed: whoever asked for it, on the command line perhaps, is to see why.
void ServicePage::showProblem(const QString& text, const QString& action)
{
    m_server->showProblem(text, action);
    Q_EMIT pageRequested(PageId::Service);
}

void ServicePage::start()
{
    const ApiController::State state = m_controller->state();
    if (state != ApiController::State::Stopped && state != ApiController::State::Failed)
        return;
    m_server->showProblem({});
    m_wantsKey = false;
    const ServiceSettings settings = m_server->settings();
    if (settings.others && m_keys->isKnown() && m_keys->validCount() == 0) {
        showProblem(tr("Other machines need a key, and there is none yet."), tr("Create a key"));
        m_wantsKey = true;
        return;
    }
    if (settings.others && settings.certificateFile.isEmpty() != settings.keyFile.isEmpty()) {
        showProblem(tr("TLS takes both files: the certificate and its key. Name the other one, or clear both."));
        return;
    }
    api::ApiOptions options = apiOptionsOf(settings, m_workspace.choice());
    options.settings = m_preferences.business();
    m_controller->start(options);
}

void ServicePage::useSuggestedPort()
{
    if (m_wantsKey || m_controller->suggestedPort() == 0)
        return m_keys->createKey();
    ServiceSettings settings = m_server->settings();
    settings.port = m_controller->suggestedPort();
    m_server->setSettings(settings);
    m_server->showProblem({});
    writeServiceSettings(m_preferences.store(), settings);
    start();
}

void ServicePage::onControllerChanged()
{
    if (m_controller->state() == ApiController::State::Failed && m_controller->error()) {
        const quint16 other = m_controller->suggestedPort();
        showProblem(errorText(*m_controller->error()), other == 0 ? QString() : tr("Use port %1").arg(other));
    }
    m_openDocs->setEnabled(isRunning());
    m_log->setServing(isRunning());
    if (isRunning() != m_wasRunning) {
        m_wasRunning = isRunning();
        Q_EMIT runningChanged(m_wasRunning);
        Q_EMIT statusMessage(m_wasRunning ? tr("The API answers at %1").arg(m_controller->url().toString())
                                          : tr("The API has stopped"));
    }
    // The database may have changed while it was starting.
    onWorkspaceChanged();
}

void ServicePage::onWorkspaceChanged()
{
    const bool isOpen = m_workspace.state() == Workspace::State::Ready || m_workspace.state() == Workspace::State::Lost;
    m_server->setAvailable(isOpen);
    m_schedule->setDatabase(m_workspace.choice());
    if (m_startWhenReady && m_workspace.state() == Workspace::State::Ready)
        startApi();
    const bool serves = m_controller->isRunning() || m_controller->state() == ApiController::State::Starting;
    const bool isClosed = m_workspace.state() == Workspace::State::Closed;
    if (!serves || (!isClosed && isSameDatabase(m_controller->options().database, m_workspace.choice())))
        return;
    m_controller->stop();
    m_server->showProblem(isClosed ? tr("The API was stopped because its database was closed.")
                                   : tr("The API was stopped because another database was opened. Switch it on to "
                                        "serve that one."));
}

void ServicePage::activate()
{
    m_keys->refresh(); // when a key was last used changes without us
    m_log->poll();
}

void ServicePage::saveState(QSettings& settings) const
{
    m_schedule->saveState(settings);
}

void ServicePage::restoreState(QSettings& settings)
{
    m_schedule->restoreState(settings);
}

} // namespace churnlens::gui
