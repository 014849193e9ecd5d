// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/pipeline/batchrun.h"

#include <mutex>
#include <optional>
#include <thread>

namespace churnlens::api {

/// How the refresh of the scores that this server started last stands.
struct RefreshState
{
    enum class Phase { Running, Succeeded, Failed };
    Phase phase = Phase::Running;
    QString startedAt; ///< RFC 3339, UTC
    QString finishedAt; ///< the same; empty while it runs
    QString step; ///< what it is doing, in words
    double fraction = 0; ///< of the step, 0 to 1
    qint64 runId = 0; ///< that it published; 0: none
    std::optional<Error> error;
    double seconds = 0; ///< that it took
};

/// Makes new scores in a thread of its own: a batch run without files. One at a time. Any thread.
class RefreshJob
{
public:
    /// settings: the business definitions that each refresh goes by.
    explicit RefreshJob(pipeline::DatabaseChoice database, const Settings& settings = {});
    /// Interrupts a run; nothing half-done stays.
    ~RefreshJob();
    Q_DISABLE_COPY_MOVE(RefreshJob)

    /// False when one is running already.
    [[nodiscard]] bool start(const QDate& asOf, pipeline::TrainMode train);
    /// The last one started; none before the first.
    [[nodiscard]] std::optional<RefreshState> state() const;

private:
    void run(const std::stop_token& stop, const QDate& asOf, pipeline::TrainMode train);

    pipeline::DatabaseChoice m_database;
    Settings m_settings;
    mutable std::mutex m_mutex;
    std::optional<RefreshState> m_state;
    std::jthread m_thread; ///< last: it ends before the rest goes
};

} // namespace churnlens::api
