// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/workspace/connectionpool.h"

namespace churnlens::gui {

namespace {

/// More than the window ever needs at once; the rest is closed when it comes back.
constexpr size_t kMaxIdle = 4;

} // namespace

ConnectionPool::ConnectionPool(std::unique_ptr<pipeline::Session> session)
    : m_session(std::move(session))
    , m_conninfo(m_session->conninfo())
{
}

ConnectionPool::~ConnectionPool() = default;

Result<std::unique_ptr<warehouse::Connection>> ConnectionPool::take(const std::stop_token& stop)
{
    {
        const std::lock_guard lock(m_mutex);
        if (!m_idle.empty()) {
            std::unique_ptr<warehouse::Connection> connection = std::move(m_idle.back());
            m_idle.pop_back();
            connection->setStop(stop);
            return connection;
        }
    }
    return warehouse::Connection::open(m_conninfo, stop);
}

void ConnectionPool::giveBack(std::unique_ptr<warehouse::Connection> connection, bool healthy)
{
    // After an error the connection may be lost or inside a transaction: a new one is cheap.
    if (!healthy || connection->transactionDepth() != 0)
        return;
    connection->setStop({});
    const std::lock_guard lock(m_mutex);
    if (m_idle.size() < kMaxIdle)
        m_idle.push_back(std::move(connection));
}

} // namespace churnlens::gui
