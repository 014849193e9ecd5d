// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/warehouse/copysender.h"

namespace churnlens::warehouse {

namespace {

constexpr size_t kBuffers = 16; ///< under way at most; at 64 kB each the server has some 10 ms of work ahead

} // namespace

CopySender::CopySender(Connection& connection)
    : m_connection(connection)
    , m_thread([this] { run(); })
{
}

CopySender::~CopySender()
{
    if (!m_thread.joinable())
        return;
    {
        const std::lock_guard lock(m_mutex);
        m_dropping = true;
    }
    (void)close(); // what it ended with no longer matters
}

Result<void> CopySender::outcome() const
{
    if (m_error)
        return *m_error;
    return {};
}

void CopySender::run()
{
    std::unique_lock lock(m_mutex);
    while (true) {
        m_changed.wait(lock, [this] { return m_closing || !m_queue.empty(); });
        if (m_queue.empty())
            return;
        Piece piece = std::move(m_queue.front());
        m_queue.pop_front();
        if (!m_error && !m_dropping) { // after an error the rest is dropped, so that nobody waits for room
            lock.unlock();
            const Result<void> sent = m_connection.copyData(piece.bytes.data(), piece.used);
            lock.lock();
            if (!sent.ok())
                m_error = sent.error();
        }
        m_free.push_back(std::move(piece.bytes));
        m_changed.notify_all();
    }
}

Result<void> CopySender::send(std::vector<char>& buffer, size_t used)
{
    std::unique_lock lock(m_mutex);
    m_changed.wait(lock, [this] { return m_queue.size() < kBuffers; });
    if (m_error)
        return *m_error;
    const size_t size = buffer.size();
    m_queue.push_back({std::move(buffer), used});
    buffer.clear();
    if (!m_free.empty()) {
        buffer = std::move(m_free.back());
        m_free.pop_back();
    }
    lock.unlock();
    m_changed.notify_all();
    buffer.resize(size);
    return {};
}

Result<void> CopySender::close()
{
    {
        const std::lock_guard lock(m_mutex);
        m_closing = true;
    }
    m_changed.notify_all();
    if (m_thread.joinable())
        m_thread.join();
    return outcome();
}

} // namespace churnlens::warehouse
