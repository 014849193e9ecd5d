// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/warehouse/connection.h"

#include <condition_variable>
#include <deque>
#include <mutex>
#include <thread>
#include <vector>

namespace churnlens::warehouse {

/// Sends the buffers of a running COPY on a thread of its own, so that the next one is filled while the server works on
/// the last. From construction to close() the connection belongs to that thread. Memory: kBuffers buffers.
class CopySender
{
public:
    explicit CopySender(Connection& connection);
    ~CopySender(); ///< drops what has not been sent
    Q_DISABLE_COPY_MOVE(CopySender)

    /// Takes the first `used` bytes of a buffer to be sent, waits while too many are under way, and hands an empty
    /// buffer of the same size back in its place. Errors: what sending an earlier one ended with.
    Result<void> send(std::vector<char>& buffer, size_t used);
    /// Waits until everything is sent; the connection is the caller's again. Errors: what sending ended with.
    Result<void> close();

private:
    struct Piece
    {
        std::vector<char> bytes;
        size_t used = 0;
    };

    void run();
    [[nodiscard]] Result<void> outcome() const;

    Connection& m_connection;
    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::deque<Piece> m_queue;
    std::vector<std::vector<char>> m_free;
    std::optional<Error> m_error;
    bool m_closing = false;
    bool m_dropping = false;
    std::thread m_thread;
};

} // namespace churnlens::warehouse
