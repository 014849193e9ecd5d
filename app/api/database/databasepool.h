// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/api/database/databasesource.h"

#include <chrono>
#include <condition_variable>
#include <deque>
#include <functional>
#include <thread>
#include <vector>

namespace churnlens::api {

/// A few threads, each with a connection of its own, that answer queries in the order they came. The server's event
/// loop never waits for the database.
class DatabasePool
{
public:
    /// What to do on a connection. When the first call ends with DatabaseUnavailable, it is called once more with a new
    /// one, so it must be repeatable. unavailable is set when there is no connection; the pointer is then null, and
    /// there will be no further call.
    using Task = std::function<std::optional<Error>(warehouse::Connection* connection, const Error* unavailable)>;

    struct Options
    {
        int threads = 2;
        size_t maxQueued = 256;
        int statementMs = 5000;
        int maxWaitMs = 8000; ///< in the queue; beyond, the client has been told 504, or will have been in vain
    };

    DatabasePool(const DatabaseSource& source, Options options);
    /// Cancels what runs, drops what waits (each task is told Interrupted), and joins.
    ~DatabasePool();
    Q_DISABLE_COPY_MOVE(DatabasePool)

    /// False when too much is waiting already: then the task is not kept.
    [[nodiscard]] bool submit(Task task);
    /// Tasks that wait for a thread.
    [[nodiscard]] size_t queued() const;

private:
    struct Job
    {
        Task task;
        std::chrono::steady_clock::time_point since; ///< when it was submitted
    };

    void work();
    void perform(const Task& task, std::unique_ptr<warehouse::Connection>& connection);

    const DatabaseSource& m_source;
    Options m_options;
    std::stop_source m_stop;
    mutable std::mutex m_mutex;
    std::condition_variable m_wake;
    std::deque<Job> m_queue;
    std::vector<std::jthread> m_threads;
};

} // namespace churnlens::api
