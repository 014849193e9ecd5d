// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/pipeline/session.h"

#include <mutex>

namespace churnlens::api {

/// Where the API's connections come from. Any thread, after start().
class DatabaseSource
{
public:
    /// Opens and migrates the database, starting the private server where that is the choice.
    /// Errors: those of Session::open().
    static Result<std::unique_ptr<DatabaseSource>> start(const pipeline::DatabaseChoice& choice,
                                                         const Progress& progress);

    /// A connection that can only read, and whose statements end after `statementMs`. Errors: DatabaseUnavailable.
    [[nodiscard]] Result<std::unique_ptr<warehouse::Connection>> openReader(int statementMs,
                                                                            std::stop_token stop = {}) const;
    /// A connection that may write. Errors: DatabaseUnavailable.
    [[nodiscard]] Result<std::unique_ptr<warehouse::Connection>> openWriter(std::stop_token stop = {}) const;

    /// Starts a private server again that has died; does nothing for an external database, whose keeper that is.
    /// Errors: those of Session::open().
    Result<void> revive(std::stop_token stop);

    [[nodiscard]] const pipeline::DatabaseChoice& choice() const { return m_choice; }
    [[nodiscard]] QString modelsFolder() const { return m_choice.dataDir + QStringLiteral("/models"); }

private:
    explicit DatabaseSource(pipeline::DatabaseChoice choice);
    [[nodiscard]] QString conninfo() const;

    pipeline::DatabaseChoice m_choice;
    mutable std::mutex m_mutex;
    std::unique_ptr<pipeline::Session> m_session; ///< keeps the private server running
    QString m_conninfo;
};

} // namespace churnlens::api
