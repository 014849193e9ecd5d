// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/welcome/demorun.h"

#include "core/pipeline/batchrun.h"

#include <algorithm>

namespace churnlens::gui {

namespace {

/// Which of the steps a phase of the batch run belongs to; later ones are told by the order.
DemoRun::Step stepOf(const QString& phase, DemoRun::Step now)
{
    using Step = DemoRun::Step;
    static const std::pair<QString, Step> kPhases[] = {{QStringLiteral("Loading"), Step::Load},
                                                       {QStringLiteral("Building marts"), Step::Features},
                                                       {QStringLiteral("Computing features"), Step::Features},
                                                       {QStringLiteral("Training"), Step::Train},
                                                       {QStringLiteral("Scoring"), Step::Score}};
    for (const auto& [begin, step] : kPhases) {
        if (phase.startsWith(begin))
            return std::max(step, now);
    }
    return now;
}

} // namespace

DemoRun::DemoRun(Workspace& workspace, qint64 rows, QObject* parent)
    : QObject(parent)
    , m_workspace(workspace)
    , m_rows(rows)
{
    connect(&m_workspace, &Workspace::stateChanged, this, &DemoRun::noteState);
}

DemoRun::~DemoRun()
{
    if (m_task)
        m_task->cancel();
}

pipeline::DatabaseChoice DemoRun::choice() const
{
    const QString current = m_workspace.choice().dataDir;
    const QString program = current.isEmpty() ? pipeline::defaultDataDir() : synthetic::programDataDir(current);
    pipeline::DatabaseChoice choice;
    choice.dataDir = synthetic::demoDataDir(program, m_rows);
    return choice;
}

void DemoRun::start(const Settings& settings)
{
    m_settings = settings;
    m_isRunning = true;
    m_error.reset();
    const pipeline::DatabaseChoice demo = choice();
    m_target = demo.dataDir;
    m_before = m_workspace.choice();
    m_wasOpen = m_workspace.state() != Workspace::State::Closed;
    advance(Step::Open, -1);
    const bool isThere = m_workspace.isPrivate() && m_before.dataDir == demo.dataDir;
    if (isThere && m_workspace.state() == Workspace::State::Ready)
        generate();
    else if (const Result<void> marked = synthetic::markDemoDataDir(m_target); marked.ok())
        m_workspace.open(demo);
    else
        fail(marked.error());
}

void DemoRun::noteState()
{
    if (!m_isRunning && m_workspace.state() == Workspace::State::Opening)
        m_error.reset(); // there is something else to look at
    if (m_isRunning && !isOurs() && m_workspace.state() == Workspace::State::Opening) {
        m_isRunning = false; // somebody chose another database: made-up lines must never get into it
        if (m_task)
            m_task->cancel();
        Q_EMIT cancelled();
    }
    if (!m_isRunning || m_step != Step::Open)
        return;
    if (m_workspace.state() == Workspace::State::Ready)
        generate();
    else if (m_workspace.state() == Workspace::State::Failed)
        fail(m_workspace.error().value_or(Error{}));
}

bool DemoRun::isOurs() const
{
    return m_workspace.isPrivate() && m_workspace.choice().dataDir == m_target;
}

void DemoRun::generate()
{
    advance(Step::Generate, 0);
    if (!m_isRunning || !isOurs()) // cancelled by who was told
        return;
    m_task = m_workspace.tasks().run<QString>(
        tr("Making the demo data"),
        [dataDir = m_target, rows = m_rows](const Progress& progress) {
            return synthetic::provideDemoData(dataDir, rows, progress);
        },
        this,
        [this](Result<QString> file) {
            if (!m_isRunning)
                return;
            if (file.ok())
                runBatch(*file);
            else
                fail(file.error());
        });
    watch(m_task);
}

void DemoRun::runBatch(const QString& file)
{
    advance(Step::Load, 0);
    if (!m_isRunning || !isOurs())
        return;
    pipeline::BatchOptions options;
    options.inputs = {file};
    options.settings = m_settings;
    m_task =
        m_workspace.runBatch(tr("Loading the demo data"), options, this, [this](const pipeline::BatchReport& report) {
            if (!m_isRunning)
                return;
            if (report.error) {
                fail(*report.error);
                return;
            }
            advance(Step::Score, 1);
            m_isRunning = false;
            Q_EMIT finished();
        });
    watch(m_task);
}

void DemoRun::watch(Task* task)
{
    connect(task, &Task::progressChanged, this, [this, task] {
        if (m_isRunning && task == m_task)
            advance(stepOf(task->phase(), m_step), task->fraction());
    });
    connect(task, &Task::finished, this, [this, task] {
        if (m_isRunning && task->state() == Task::State::Cancelled)
            goBack();
    });
}

void DemoRun::advance(Step step, double fraction)
{
    m_step = step;
    m_fraction = fraction;
    Q_EMIT progressChanged(step, fraction);
}

void DemoRun::cancel()
{
    if (!m_isRunning)
        return;
    if (m_task && m_task->isRunning())
        m_task->cancel();
    else // still opening
        goBack();
}

void DemoRun::goBack()
{
    m_isRunning = false;
    if (m_wasOpen)
        m_workspace.open(m_before);
    else
        m_workspace.close();
    Q_EMIT cancelled();
}

/// The demo's database stays open: a second try begins there.
void DemoRun::fail(const Error& error)
{
    m_isRunning = false;
    m_error = error;
    Q_EMIT failed(error);
}

} // namespace churnlens::gui
