// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/data/runview.h"

#include "app/gui/theme/tokens.h"
#include "app/gui/widgets/statepanel.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace churnlens::gui {

RunView::RunView(Workspace& workspace, QWidget* parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_panel(new StatePanel(new QWidget, this))
    , m_back(new QPushButton(tr("&Back"), this))
{
    auto* const layout = new QVBoxLayout(this);
    layout->setContentsMargins(kSpace4, kSpace4, kSpace4, kSpace4);
    layout->addWidget(m_back, 0, Qt::AlignLeft);
    layout->addWidget(m_panel, 1);
    connect(m_back, &QPushButton::clicked, this, &RunView::backRequested);
    connect(m_panel, &StatePanel::connectRequested, this, &RunView::connectRequested);
    connect(m_panel, &StatePanel::actionTriggered, this, [this] { start(m_title, m_options); });
    connect(m_panel, &StatePanel::cancelRequested, this, [this] {
        if (m_task)
            m_task->cancel();
    });
}

void RunView::start(const QString& title, const pipeline::BatchOptions& options)
{
    m_title = title;
    m_options = options;
    m_back->hide();
    if (m_workspace.state() != Workspace::State::Ready) {
        showError(m_workspace.error().value_or(
            Error{ErrorCode::DatabaseUnavailable, tr("No database is open. Open one, then try again."), {}, {}}));
        return;
    }
    m_panel->showContent();
    m_panel->showLoading(title, -1, true);
    m_task =
        m_workspace.runBatch(title, m_options, this, [this](const pipeline::BatchReport& report) { take(report); });
    connect(m_task, &Task::progressChanged, this, &RunView::noteProgress);
    connect(m_task, &Task::finished, this, &RunView::noteEnd);
}

void RunView::noteProgress()
{
    if (m_task && m_task->isRunning())
        m_panel->showLoading(m_task->phase(), m_task->fraction(), true);
}

void RunView::showError(const Error& error)
{
    m_back->show();
    m_panel->showError(error);
}

void RunView::showFailure(const FinishedRun& run)
{
    m_title = run.title;
    m_options = run.options;
    showError(*run.report.error);
}

void RunView::take(const pipeline::BatchReport& report)
{
    m_task.clear();
    const FinishedRun run{m_title, m_options, report};
    if (run.hasFailed())
        showError(*report.error);
    Q_EMIT finished(run);
}

/// A cancelled run has no report.
void RunView::noteEnd()
{
    if (!m_task || m_task->state() != Task::State::Cancelled)
        return;
    m_task.clear();
    Q_EMIT cancelled();
}

} // namespace churnlens::gui
