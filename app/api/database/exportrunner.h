// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/api/database/databasesource.h"
#include "app/api/guard/bodystream.h"

#include <atomic>
#include <functional>
#include <list>
#include <mutex>
#include <thread>

namespace churnlens::api {

/// Makes long bodies, each on a thread and a connection of its own; only a few at once, since each holds a snapshot of
/// the database for as long as its client reads. Any thread.
class ExportRunner
{
public:
    using Sink = std::function<Result<void>(QByteArray block)>;
    using Maker = std::function<Result<void>(warehouse::Connection& connection, const Sink& sink)>;

    explicit ExportRunner(const DatabaseSource& source, size_t most = 2);
    /// Stops what runs; the streams end as not whole.
    ~ExportRunner();
    Q_DISABLE_COPY_MOVE(ExportRunner)

    /// Starts one; nullptr when as many are running as may. compress: the stream is gzip.
    [[nodiscard]] std::shared_ptr<guard::BodyStream> start(Maker maker, bool compress);
    [[nodiscard]] size_t running();

private:
    struct Job
    {
        std::shared_ptr<guard::BodyStream> stream;
        std::atomic<bool> done = false;
        std::jthread thread; ///< last: it ends before the rest goes
    };

    [[nodiscard]] size_t countRunning();
    void run(const std::stop_token& stop, const Maker& maker, bool compress, Job& job) const;

    const DatabaseSource& m_source;
    size_t m_most;
    std::mutex m_mutex;
    std::list<Job> m_jobs;
};

} // namespace churnlens::api
