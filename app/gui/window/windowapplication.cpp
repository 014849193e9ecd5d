// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/window/windowapplication.h"

#include "app/gui/format/format.h"
#include "app/gui/theme/icons.h"
#include "app/gui/window/screenshots.h"
#include "app/gui/workspace/publishedscores.h"
#include "core/common/logging.h"

#include <QApplication>

namespace churnlens::gui {

WindowApplication::WindowApplication(QApplication& application, QSettings& settings, WindowOptions options)
    : m_options(std::move(options))
    , m_writer(settings)
    , m_theme(application)
    , m_preferences(settings)
    , m_workspace(m_tasks)
    , m_sessions(m_workspace)
{
    m_sinceStart.start();
    connectPreferences();
    m_theme.setChoice(m_preferences.theme());
    m_language.use(m_preferences.language());
    setCurrencySign(m_preferences.currency());
    connect(&m_workspace.scores(), &PublishedScores::changed, this, &WindowApplication::onScoresChanged);
    connect(&m_workspace.scores(), &PublishedScores::headChanged, this, [this] {
        qCInfo(lcChurnlens, "window: first %u customers shown %lld ms after the start",
               m_workspace.scores().head()->size(), static_cast<long long>(m_sinceStart.elapsed()));
    });
    connect(
        &m_tasks, &TaskRunner::idle, this,
        [this] {
            if (m_languageWaits)
                changeLanguage();
        },
        Qt::QueuedConnection);
}

WindowApplication::~WindowApplication()
{
    m_tasks.cancelAll();
}

void WindowApplication::connectPreferences()
{
    connect(&m_preferences, &Preferences::themeChanged, this, [this] { m_theme.setChoice(m_preferences.theme()); });
    connect(&m_preferences, &Preferences::languageChanged, this, &WindowApplication::changeLanguage,
            Qt::QueuedConnection); // the dialog that changes it belongs to the window
    connect(&m_preferences, &Preferences::currencyChanged, this, [this] {
        setCurrencySign(m_preferences.currency());
        Q_EMIT m_workspace.scores().changed(); // every amount is written anew
    });
}

void WindowApplication::start()
{
    makeWindow();
    openDatabase();
    if (!m_options.files.isEmpty())
        m_window->offerFiles(m_options.files);
    if (m_options.serves)
        m_window->startService();
    if (!m_options.screenshotsDir.isEmpty())
        QTimer::singleShot(0, this, [this] {
            saveScreenshots(*this, m_options.screenshotsDir);
            QCoreApplication::quit();
        });
}

void WindowApplication::makeWindow()
{
    m_window = std::make_unique<MainWindow>(m_workspace, m_preferences, m_sessions);
    m_window->setWindowIcon(icon(QStringLiteral("churnlens")));
    m_window->show();
}

void WindowApplication::changeLanguage()
{
    const bool waited = m_languageWaits;
    m_languageWaits = m_tasks.isBusy(); // what a running task reports to belongs to the window
    if (m_languageWaits) {
        if (!waited)
            m_window->showNote(tr("The language changes as soon as what is running has ended."));
        return;
    }
    m_language.use(m_preferences.language());
    if (m_isReplacing) // the new window will have the latest
        return;
    m_isReplacing = true;
    m_window->saveState();
    m_window->setUpdatesEnabled(false); // what is seen stays until the new one is there
    replaceWindow(m_window->pages().currentId(), m_window->isServing());
}

/// A page at a time, so that the event loop is never away for long.
void WindowApplication::replaceWindow(PageId page, bool serves)
{
    if (m_window->pages().dropHiddenPage()) {
        QTimer::singleShot(0, this, [this, page, serves] { replaceWindow(page, serves); });
        return;
    }
    m_isReplacing = false;
    m_window.reset();
    makeWindow();
    if (serves)
        m_window->startService();
    m_window->showPage(page);
}

void WindowApplication::openDatabase()
{
    pipeline::DatabaseChoice choice = m_options.database;
    if (!m_options.isDatabaseGiven)
        choice.conninfo = m_preferences.database();
    m_workspace.open(choice);
}

void WindowApplication::onScoresChanged()
{
    if (m_workspace.scores().state() != PublishedScores::State::Ready || !m_sinceStart.isValid())
        return;
    qCInfo(lcChurnlens, "window: scores of %lld customers shown %lld ms after the start",
           static_cast<long long>(m_workspace.scores().run()->customers),
           static_cast<long long>(m_sinceStart.elapsed()));
    m_sinceStart.invalidate();
}

int runWindow(QApplication& application, const WindowOptions& options)
{
    QSettings settings(QSettings::IniFormat, QSettings::UserScope, QStringLiteral("churnlens"),
                       QStringLiteral("churnlens"));
    WindowApplication window(application, settings, options);
    window.start();
    return QApplication::exec();
}

} // namespace churnlens::gui
