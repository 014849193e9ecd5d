// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gui/tasks/taskrunner.h"
#include "app/gui/workspace/connectionpool.h"
#include "core/pipeline/session.h"

#include <QTimer>

namespace churnlens::pipeline {
struct BatchOptions;
struct BatchReport;
} // namespace churnlens::pipeline

namespace churnlens::gui {

class PublishedScores;

/// The database that the window works on, and everything that needs it. Main thread.
class Workspace : public QObject
{
    Q_OBJECT

public:
    enum class State {
        Closed, ///< none chosen yet
        Opening,
        Ready,
        Lost, ///< was there and is not; tried again every few seconds
        Failed, ///< could not be opened; see error()
    };

    explicit Workspace(TaskRunner& tasks, QObject* parent = nullptr);
    ~Workspace() override;

    /// Opens a database, closing the one before: starts the private server or connects, migrates. State follows.
    void open(const pipeline::DatabaseChoice& choice);
    void close();
    /// Of Opening: gives up; the state is Failed soon after.
    void cancelOpening();
    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] const std::optional<Error>& error() const { return m_error; }
    [[nodiscard]] const pipeline::DatabaseChoice& choice() const { return m_choice; }
    [[nodiscard]] bool isPrivate() const { return m_choice.conninfo.isEmpty() && !m_choice.useEnvironment; }
    /// "private server", or host and database of an external one; never a password.
    [[nodiscard]] QString databaseName() const;
    [[nodiscard]] TaskRunner& tasks() { return m_tasks; }
    [[nodiscard]] PublishedScores& scores() { return *m_scores; }
    [[nodiscard]] QString modelsFolder() const;

    /// Reads or writes on a connection of its own on another thread; `done` on the main thread as with
    /// TaskRunner::read(). A lost connection leads to Lost. Precondition for success: Ready.
    template <typename T>
    Task* query(std::function<Result<T>(warehouse::Connection&, const Progress&)> work, QObject* context,
                std::function<void(Result<T>)> done);
    /// The same for longer work, which appears in the task list under the title.
    template <typename T>
    Task* job(const QString& title, std::function<Result<T>(warehouse::Connection&, const Progress&)> work,
              QObject* context, std::function<void(Result<T>)> done);
    /// The main job (load, train, score, publish) as one listed task; the scores are read anew after it. `done` gets
    /// the report also when the run ended with an error (report.error), unless it was cancelled.
    Task* runBatch(const QString& title, pipeline::BatchOptions options, QObject* context,
                   std::function<void(pipeline::BatchReport)> done);

    /// Everybody who shows what is in the warehouse reads it again: dataChanged(), and the scores if a new run was
    /// published.
    void refresh();

Q_SIGNALS:
    void stateChanged();
    void dataChanged(); ///< loads, models, runs or keys may have changed

private:
    void setState(State state, const std::optional<Error>& error = {});
    void startOpening();
    void opened(Result<std::shared_ptr<ConnectionPool>> pool);
    void releasePool(std::shared_ptr<ConnectionPool> pool);
    /// pool: the one that the error came from; about an earlier one it says nothing of the present.
    void noteError(const Error& error, const std::weak_ptr<ConnectionPool>& pool);
    void tick();

    TaskRunner& m_tasks;
    pipeline::DatabaseChoice m_choice;
    State m_state = State::Closed;
    std::optional<Error> m_error;
    std::shared_ptr<ConnectionPool> m_pool; ///< shared with running tasks
    std::unique_ptr<PublishedScores> m_scores;
    QTimer m_tick; ///< looks for runs that others published, and for a lost database
    QPointer<Task> m_opening;
    int m_generation = 0; ///< of the choice of a database
};

template <typename T>
Task* Workspace::query(std::function<Result<T>(warehouse::Connection&, const Progress&)> work, QObject* context,
                       std::function<void(Result<T>)> done)
{
    return m_tasks.read<T>(
        [pool = m_pool, work = std::move(work)](const Progress& progress) -> Result<T> {
            if (!pool)
                return Error{ErrorCode::DatabaseUnavailable, tr("No database is open."), {}, {}};
            return pool->with<T>(progress, work);
        },
        context,
        [this, pool = std::weak_ptr(m_pool), done = std::move(done)](Result<T> result) {
            if (!result.ok())
                noteError(result.error(), pool);
            if (done)
                done(std::move(result));
        });
}

template <typename T>
Task* Workspace::job(const QString& title, std::function<Result<T>(warehouse::Connection&, const Progress&)> work,
                     QObject* context, std::function<void(Result<T>)> done)
{
    return m_tasks.run<T>(
        title,
        [pool = m_pool, work = std::move(work)](const Progress& progress) -> Result<T> {
            if (!pool)
                return Error{ErrorCode::DatabaseUnavailable, tr("No database is open."), {}, {}};
            return pool->with<T>(progress, work);
        },
        context,
        [this, pool = std::weak_ptr(m_pool), done = std::move(done)](Result<T> result) {
            if (!result.ok())
                noteError(result.error(), pool);
            if (done)
                done(std::move(result));
        });
}

} // namespace churnlens::gui
