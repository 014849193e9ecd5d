// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gui/pages/page.h"
#include "app/gui/welcome/demorun.h"

class QLabel;
class QVBoxLayout;

namespace churnlens::gui {

class DemoChecklist;
class Notice;
class Preferences;

/// First start: what Churnlens does, and three ways to begin.
class WelcomePage : public Page
{
    Q_OBJECT

public:
    /// All must outlive it. demo: shown as well when it runs already.
    WelcomePage(Workspace& workspace, Preferences& preferences, DemoRun& demo, QWidget* parent = nullptr);

    /// Makes the demo data in a database of their own and shows how far it is; then asks for the Overview.
    void startDemo();
    /// Asks for a database and opens it.
    void connectDatabase();
    [[nodiscard]] DemoRun& demo() { return m_demo; }

    [[nodiscard]] PageId id() const override { return PageId::Welcome; }
    [[nodiscard]] QString title() const override { return tr("Welcome"); }
    [[nodiscard]] QString iconName() const override { return QStringLiteral("churnlens"); }
    void activate() override;
    void retranslate() override;

protected:
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    void build();
    QWidget* buildWays();
    QWidget* buildWay(const QString& iconName, const QString& title, const QString& text, const QString& verb,
                      bool primary, const std::function<void()>& act);
    QWidget* buildDemo();
    void connectDemo();
    void noteState();
    void fillRecent();
    void openRecent(const QString& conninfo, const QString& dataDir);
    void askForDatabase(const QString& remembered);
    void chooseFiles();
    void showWays(bool ways);
    void showProblem(const QString& text);
    void showDemo();

    Workspace& m_workspace;
    Preferences& m_preferences;
    DemoRun& m_demo;
    QWidget* m_content = nullptr;
    QWidget* m_ways = nullptr;
    QWidget* m_progress = nullptr; ///< of the demo, in place of the ways
    DemoChecklist* m_checklist = nullptr;
    Notice* m_problem = nullptr;
    QWidget* m_recentBox = nullptr;
    QVBoxLayout* m_recent = nullptr;
    QLabel* m_place = nullptr;
};

} // namespace churnlens::gui
