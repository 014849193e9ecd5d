// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/api/access/accessgate.h"
#include "app/api/database/databasesource.h"

#include <condition_variable>
#include <thread>

namespace churnlens::api {

/// Keeps the gate's keys those of the database, notes which were used, and starts a private database that has died
/// again. A thread of its own; a key that is made or revoked counts within about a second.
class KeyKeeper
{
public:
    /// Both must outlive it.
    KeyKeeper(DatabaseSource& source, AccessGate& gate);
    ~KeyKeeper();
    Q_DISABLE_COPY_MOVE(KeyKeeper)

private:
    void run(const std::stop_token& stop);
    void refresh(const std::stop_token& stop);

    DatabaseSource& m_source;
    AccessGate& m_gate;
    std::unique_ptr<warehouse::Connection> m_connection;
    QSet<int> m_used; ///< not noted yet
    bool m_notesUse = true; ///< false where the database user may only read
    bool m_wasDown = false;
    std::mutex m_mutex;
    std::condition_variable_any m_wake;
    std::jthread m_thread; ///< last: it ends before the rest goes
};

} // namespace churnlens::api
