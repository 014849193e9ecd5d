// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gui/workspace/workspace.h"
#include "core/pipeline/batchrun.h"

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
    [[nodiscard]] bool isRunning() const { return !m_task.isNull(); }

Q_SIGNALS:
    /// It changed the data or the scores; what failed behind that is in the report.
    void finished(const churnlens::pipeline::BatchReport& report);
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
