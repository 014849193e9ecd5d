// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gui/preferences/preferences.h"
#include "app/gui/window/pagehost.h"
#include "app/gui/workspace/workspace.h"

#include <QMainWindow>

namespace churnlens::gui {

class DataPage;
class HelpWindow;
class Sidebar;
class StatusLine;
class WelcomePage;
class WindowMenus;
struct WindowSessions;

/// The window: sidebar, header, pages, status line. Everything that it shows comes from the workspace, so that a second
/// one can take its place (in another language) at any time.
class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    /// All must outlive it. sessions: what goes on is shown.
    MainWindow(Workspace& workspace, Preferences& preferences, WindowSessions& sessions, QWidget* parent = nullptr);
    ~MainWindow() override;

    void showPage(PageId id);
    [[nodiscard]] PageHost& pages() { return *m_pages; }
    /// Offers files on the data page.
    void offerFiles(const QStringList& files);
    /// Loads the demo data into their own database.
    void startDemo();
    /// Starts the REST API; the page stays, unless it cannot start: the service page says why.
    void startService();
    /// Whether the REST API runs in it.
    [[nodiscard]] bool isServing() const;
    void showNote(const QString& text); ///< in the status line, some seconds
    /// Geometry and the state of the pages, into the preferences' store; done on closing too.
    void saveState();

protected:
    void closeEvent(QCloseEvent* event) override;
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    void connectMenus();
    void onPageCreated(Page* page);
    void onCurrentChanged(Page* page);
    void onScoresChanged();
    void restoreGeometry();
    void usePrivateServer();
    void scoreNow();
    void showPreferences();
    void showHelp(const QString& topic);
    [[nodiscard]] DataPage& dataPage();
    [[nodiscard]] WelcomePage& welcomePage();

    Workspace& m_workspace;
    Preferences& m_preferences;
    WindowSessions& m_sessions;
    Sidebar* m_sidebar;
    PageHost* m_pages;
    StatusLine* m_status;
    WindowMenus* m_menus;
    QPointer<HelpWindow> m_help;
    bool m_isClosing = false;
    bool m_hasChosenPage = false; ///< by the user or by a former session
};

} // namespace churnlens::gui
