// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gui/preferences/preferences.h"
#include "app/gui/preferences/settingswriter.h"
#include "app/gui/window/language.h"
#include "app/gui/window/mainwindow.h"
#include "app/gui/window/windowsessions.h"
#include "app/gui/workspace/workspace.h"

#include <QElapsedTimer>

#include <memory>

class QApplication;

namespace churnlens::gui {

/// What the window starts with.
struct WindowOptions
{
    pipeline::DatabaseChoice database;
    bool isDatabaseGiven = false; ///< by the command line or the environment: the preferences' one is not asked
    QStringList files; ///< offered for loading
    bool serves = false; ///< starts the REST API
    QString screenshotsDir; ///< saves a picture of every page there, then quits; empty: no
};

/// The program with a window: theme, language, tasks, workspace, and the window itself, which is made anew when the
/// language changes; that waits for running tasks, and what goes on besides is shown in the new one.
class WindowApplication : public QObject
{
    Q_OBJECT

public:
    /// Everything must outlive it. settings: the program's settings file.
    WindowApplication(QApplication& application, QSettings& settings, WindowOptions options);
    ~WindowApplication() override;

    /// Opens the window and the database; returns at once.
    void start();
    [[nodiscard]] MainWindow& window() { return *m_window; }
    [[nodiscard]] Workspace& workspace() { return m_workspace; }
    [[nodiscard]] Preferences& preferences() { return m_preferences; }
    [[nodiscard]] TaskRunner& tasks() { return m_tasks; }
    [[nodiscard]] WindowSessions& sessions() { return m_sessions; }

private:
    void connectPreferences();
    void makeWindow();
    void changeLanguage();
    void replaceWindow(PageId page, bool serves);
    void openDatabase();
    void onScoresChanged();

    WindowOptions m_options;
    QElapsedTimer m_sinceStart;
    SettingsWriter m_writer;
    Theme m_theme;
    Preferences m_preferences;
    Language m_language;
    TaskRunner m_tasks;
    Workspace m_workspace;
    WindowSessions m_sessions;
    std::unique_ptr<MainWindow> m_window;
    bool m_languageWaits = false; ///< for the running tasks
    bool m_isReplacing = false; ///< the window, by one in another language
};

/// The program with a window, until it is closed; the exit code.
[[nodiscard]] int runWindow(QApplication& application, const WindowOptions& options);

} // namespace churnlens::gui
