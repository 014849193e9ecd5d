// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/tasks/taskrunner.h"

#include <QElapsedTimer>

namespace churnlens::gui {

namespace {

/// Long jobs and quick reads share the threads; a job must never keep a read waiting.
constexpr int kThreads = 8;
/// Jobs report thousands of times a second; people read a few of them.
constexpr int kReportMs = 50;

/// Passes on what a person can follow: changes of the phase, and at most one fraction every kReportMs.
class ReportLimit
{
public:
    bool lets(const QString& phase)
    {
        if (phase == m_phase && m_since.isValid() && m_since.elapsed() < kReportMs)
            return false;
        m_phase = phase;
        m_since.start();
        return true;
    }

private:
    QString m_phase;
    QElapsedTimer m_since;
};

} // namespace

TaskRunner::TaskRunner(QObject* parent)
    : QObject(parent)
{
    m_pool.setMaxThreadCount(kThreads);
}

TaskRunner::~TaskRunner()
{
    cancelAll();
    m_pool.waitForDone();
}

Task* TaskRunner::start(const QString& title, bool listed, Body body)
{
    auto* const task = new Task(title, listed, this);
    m_tasks.append(task);
    Progress progress;
    progress.stop = task->stopToken();
    progress.report = [task, limit = std::make_shared<ReportLimit>(),
                       mutex = std::make_shared<std::mutex>()](double fraction, const QString& phase) {
        const std::lock_guard lock(*mutex);
        if (limit->lets(phase))
            QMetaObject::invokeMethod(task, [task, fraction, phase] { task->report(fraction, phase); });
    };
    m_pool.start([this, task, progress, body = std::move(body)] {
        Finish deliver = body(progress);
        QMetaObject::invokeMethod(this, [this, task, deliver = std::move(deliver)] { finish(task, deliver); });
    });
    if (listed)
        Q_EMIT tasksChanged();
    return task;
}

void TaskRunner::finish(Task* task, const Finish& deliver)
{
    m_tasks.removeOne(task);
    deliver(*task);
    Q_EMIT task->finished();
    if (task->isListed()) {
        Q_EMIT tasksChanged();
        if (task->state() == Task::State::Failed)
            Q_EMIT taskFailed(task);
    }
    task->deleteLater();
    if (m_tasks.isEmpty())
        Q_EMIT idle();
}

void TaskRunner::end(Task& task, const std::optional<Error>& error)
{
    task.end(error);
}

Error TaskRunner::errorOf(const std::exception_ptr& exception)
{
    try {
        std::rethrow_exception(exception);
    } catch (const JobFailure& failure) {
        return failure.error;
    } catch (const std::exception& error) {
        return {ErrorCode::Internal,
                tr("Something went wrong inside Churnlens. Try again, and report it if it happens again."),
                QString::fromLocal8Bit(error.what()),
                {}};
    }
}

QList<Task*> TaskRunner::listed() const
{
    QList<Task*> result;
    for (Task* const task : m_tasks) {
        if (task->isListed())
            result.append(task);
    }
    return result;
}

void TaskRunner::cancelAll()
{
    for (Task* const task : std::as_const(m_tasks))
        task->cancel();
}

} // namespace churnlens::gui
