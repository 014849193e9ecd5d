// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/window/statusline.h"

#include "app/gui/format/errortext.h"
#include "app/gui/format/format.h"
#include "app/gui/theme/icons.h"
#include "app/gui/theme/tokens.h"
#include "app/gui/workspace/publishedscores.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QProgressBar>
#include <QToolButton>

namespace churnlens::gui {

namespace {

constexpr int kNoteMs = 6000;
constexpr int kBarWidth = 96;
constexpr int kShortId = 8; ///< characters of a model id that tell models apart for people

QString stateText(Workspace::State state)
{
    switch (state) {
    case Workspace::State::Closed:
        return StatusLine::tr("closed");
    case Workspace::State::Opening:
        return StatusLine::tr("opening…");
    case Workspace::State::Ready:
        return StatusLine::tr("ready");
    case Workspace::State::Lost:
        return StatusLine::tr("connection lost, trying again…");
    case Workspace::State::Failed:
        break;
    }
    return StatusLine::tr("could not be opened");
}

} // namespace

StatusLine::StatusLine(Workspace& workspace, QWidget* parent)
    : QStatusBar(parent)
    , m_workspace(workspace)
    , m_database(addPart())
    , m_scores(addPart())
    , m_taskArea(new QWidget(this))
    , m_taskText(new QToolButton(m_taskArea))
    , m_progress(new QProgressBar(m_taskArea))
    , m_cancel(new QToolButton(m_taskArea))
{
    setSizeGripEnabled(false);
    m_taskText->setProperty("flat", true);
    m_taskText->setToolTip(tr("Everything that is running"));
    m_progress->setFixedWidth(kBarWidth);
    m_cancel->setProperty("flat", true);
    m_cancel->setIcon(icon(QStringLiteral("close")));
    m_cancel->setToolTip(tr("Cancel this task; nothing half-done is kept"));
    m_cancel->setAccessibleName(tr("Cancel task"));
    auto* const layout = new QHBoxLayout(m_taskArea);
    layout->setContentsMargins(0, 0, kSpace2, 0);
    layout->addWidget(m_taskText);
    layout->addWidget(m_progress);
    layout->addWidget(m_cancel);
    addPermanentWidget(m_taskArea);
    connect(m_taskText, &QToolButton::clicked, this, &StatusLine::showTaskMenu);
    connect(m_cancel, &QToolButton::clicked, this, [this] {
        if (m_task)
            m_task->cancel();
    });
    connect(&workspace, &Workspace::stateChanged, this, &StatusLine::updateDatabase);
    connect(&workspace.scores(), &PublishedScores::runChanged, this, &StatusLine::updateScores);
    connect(&workspace.tasks(), &TaskRunner::tasksChanged, this, &StatusLine::updateTasks);
    updateDatabase();
    updateScores();
    updateTasks();
}

QLabel* StatusLine::addPart()
{
    auto* const label = new QLabel(this);
    label->setContentsMargins(kSpace2, kSpace1, kSpace2, kSpace1);
    label->setProperty("role", QStringLiteral("muted"));
    addPermanentWidget(label);
    return label;
}

void StatusLine::showNote(const QString& text)
{
    showMessage(text, kNoteMs);
}

void StatusLine::updateDatabase()
{
    const Workspace::State state = m_workspace.state();
    m_database->setText(state == Workspace::State::Closed
                            ? tr("no database")
                            : tr("database: %1, %2").arg(m_workspace.databaseName(), stateText(state)));
    m_database->setToolTip(m_workspace.error() ? errorText(*m_workspace.error()) : m_workspace.choice().dataDir);
}

void StatusLine::updateScores()
{
    const std::optional<scoring::ScoringRun>& run = m_workspace.scores().run();
    if (!run) {
        m_scores->setText(tr("no scores yet"));
        m_scores->setToolTip({});
        return;
    }
    m_scores->setText(tr("scores as of %1, model %2").arg(dateText(run->asOf), run->modelId.right(kShortId)));
    m_scores->setToolTip(
        tr("Model %1, scored %2. Churn: no purchase in the %n day(s) after %3.", nullptr, run->horizonDays)
            .arg(run->modelId, timeText(run->scoredAt), dateText(run->asOf)));
}

void StatusLine::updateTasks()
{
    const QList<Task*> tasks = m_workspace.tasks().listed();
    m_taskArea->setVisible(!tasks.isEmpty());
    Task* const latest = tasks.isEmpty() ? nullptr : tasks.last();
    if (latest == m_task)
        return updateProgress();
    m_task = latest;
    if (latest)
        connect(latest, &Task::progressChanged, this, &StatusLine::updateProgress);
    updateProgress();
}

void StatusLine::updateProgress()
{
    if (!m_task)
        return;
    const qsizetype others = m_workspace.tasks().listed().size() - 1;
    QString text = m_task->phase().isEmpty() ? m_task->title() : tr("%1: %2").arg(m_task->title(), m_task->phase());
    if (others > 0)
        text += tr(" (and %n more)", nullptr, static_cast<int>(others));
    m_taskText->setText(text);
    m_progress->setRange(0, m_task->fraction() > 0 ? 100 : 0);
    m_progress->setValue(qRound(100 * m_task->fraction()));
    m_progress->setAccessibleName(text);
}

void StatusLine::showTaskMenu()
{
    QMenu menu(this);
    for (Task* const task : m_workspace.tasks().listed()) {
        const QString text = task->phase().isEmpty()
            ? task->title()
            : tr("%1: %2, %3").arg(task->title(), task->phase(), percentText(task->fraction()));
        menu.addSection(text);
        menu.addAction(icon(QStringLiteral("close")), tr("Cancel \"%1\"").arg(task->title()), task, &Task::cancel);
    }
    menu.exec(m_taskText->mapToGlobal(QPoint(0, -menu.sizeHint().height())));
}

} // namespace churnlens::gui
