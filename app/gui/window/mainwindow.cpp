// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/window/mainwindow.h"

#include "app/gui/customers/customerspage.h"
#include "app/gui/data/datapage.h"
#include "app/gui/help/aboutdialog.h"
#include "app/gui/help/helpwindow.h"
#include "app/gui/help/shortcutsdialog.h"
#include "app/gui/preferences/preferencesdialog.h"
#include "app/gui/welcome/welcomepage.h"
#include "app/gui/widgets/localfiles.h"
#include "app/gui/widgets/messages.h"
#include "app/gui/window/closing.h"
#include "app/gui/window/pageprinting.h"
#include "app/gui/window/pagewiring.h"
#include "app/gui/window/sidebar.h"
#include "app/gui/window/statusline.h"
#include "app/gui/window/windowmenus.h"
#include "app/gui/workspace/publishedscores.h"
#include "core/pipeline/batchrun.h"

#include <QCloseEvent>
#include <QDragEnterEvent>
#include <QHBoxLayout>
#include <QMenuBar>
#include <QMimeData>
#include <QScreen>

#include <algorithm>

namespace churnlens::gui {

namespace {

constexpr int kCollapseBelow = 1100;
constexpr QSize kUsualSize(1440, 900);
constexpr int kTitleHeight = 40; // what a window manager adds, about
const QString kGeometryKey = QStringLiteral("window/geometry");
const QString kPageKey = QStringLiteral("window/page");

QString groupOf(const Page& page)
{
    return QStringLiteral("page-%1").arg(static_cast<int>(page.id()));
}

/// Whether a window of the usual size can be seen whole. On a screen for which even the smallest is too large, a larger
/// one would not help.
bool hasRoomForUsual(const QWidget& window)
{
    const QSize room = window.screen()->availableSize() - QSize(0, kTitleHeight);
    const auto holds = [room](QSize size) { return room.width() >= size.width() && room.height() >= size.height(); };
    return holds(kUsualSize) || !holds(window.minimumSize());
}

} // namespace

MainWindow::MainWindow(Workspace& workspace, Preferences& preferences, WindowSessions& sessions, QWidget* parent)
    : QMainWindow(parent)
    , m_workspace(workspace)
    , m_preferences(preferences)
    , m_sessions(sessions)
    , m_sidebar(new Sidebar(this))
    , m_pages(new PageHost(this))
    , m_status(new StatusLine(workspace, this))
    , m_menus(new WindowMenus(*menuBar(), this))
{
    setWindowTitle(tr("Churnlens"));
    setMinimumSize(1024, 640);
    setAcceptDrops(true);
    auto* const content = new QWidget(this);
    auto* const layout = new QHBoxLayout(content);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_sidebar);
    layout->addWidget(m_pages, 1);
    setCentralWidget(content);
    setStatusBar(m_status);
    for (const Destination& destination : destinations())
        m_sidebar->addPage(destination.id, destination.title, destination.iconName, destination.shortcut);
    connect(m_sidebar, &Sidebar::pageRequested, this, &MainWindow::showPage);
    connect(m_sidebar, &Sidebar::preferencesRequested, this, &MainWindow::showPreferences);
    connect(m_pages, &PageHost::pageCreated, this, &MainWindow::onPageCreated);
    connect(m_pages, &PageHost::currentChanged, this, &MainWindow::onCurrentChanged);
    connect(&m_workspace.scores(), &PublishedScores::runChanged, this, &MainWindow::onScoresChanged);
    m_pages->addPages(pageFactories(m_workspace, m_preferences, m_sessions));
    connectMenus();
    restoreGeometry();
    onScoresChanged();
}

MainWindow::~MainWindow() = default;

