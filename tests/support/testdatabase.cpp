// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testdatabase.h"

#include "core/warehouse/migrator.h"

#include <QTest>

namespace churnlens::tests {

namespace {

template <typename T>
T required(Result<T> result)
{
    if (!result.ok())
        qFatal("%s", qPrintable(result.error().message + QStringLiteral(" ") + result.error().detail));
    return std::move(result).value();
}

} // namespace

TestDatabase::TestDatabase()
{
    // Run as root, the server belongs to another account, which must reach the folder.
    constexpr auto kReachable =
        QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner | QFile::ExeGroup | QFile::ExeOther;
    if (!QFile::setPermissions(m_folder.path(), kReachable))
        qFatal("cannot open %s to the server's account", qPrintable(m_folder.path()));
    m_server = required(warehouse::PrivateServer::acquire(m_folder.path(), {}));
}

QString TestDatabase::conninfoOf(const QString& name) const
{
    return conninfo() + QStringLiteral(" dbname='%1'").arg(name);
}

std::unique_ptr<warehouse::Connection> TestDatabase::connect(const QString& name, std::stop_token stop)
{
    return required(warehouse::Connection::open(conninfoOf(name), std::move(stop)));
}

std::unique_ptr<warehouse::Connection> TestDatabase::fresh(const QString& name, bool migrated)
{
    const auto admin = required(warehouse::Connection::open(conninfo()));
    for (const QByteArray& sql : {QByteArray("DROP DATABASE IF EXISTS " + name.toUtf8() + " WITH (FORCE)"),
                                  QByteArray("CREATE DATABASE " + name.toUtf8() + " TEMPLATE template0")}) {
        if (const Result<void> done = admin->execute(sql); !done.ok())
            qFatal("%s", qPrintable(done.error().message));
    }
    auto connection = connect(name);
    if (migrated)
        required(warehouse::migrate(*connection, warehouse::shippedMigrations()));
    return connection;
}

QString scalar(warehouse::Connection& connection, const QByteArray& sql)
{
    const Result<warehouse::QueryResult> result = connection.query(sql);
    if (!result.ok() || result->rows() != 1) {
        QTest::qFail(result.ok() ? "not one row" : qPrintable(result.error().message), __FILE__, __LINE__);
        return QStringLiteral("?");
    }
    return result->text(0, 0);
}

} // namespace churnlens::tests
