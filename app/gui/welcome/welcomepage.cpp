// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/welcome/welcomepage.h"

#include "app/gui/format/errortext.h"
#include "app/gui/format/format.h"
#include "app/gui/preferences/preferences.h"
#include "app/gui/theme/icons.h"
#include "app/gui/theme/tokens.h"
#include "app/gui/welcome/connectdialog.h"
#include "app/gui/welcome/demochecklist.h"
#include "app/gui/welcome/recentdatabases.h"
#include "app/gui/widgets/card.h"
#include "app/gui/widgets/iconlabel.h"
#include "app/gui/widgets/localfiles.h"
#include "app/gui/widgets/notice.h"

#include <QApplication>
#include <QDir>
#include <QDragEnterEvent>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLabel>
#include <QMimeData>
#include <QPushButton>
#include <QVBoxLayout>

namespace churnlens::gui {

namespace {

constexpr int kContentWidth = 880;
constexpr int kLargeIcon = 32;

} // namespace

WelcomePage::WelcomePage(Workspace& workspace, Preferences& preferences, DemoRun& demo, QWidget* parent)
    : Page(parent)
    , m_workspace(workspace)
    , m_preferences(preferences)
    , m_demo(demo)
{
    setAcceptDrops(true);
    auto* const layout = new QHBoxLayout(this);
    layout->setContentsMargins(kSpace6, kSpace6, kSpace6, kSpace6);
    build();
    connect(&m_workspace, &Workspace::stateChanged, this, &WelcomePage::noteState);
    connectDemo();
}

void WelcomePage::build()
{
    delete m_content;
    m_content = new QWidget(this);
    m_content->setMaximumWidth(kContentWidth);
    auto* const title = new QLabel(tr("Find the customers you are about to lose"), m_content);
    title->setFont(fontFor(TextRole::Figure, QApplication::font()));
    title->setWordWrap(true);
    auto* const text =
        new QLabel(tr("Churnlens reads what your customers bought and when, learns from those who stayed and "
                      "those who left, and says for each how likely no purchase follows, and why."),
                   m_content);
    text->setWordWrap(true);
    text->setProperty("role", QStringLiteral("muted"));
    m_problem = new Notice(Notice::Kind::Error, {}, {}, m_content);
    m_problem->hide();
    m_ways = buildWays();
    m_progress = buildDemo();
    m_recentBox = new QWidget(m_content);
    m_recent = new QVBoxLayout(m_recentBox);
    m_recent->setContentsMargins(0, 0, 0, 0);
    m_recent->setSpacing(kSpace1);
    m_place = new QLabel(m_content);
    m_place->setFont(fontFor(TextRole::Caption, QApplication::font()));
    m_place->setProperty("role", QStringLiteral("muted"));
    m_place->setWordWrap(true);
    m_place->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto* const column = new QVBoxLayout(m_content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(kSpace3);
    column->addStretch(1);
    for (QWidget* const widget :
         {static_cast<QWidget*>(title), static_cast<QWidget*>(text), static_cast<QWidget*>(m_problem), m_ways,
          m_progress, m_recentBox, static_cast<QWidget*>(m_place)})
        column->addWidget(widget);
    column->addStretch(2);
    layout()->addWidget(m_content);
    fillRecent();
    showDemo();
}

/// How far the demo is, or why there is none.
void WelcomePage::showDemo()
{
    showWays(!m_demo.isRunning());
    if (m_demo.isRunning())
        m_checklist->setProgress(m_demo.step(), m_demo.fraction());
    else if (m_demo.error())
        showProblem(tr("The demo could not be prepared. %1").arg(errorText(*m_demo.error())));
}

QWidget* WelcomePage::buildWay(const QString& iconName, const QString& title, const QString& text, const QString& verb,
                               bool primary, const std::function<void()>& act)
{
    auto* const card = new Card(title);
    auto* const picture = new IconLabel(kLargeIcon, true, card);
    picture->setIcon(iconName);
    auto* const words = new QLabel(text, card);
    words->setWordWrap(true);
    words->setProperty("role", QStringLiteral("muted"));
    words->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    auto* const button = new QPushButton(verb, card);
    button->setProperty("primary", primary);
    connect(button, &QPushButton::clicked, this, act);
    card->addHeaderWidget(picture);
    card->body()->addWidget(words, 1);
    card->body()->addSpacing(kSpace2);
    card->body()->addWidget(button, 0, Qt::AlignLeft);
    return card;
}

QWidget* WelcomePage::buildWays()
{
    auto* const ways = new QWidget(m_content);
    auto* const row = new QHBoxLayout(ways);
    row->setContentsMargins(0, kSpace2, 0, kSpace2);
    row->setSpacing(kSpace3);
    row->addWidget(
        buildWay(QStringLiteral("open"), tr("Your transactions"),
                 tr("CSV, Excel, gzip or zip, as the shop exports them. Choose files, or drop them here. You "
                    "see what is in them before anything is loaded."),
                 tr("&Open files…"), true, [this] { chooseFiles(); }),
        1);
    row->addWidget(buildWay(QStringLiteral("demo"), tr("The demo data"),
                            tr("%1 made-up transactions of a shop, loaded, trained on and scored within seconds, in a "
                               "database of their own.")
                                .arg(countText(m_demo.rows())),
                            tr("Try the &demo"), false, [this] { startDemo(); }),
                   1);
    row->addWidget(
        buildWay(QStringLiteral("database"), tr("A database"),
                 tr("Where Churnlens has worked before, or one that is new to it: PostgreSQL 14 or newer, on "
                    "this or another machine."),
                 tr("&Connect…"), false, [this] { connectDatabase(); }),
        1);
    return ways;
}

QWidget* WelcomePage::buildDemo()
{
    auto* const card = new Card(tr("Preparing the demo"), m_content);
    card->setCaption(tr("Made-up customers, the same every time. Your own data are left alone."));
    m_checklist = new DemoChecklist(m_demo.rows(), card);
    card->body()->addWidget(m_checklist);
    connect(m_checklist, &DemoChecklist::cancelRequested, &m_demo, &DemoRun::cancel);
    return card;
}

void WelcomePage::connectDemo()
{
    connect(&m_demo, &DemoRun::progressChanged, this,
            [this](DemoRun::Step step, double fraction) { m_checklist->setProgress(step, fraction); });
    connect(&m_demo, &DemoRun::finished, this, [this] {
        showWays(true);
        Q_EMIT pageRequested(PageId::Overview);
    });
    connect(&m_demo, &DemoRun::cancelled, this, [this] {
        showWays(true);
        Q_EMIT statusMessage(tr("The demo was cancelled."));
    });
    connect(&m_demo, &DemoRun::failed, this, &WelcomePage::showDemo);
}

void WelcomePage::startDemo()
{
    if (m_demo.isRunning())
        return;
    m_problem->hide();
    showWays(false);
    m_demo.start(m_preferences.business());
}

void WelcomePage::showWays(bool ways)
{
    m_ways->setVisible(ways);
    m_progress->setVisible(!ways);
}

void WelcomePage::showProblem(const QString& text)
{
    m_problem->setText(text);
    m_problem->show();
}

void WelcomePage::activate()
{
    fillRecent();
}

void WelcomePage::retranslate()
{
    if (!m_demo.isRunning())
        build();
}

void WelcomePage::noteState()
{
    if (m_workspace.state() == Workspace::State::Ready) {
        noteRecentDatabase(m_preferences.store(), m_workspace.choice());
        m_problem->hide();
    }
    if (m_workspace.state() == Workspace::State::Failed && m_workspace.error() && !m_demo.isRunning())
        showProblem(errorText(*m_workspace.error()));
    fillRecent();
}

void WelcomePage::fillRecent()
{
    while (QLayoutItem* const item = m_recent->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    const std::vector<RecentDatabase> databases = recentDatabases(m_preferences.store());
    m_recentBox->setVisible(!databases.empty());
    auto* const heading = new QLabel(tr("Recently used"), m_recentBox);
    heading->setFont(fontFor(TextRole::CardTitle, QApplication::font()));
    m_recent->addWidget(heading);
    for (const RecentDatabase& database : databases) {
        auto* const button = new QPushButton(icon(QStringLiteral("database")), recentText(database), m_recentBox);
        button->setProperty("link", true);
        button->setToolTip(database.conninfo.isEmpty() ? QDir::toNativeSeparators(database.dataDir)
                                                       : database.conninfo);
        connect(button, &QPushButton::clicked, this,
                [this, database] { openRecent(database.conninfo, database.dataDir); });
        m_recent->addWidget(button, 0, Qt::AlignLeft);
    }
    const QString dataDir = m_workspace.choice().dataDir;
    const QString program = synthetic::programDataDir(dataDir.isEmpty() ? pipeline::defaultDataDir() : dataDir);
    const QString place = QDir::toNativeSeparators(program);
    m_place->setText(m_workspace.isPrivate()
                         ? tr("Nothing leaves this machine: the database and the models are made in %1.").arg(place)
                         : tr("The models are kept in %1, everything else in the database.").arg(place));
}

/// The button that was clicked is made anew while the database opens, so it cannot be the one to say where it leads.
void WelcomePage::openRecent(const QString& conninfo, const QString& dataDir)
{
    if (!conninfo.isEmpty()) { // its password is not kept
        askForDatabase(conninfo);
        return;
    }
    m_problem->hide();
    pipeline::DatabaseChoice choice;
    choice.dataDir = dataDir;
    QMetaObject::invokeMethod(
        this,
        [this, choice] {
            m_workspace.open(choice);
            Q_EMIT pageRequested(PageId::Overview);
        },
        Qt::QueuedConnection);
}

void WelcomePage::connectDatabase()
{
    askForDatabase(m_preferences.database());
}

void WelcomePage::askForDatabase(const QString& remembered)
{
    auto* const dialog = new ConnectDialog(m_workspace.tasks(), remembered, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        const QString current = m_workspace.choice().dataDir;
        pipeline::DatabaseChoice choice;
        choice.conninfo = dialog->conninfo();
        choice.dataDir = synthetic::programDataDir(current.isEmpty() ? pipeline::defaultDataDir() : current);
        m_preferences.setDatabase(choice.conninfo);
        m_workspace.open(choice);
        Q_EMIT pageRequested(PageId::Overview);
    });
    dialog->open();
}

void WelcomePage::chooseFiles()
{
    auto* const dialog = new QFileDialog(this, tr("Files of transactions"), {},
                                         tr("Transactions (*.csv *.txt *.tsv *.xlsx *.gz *.zip);;All files (*)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFiles);
    connect(dialog, &QFileDialog::filesSelected, this, &WelcomePage::loadRequested);
    dialog->open();
}

void WelcomePage::dragEnterEvent(QDragEnterEvent* event)
{
    if (!localFiles(*event->mimeData()).isEmpty() && !m_demo.isRunning())
        event->acceptProposedAction();
}

void WelcomePage::dropEvent(QDropEvent* event)
{
    event->acceptProposedAction();
    Q_EMIT loadRequested(localFiles(*event->mimeData()));
}

} // namespace churnlens::gui
