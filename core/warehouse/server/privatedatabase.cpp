// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/warehouse/server/privatedatabase.h"

#include "core/warehouse/server/servererror.h"

#include <libpq-fe.h>

#include <memory>

namespace churnlens::warehouse {

namespace {

struct ConnectionCloser
{
    void operator()(PGconn* connection) const { PQfinish(connection); }
};
using Connection = std::unique_ptr<PGconn, ConnectionCloser>;

struct ResultClearer
{
    void operator()(PGresult* result) const { PQclear(result); }
};
using QueryResult = std::unique_ptr<PGresult, ResultClearer>;

Connection connectTo(const QString& conninfo)
{
    return Connection(PQconnectdb((conninfo + QStringLiteral(" connect_timeout='10'")).toUtf8().constData()));
}

bool isOpen(const Connection& connection)
{
    return PQstatus(connection.get()) == CONNECTION_OK;
}

Error refused(const Connection& connection)
{
    const QString reason = QString::fromUtf8(PQerrorMessage(connection.get())).simplified();
    return unavailable(QStringLiteral("The private PostgreSQL server runs but does not let us in: %1").arg(reason));
}

QString quoted(QString value)
{
    value.replace(QLatin1Char('\\'), QStringLiteral("\\\\")).replace(QLatin1Char('\''), QStringLiteral("\\'"));
    return QLatin1Char('\'') + value + QLatin1Char('\'');
}

} // namespace

PrivateDatabase::PrivateDatabase(QString socketFolder, int port, Account account)
    : m_socketFolder(std::move(socketFolder))
    , m_port(port)
    , m_account(std::move(account))
{
}

QString PrivateDatabase::conninfo() const
{
    return conninfoOf(QStringLiteral("churnlens"));
}

Result<void> PrivateDatabase::ensure() const
{
    const Connection connection = connectTo(conninfo());
    if (isOpen(connection))
        return {};
    const Connection maintenance = connectTo(conninfoOf(QStringLiteral("template1")));
    if (!isOpen(maintenance))
        return refused(connection);
    const QueryResult found(PQexec(maintenance.get(), "SELECT 1 FROM pg_database WHERE datname = 'churnlens'"));
    if (PQresultStatus(found.get()) != PGRES_TUPLES_OK || PQntuples(found.get()) > 0)
        return refused(connection);
    const QueryResult created(PQexec(maintenance.get(), "CREATE DATABASE churnlens TEMPLATE template0"));
    if (PQresultStatus(created.get()) != PGRES_COMMAND_OK)
        return refused(maintenance);
    return {};
}

QString PrivateDatabase::conninfoOf(const QString& database) const
{
    return QStringLiteral("host=%1 hostaddr='' port='%2' dbname='%3' user='churnlens' requirepeer=%4")
        .arg(quoted(m_socketFolder), QString::number(m_port), database, quoted(m_account.name()));
}

} // namespace churnlens::warehouse