void MainWindow::connectMenus()
{
    connect(m_menus, &WindowMenus::openRequested, this, [this] {
        showPage(PageId::Data);
        dataPage().chooseFiles();
    });
    connect(m_menus, &WindowMenus::demoRequested, this, &MainWindow::startDemo);
    connect(m_menus, &WindowMenus::connectRequested, this, [this] { welcomePage().connectDatabase(); });
    connect(m_menus, &WindowMenus::savePdfRequested, this,
            [this] { savePageAsPdf(*m_pages->currentPage(), m_workspace, this); });
    connect(m_menus, &WindowMenus::printRequested, this,
            [this] { printPage(*m_pages->currentPage(), m_workspace, this); });
    connect(m_menus, &WindowMenus::preferencesRequested, this, &MainWindow::showPreferences);
    connect(m_menus, &WindowMenus::pageRequested, this, &MainWindow::showPage);
    connect(m_menus, &WindowMenus::refreshRequested, &m_workspace, &Workspace::refresh);
    connect(m_menus, &WindowMenus::themeRequested, &m_preferences, &Preferences::setTheme);
    connect(&m_preferences, &Preferences::themeChanged, this, [this] { m_menus->setTheme(m_preferences.theme()); });
    m_menus->setTheme(m_preferences.theme());
    connect(m_menus, &WindowMenus::fullScreenToggled, this,
            [this](bool on) { setWindowState(windowState().setFlag(Qt::WindowFullScreen, on)); });
    connect(m_menus, &WindowMenus::helpRequested, this, [this] { showHelp(m_pages->currentPage()->helpTopic()); });
    connect(m_menus, &WindowMenus::shortcutsRequested, this, [this] {
        auto* const dialog = new ShortcutsDialog(shortcutGroups(*menuBar()), this);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->open();
    });
    connect(m_menus, &WindowMenus::aboutRequested, this, [this] {
        auto* const dialog = new AboutDialog(this);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->open();
    });
    connect(m_menus, &WindowMenus::quitRequested, this, &QWidget::close);
}

void MainWindow::onPageCreated(Page* page)
{
    connect(page, &Page::pageRequested, this, &MainWindow::showPage);
    connect(page, &Page::demoRequested, this, &MainWindow::startDemo);
    connect(page, &Page::connectRequested, this, [this] { welcomePage().connectDatabase(); });
    connect(page, &Page::loadRequested, this, &MainWindow::offerFiles);
    connect(page, &Page::statusMessage, m_status, &StatusLine::showNote);
    connect(page, &Page::customersRequested, this, [this](const population::PopulationFilter& filter) {
        showPage(PageId::Customers);
        static_cast<CustomersPage&>(m_pages->page(PageId::Customers)).setFilter(filter);
    });
    connectSpecials(*page,
                    {.score = [this] { scoreNow(); },
                     .help = [this](const QString& topic) { showHelp(topic); },
                     .note = [this](const QString& text) { m_status->showNote(text); }});
    QSettings& store = m_preferences.store();
    store.beginGroup(groupOf(*page));
    page->restoreState(store);
    store.endGroup();
}

void MainWindow::showPage(PageId id)
{
    m_hasChosenPage = true;
    m_pages->showPage(id);
}

void MainWindow::onCurrentChanged(Page* page)
{
    m_sidebar->setCurrent(page->id());
    m_menus->showPage(*page);
    setWindowTitle(tr("%1 – Churnlens").arg(page->title()));
}

void MainWindow::onScoresChanged()
{
    const bool hasScores = m_workspace.scores().run().has_value();
    if (!hasScores && !m_hasChosenPage && (!m_pages->currentPage() || m_pages->currentId() != PageId::Welcome))
        m_pages->showPage(PageId::Welcome);
    if (!hasScores || m_pages->currentId() != PageId::Welcome || m_hasChosenPage)
        return;
    const int last = m_preferences.store().value(kPageKey, static_cast<int>(PageId::Overview)).toInt();
    const bool isPage = last > static_cast<int>(PageId::Welcome) && last <= static_cast<int>(PageId::Service);
    m_pages->showPage(isPage ? static_cast<PageId>(last) : PageId::Overview);
}

void MainWindow::offerFiles(const QStringList& files)
{
    showPage(PageId::Data);
    dataPage().offerFiles(files);
}

void MainWindow::showNote(const QString& text)
{
    m_status->showNote(text);
}

void MainWindow::startDemo()
{
    showPage(PageId::Welcome);
    welcomePage().startDemo();
}

void MainWindow::startService()
{
    startApi(m_pages->page(PageId::Service));
}

