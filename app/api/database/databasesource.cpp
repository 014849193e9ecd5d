// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/api/database/databasesource.h"

#include "core/common/logging.h"

namespace churnlens::api {

using warehouse::Connection;

DatabaseSource::DatabaseSource(pipeline::DatabaseChoice choice)
    : m_choice(std::move(choice))
{
}

Result<std::unique_ptr<DatabaseSource>> DatabaseSource::start(const pipeline::DatabaseChoice& choice,
                                                              const Progress& progress)
{
    std::unique_ptr<DatabaseSource> source(new DatabaseSource(choice));
    Result<std::unique_ptr<pipeline::Session>> session = pipeline::Session::open(choice, progress);
    if (!session.ok())
        return session.error();
    source->m_session = std::move(session).value();
    source->m_conninfo = source->m_session->conninfo();
    return source;
}

QString DatabaseSource::conninfo() const
{
    const std::lock_guard lock(m_mutex);
    return m_conninfo;
}

Result<std::unique_ptr<Connection>> DatabaseSource::openReader(int statementMs, std::stop_token stop) const
{
    Result<std::unique_ptr<Connection>> connection =
        Connection::open(conninfo(), std::move(stop), Connection::StopBy::HangUp);
    if (!connection.ok())
        return connection;
    // Read-only: should a query ever be bent, it still could not change anything.
    const Result<void> set = (*connection)
                                 ->execute("SET default_transaction_read_only = on; SET jit = off; "
                                           "SET statement_timeout = "
                                           + QByteArray::number(statementMs));
    if (!set.ok())
        return set.error();
    return connection;
}

Result<std::unique_ptr<Connection>> DatabaseSource::openWriter(std::stop_token stop) const
{
    return Connection::open(conninfo(), std::move(stop), Connection::StopBy::HangUp);
}

/// The new share before the old one goes: the last to go stops a server, and this one may be well but busy.
Result<void> DatabaseSource::revive(std::stop_token stop)
{
    if (!m_choice.conninfo.isEmpty() || m_choice.useEnvironment)
        return {};
    Result<std::unique_ptr<pipeline::Session>> session =
        pipeline::Session::open(m_choice, Progress{std::move(stop), {}});
    if (!session.ok())
        return session.error();
    m_session = std::move(session).value();
    qCInfo(lcChurnlens, "api: the private database runs again");
    const std::lock_guard lock(m_mutex);
    m_conninfo = m_session->conninfo();
    return {};
}

} // namespace churnlens::api
