// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gui/workspace/workspace.h"

#include <QStatusBar>

class QLabel;
class QProgressBar;
class QToolButton;

namespace churnlens::gui {

/// Which data, as of when, by which model, and what is running; the task can be cancelled here, the list of all opened.
class StatusLine : public QStatusBar
{
    Q_OBJECT

public:
    explicit StatusLine(Workspace& workspace, QWidget* parent = nullptr);

    void showNote(const QString& text); ///< some seconds

private:
    void updateDatabase();
    void updateScores();
    void updateTasks();
    void updateProgress();
    void showTaskMenu();
    [[nodiscard]] QLabel* addPart();

    Workspace& m_workspace;
    QLabel* m_database;
    QLabel* m_scores;
    QWidget* m_taskArea;
    QToolButton* m_taskText;
    QProgressBar* m_progress;
    QToolButton* m_cancel;
    QPointer<Task> m_task; ///< the one that is shown: the latest
};

} // namespace churnlens::gui
