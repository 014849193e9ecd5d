// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gui/data/importsession.h"
#include "app/gui/workspace/workspace.h"

#include <QWidget>

class QPushButton;

namespace churnlens::gui {

class StatePanel;

/// A load or a removal while it runs: its progress, cancel, and an error with another try.
class RunView : public QWidget
{
    Q_OBJECT

public:
    explicit RunView(Workspace& workspace, QWidget* parent = nullptr);

    /// Runs in the workspace's database; precondition: not isRunning().
    void start(const QString& title, const pipeline::BatchOptions& options);
    /// One that has failed, with another try. Precondition: run.hasFailed().
    void showFailure(const FinishedRun& run);
    [[nodiscard]] bool isRunning() const { return !m_task.isNull(); }

Q_SIGNALS:
    void connectRequested(); ///< ask for another database
    void finished(const churnlens::gui::FinishedRun& run); ///< a failed one is shown here already
    void cancelled();
    void backRequested(); ///< from an error

private:
    void noteProgress();
    void noteEnd();
    void take(const pipeline::BatchReport& report);
    void showError(const Error& error);

    Workspace& m_workspace;
    StatePanel* m_panel;
    QPushButton* m_back;
    QPointer<Task> m_task;
    QString m_title;
    pipeline::BatchOptions m_options;
};

} // namespace churnlens::gui
