// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gui/tasks/task.h"
#include "core/common/result.h"

#include <QPointer>
#include <QThreadPool>

#include <functional>
#include <memory>
#include <mutex>
#include <vector>

namespace churnlens::gui {

/// Runs work on threads of its own and hands the result back to the main thread. All members: main thread.
class TaskRunner : public QObject
{
    Q_OBJECT

public:
    explicit TaskRunner(QObject* parent = nullptr);
    /// Cancels everything and waits for it.
    ~TaskRunner() override;

    /// Runs `work` on another thread, then `done` with what it returned on the main thread, unless `context` is gone by
    /// then or the task was cancelled and its work ended with Interrupted. work: gets progress to report and to ask
    /// whether to stop; captures values, never widgets. Exceptions end as Internal errors.
    template <typename T>
    Task* run(const QString& title, std::function<Result<T>(const Progress&)> work, QObject* context,
              std::function<void(Result<T>)> done);
    /// The same for short reads, which do not appear in the task list.
    template <typename T>
    Task* read(std::function<Result<T>(const Progress&)> work, QObject* context, std::function<void(Result<T>)> done);

    /// Running tasks that are listed, oldest first.
    [[nodiscard]] QList<Task*> listed() const;
    [[nodiscard]] bool isBusy() const { return !listed().isEmpty(); }
    /// True once nothing runs any more (reads too); for tests and for closing.
    [[nodiscard]] bool isIdle() const { return m_tasks.isEmpty(); }
    void cancelAll();

Q_SIGNALS:
    void tasksChanged(); ///< one began or ended
    void taskFailed(churnlens::gui::Task* task); ///< a listed one
    void idle(); ///< the last running task has ended

private:
    using Finish = std::function<void(Task& task)>; ///< main thread: gives the result away
    /// Runs on another thread; returns what to do on the main thread.
    using Body = std::function<Finish(const Progress&)>;
    Task* start(const QString& title, bool listed, Body body);
    template <typename T>
    static Body bodyOf(std::function<Result<T>(const Progress&)> work, QObject* context,
                       std::function<void(Result<T>)> done);
    static Error errorOf(const std::exception_ptr& exception);
    void finish(Task* task, const Finish& deliver);
    static void end(Task& task, const std::optional<Error>& error);

    QThreadPool m_pool;
    QList<Task*> m_tasks;
};

template <typename T>
TaskRunner::Body TaskRunner::bodyOf(std::function<Result<T>(const Progress&)> work, QObject* context,
                                    std::function<void(Result<T>)> done)
{
    const QPointer<QObject> alive(context);
    return [work = std::move(work), done = std::move(done), alive](const Progress& progress) -> Finish {
        auto result = std::make_shared<std::optional<Result<T>>>();
        try {
            result->emplace(work(progress));
        } catch (...) {
            result->emplace(errorOf(std::current_exception()));
        }
        return [result, done, alive](Task& task) {
            Result<T>& outcome = result->value();
            const bool cancelled = !outcome.ok() && outcome.error().code == ErrorCode::Interrupted;
            end(task, outcome.ok() ? std::nullopt : std::optional(outcome.error()));
            if (alive && done && !cancelled)
                done(std::move(outcome));
        };
    };
}

template <typename T>
Task* TaskRunner::run(const QString& title, std::function<Result<T>(const Progress&)> work, QObject* context,
                      std::function<void(Result<T>)> done)
{
    return start(title, true, bodyOf<T>(std::move(work), context, std::move(done)));
}

template <typename T>
Task* TaskRunner::read(std::function<Result<T>(const Progress&)> work, QObject* context,
                       std::function<void(Result<T>)> done)
{
    return start({}, false, bodyOf<T>(std::move(work), context, std::move(done)));
}

} // namespace churnlens::gui
