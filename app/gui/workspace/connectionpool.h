// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/common/progress.h"
#include "core/pipeline/session.h"

#include <mutex>
#include <vector>

namespace churnlens::gui {

/// Runs work on a connection of the pool. Any thread.
class ConnectionPool
{
public:
    /// session: keeps a private server running.
    explicit ConnectionPool(std::unique_ptr<pipeline::Session> session);
    ~ConnectionPool();

    template <typename T>
    Result<T> with(const Progress& progress,
                   const std::function<Result<T>(warehouse::Connection&, const Progress&)>& work)
    {
        Result<std::unique_ptr<warehouse::Connection>> connection = take(progress.stop);
        if (!connection.ok())
            return connection.error();
        Result<T> result = work(**connection, progress);
        giveBack(std::move(connection).value(), result.ok());
        return result;
    }

private:
    Result<std::unique_ptr<warehouse::Connection>> take(const std::stop_token& stop);
    void giveBack(std::unique_ptr<warehouse::Connection> connection, bool healthy);

    std::unique_ptr<pipeline::Session> m_session;
    QString m_conninfo;
    std::mutex m_mutex;
    std::vector<std::unique_ptr<warehouse::Connection>> m_idle;
};

} // namespace churnlens::gui
