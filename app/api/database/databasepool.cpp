// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/api/database/databasepool.h"

namespace churnlens::api {

using warehouse::Connection;

DatabasePool::DatabasePool(const DatabaseSource& source, Options options)
    : m_source(source)
    , m_options(options)
{
    for (int i = 0; i < m_options.threads; ++i)
        m_threads.emplace_back([this] { work(); });
}

DatabasePool::~DatabasePool()
{
    m_stop.request_stop();
    {
        const std::lock_guard lock(m_mutex); // so that no thread misses the wake-up between its check and its wait
    }
    m_wake.notify_all();
    m_threads.clear();
    const Error stopped = interruptedError();
    for (const Job& job : m_queue)
        job.task(nullptr, &stopped);
}

bool DatabasePool::submit(Task task)
{
    {
        const std::lock_guard lock(m_mutex);
        if (m_queue.size() >= m_options.maxQueued || m_stop.stop_requested())
            return false;
        m_queue.push_back({std::move(task), std::chrono::steady_clock::now()});
    }
    m_wake.notify_one();
    return true;
}

size_t DatabasePool::queued() const
{
    const std::lock_guard lock(m_mutex);
    return m_queue.size();
}

void DatabasePool::work()
{
    std::unique_ptr<Connection> connection;
    while (true) {
        Job job;
        {
            std::unique_lock lock(m_mutex);
            m_wake.wait(lock, [this] { return m_stop.stop_requested() || !m_queue.empty(); });
            if (m_stop.stop_requested())
                return;
            job = std::move(m_queue.front());
            m_queue.pop_front();
        }
        if (std::chrono::steady_clock::now() - job.since > std::chrono::milliseconds(m_options.maxWaitMs)) {
            const Error late = interruptedError();
            job.task(nullptr, &late);
            continue;
        }
        perform(job.task, connection);
    }
}

/// A connection that was lost is only noticed at its next use: that use is repeated on a new one.
void DatabasePool::perform(const Task& task, std::unique_ptr<Connection>& connection)
{
    for (int attempt = 0; attempt < 2; ++attempt) {
        if (!connection) {
            Result<std::unique_ptr<Connection>> opened = m_source.openReader(m_options.statementMs, m_stop.get_token());
            if (!opened.ok()) {
                task(nullptr, &opened.error());
                return;
            }
            connection = std::move(opened).value();
        }
        const std::optional<Error> error = task(connection.get(), nullptr);
        if (!error || error->code != ErrorCode::DatabaseUnavailable)
            return;
        connection.reset();
    }
}

} // namespace churnlens::api
