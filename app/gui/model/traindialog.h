// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/pipeline/batchrun.h"

#include <QDialog>
#include <QPointer>

class QLabel;
class QProgressBar;
class QPushButton;
class QStackedWidget;

namespace churnlens::gui {

class Preferences;
class Task;
class TrainForm;
class TrainResult;
class Workspace;

/// Trains a model: what to train, the work, what came of it. May be closed while it works; the task goes on.
class TrainDialog : public QDialog
{
    Q_OBJECT

public:
    enum class Step { Form, Running, Result };

    TrainDialog(Workspace& workspace, Preferences& preferences, QWidget* parent = nullptr);

    /// Begins anew unless a training runs, and opens.
    void begin();
    void start(); ///< as the button does
    void cancel(); ///< of a running training: asks it to stop
    [[nodiscard]] Step step() const;
    [[nodiscard]] TrainForm& form() { return *m_form; }
    [[nodiscard]] TrainResult& result() { return *m_result; }

Q_SIGNALS:
    void trained(const QString& message); ///< ended, well or not

private:
    QWidget* buildRunning();
    void buildButtons();
    void readCoverage();
    void showStep(Step step);
    void showProgress();
    void finish(const pipeline::BatchReport& report);
    void taskEnded();

    Workspace& m_workspace;
    QPointer<Task> m_task;
    QStackedWidget* m_stack;
    TrainForm* m_form;
    TrainResult* m_result;
    QLabel* m_phase = nullptr;
    QProgressBar* m_progress = nullptr;
    QPushButton* m_train = nullptr;
    QPushButton* m_cancel = nullptr;
    QPushButton* m_again = nullptr;
    QPushButton* m_copy = nullptr;
    QPushButton* m_close = nullptr;
};

} // namespace churnlens::gui
