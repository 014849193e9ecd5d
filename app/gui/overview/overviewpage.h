// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gui/overview/overviewsnapshot.h"
#include "app/gui/pages/page.h"
#include "app/gui/preferences/preferences.h"
#include "app/gui/workspace/workspace.h"

class QScrollArea;

namespace churnlens::gui {

class OverviewContent;
class StatePanel;

/// How many customers are about to leave, what that is worth, and how far the numbers can be trusted.
class OverviewPage : public Page
{
    Q_OBJECT

public:
    OverviewPage(Workspace& workspace, Preferences& preferences, QWidget* parent = nullptr);

    [[nodiscard]] PageId id() const override { return PageId::Overview; }
    [[nodiscard]] QString title() const override { return tr("Overview"); }
    [[nodiscard]] QString iconName() const override { return QStringLiteral("overview"); }
    [[nodiscard]] QList<QAction*> pageActions() override { return {m_listHighRisk}; }
    void activate() override;
    void saveState(QSettings& settings) const override;
    void restoreState(QSettings& settings) override;
    void retranslate() override;
    [[nodiscard]] QString helpTopic() const override { return QStringLiteral("user-guide.md#overview"); }
    [[nodiscard]] QWidget* printable() override;

private:
    void setTexts();
    void buildContent();
    void invalidate();
    void fill();
    void read();
    void take(Result<std::shared_ptr<const OverviewSnapshot>> snapshot);
    void showState();
    void showWithoutScores();
    void act();
    void stopReading();

    Workspace& m_workspace;
    Preferences& m_preferences;
    QAction* m_listHighRisk;
    QScrollArea* m_scroll;
    OverviewContent* m_content = nullptr; ///< of the scroll area
    StatePanel* m_panel;
    std::shared_ptr<const OverviewSnapshot> m_snapshot;
    std::optional<Error> m_error; ///< of reading
    QPointer<Task> m_reading;
    int m_round = 0; ///< of the latest read
    bool m_stale = true; ///< what is shown must be read anew when the page is in front
};

} // namespace churnlens::gui