bool MainWindow::isServing() const
{
    const QList<Page*> pages = m_pages->existingPages();
    return std::any_of(pages.begin(), pages.end(), [](const Page* page) { return isApiRunning(*page); });
}

DataPage& MainWindow::dataPage()
{
    return static_cast<DataPage&>(m_pages->page(PageId::Data));
}

WelcomePage& MainWindow::welcomePage()
{
    return static_cast<WelcomePage&>(m_pages->page(PageId::Welcome));
}

void MainWindow::scoreNow()
{
    pipeline::BatchOptions options;
    options.train = pipeline::TrainMode::Never;
    options.settings = m_preferences.business();
    m_workspace.runBatch(tr("Scoring"), options, this, [this](const pipeline::BatchReport& report) {
        if (report.error)
            showError(this, tr("Could not make new scores"), *report.error);
        else
            m_status->showNote(tr("New scores are published."));
    });
}

void MainWindow::usePrivateServer()
{
    pipeline::DatabaseChoice choice;
    choice.dataDir = m_workspace.choice().dataDir;
    m_workspace.open(choice);
}

void MainWindow::showPreferences()
{
    auto* const dialog = new PreferencesDialog(m_preferences, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setDatabaseInUse(m_workspace.choice());
    connect(dialog, &PreferencesDialog::scoreRequested, this, &MainWindow::scoreNow);
    connect(dialog, &PreferencesDialog::connectRequested, this, [this] { welcomePage().connectDatabase(); });
    connect(&m_workspace, &Workspace::stateChanged, dialog,
            [this, dialog] { dialog->setDatabaseInUse(m_workspace.choice()); });
    connect(dialog, &PreferencesDialog::privateServerRequested, this, &MainWindow::usePrivateServer);
    dialog->open();
}

void MainWindow::showHelp(const QString& topic)
{
    if (!m_help) {
        m_help = new HelpWindow(this);
        m_help->setAttribute(Qt::WA_DeleteOnClose);
    }
    m_help->showTopic(topic);
    m_help->show();
    m_help->raise();
    m_help->activateWindow();
}

void MainWindow::restoreGeometry()
{
    if (!QWidget::restoreGeometry(m_preferences.store().value(kGeometryKey).toByteArray())) {
        resize(kUsualSize);
        if (!hasRoomForUsual(*this))
            setWindowState(windowState() | Qt::WindowMaximized);
    }
    m_menus->setFullScreen(isFullScreen());
}

void MainWindow::saveState()
{
    QSettings& store = m_preferences.store();
    store.setValue(kGeometryKey, saveGeometry());
    if (m_pages->currentId() != PageId::Welcome)
        store.setValue(kPageKey, static_cast<int>(m_pages->currentId()));
    for (const Page* const page : m_pages->existingPages()) {
        store.beginGroup(groupOf(*page));
        page->saveState(store);
        store.endGroup();
    }
}

void MainWindow::closeEvent(QCloseEvent* event)
{
    TaskRunner& tasks = m_workspace.tasks();
    const QStringList losses = lossesOnClosing(tasks, m_sessions, m_pages->existingPages());
    if (!losses.isEmpty() && !m_isClosing && !confirmClosing(this, losses)) {
        event->ignore();
        return;
    }
    m_isClosing = true;
    saveState();
    tasks.cancelAll();
    event->accept();
}

/// The window manager has ways of its own into and out of full screen.
void MainWindow::changeEvent(QEvent* event)
{
    QMainWindow::changeEvent(event);
    if (event->type() == QEvent::WindowStateChange)
        m_menus->setFullScreen(isFullScreen());
}

void MainWindow::resizeEvent(QResizeEvent* event)
{
    QMainWindow::resizeEvent(event);
    m_sidebar->setCollapsed(event->size().width() < kCollapseBelow);
}

void MainWindow::dragEnterEvent(QDragEnterEvent* event)
{
    if (!localFiles(*event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent* event)
{
    if (const QStringList files = localFiles(*event->mimeData()); !files.isEmpty())
        offerFiles(files);
}

} // namespace churnlens::gui
