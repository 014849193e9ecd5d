// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gui/pages/page.h"
#include "app/gui/theme/theme.h"

class QActionGroup;
class QMenu;
class QMenuBar;

namespace churnlens::gui {

/// What the sidebar and the menu "Go" lead to, in order.
struct Destination
{
    PageId id;
    QString title;
    QString iconName;
    QKeySequence shortcut;
};
[[nodiscard]] QList<Destination> destinations();

/// The menu bar of the window; tells what was chosen.
class WindowMenus : public QObject
{
    Q_OBJECT

public:
    explicit WindowMenus(QMenuBar& bar, QObject* parent = nullptr);

    /// Puts the actions of the page into the menu that bears its name.
    void showPage(Page& page);
    void setTheme(ThemeChoice choice);
    /// As the window is now; says nothing.
    void setFullScreen(bool on);

Q_SIGNALS:
    void openRequested();
    void demoRequested();
    void connectRequested();
    void savePdfRequested();
    void printRequested();
    void preferencesRequested();
    void pageRequested(churnlens::gui::PageId id);
    void refreshRequested();
    void themeRequested(churnlens::gui::ThemeChoice choice);
    void fullScreenToggled(bool on);
    void helpRequested();
    void shortcutsRequested();
    void aboutRequested();
    void quitRequested();

private:
    using Signal = void (WindowMenus::*)();
    QAction* add(QMenu* menu, const QString& text, const QString& iconName, const QKeySequence& shortcut,
                 Signal signal);
    void buildFile();
    void buildView();
    void buildHelp();
    void buildTheme(QMenu* menu);

    QMenuBar& m_bar;
    QMenu* m_page = nullptr;
    QActionGroup* m_themes = nullptr;
    QAction* m_fullScreen = nullptr;
};

} // namespace churnlens::gui
