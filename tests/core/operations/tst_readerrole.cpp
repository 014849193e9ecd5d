// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/operations/readerrole.h"

#include "core/pipeline/session.h"
#include "core/warehouse/migrator.h"
#include "tests/support/testdatabase.h"

#include <QTest>

using namespace churnlens;
using namespace churnlens::operations;
using tests::scalar;

/// A real role that may read and nothing else.
class TestReaderRole : public QObject
{
    Q_OBJECT

private:
    tests::TestDatabase m_database;
    std::unique_ptr<warehouse::Connection> m_owner;

    [[nodiscard]] Result<std::unique_ptr<pipeline::Session>> openAsReader() const
    {
        pipeline::DatabaseChoice choice;
        choice.conninfo = m_database.conninfoOf(QStringLiteral("r")) + QStringLiteral(" user='dashboard'");
        return pipeline::Session::open(choice, {});
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_owner = m_database.fresh(QStringLiteral("r"), false);
        QVERIFY(m_owner->execute("CREATE ROLE dashboard LOGIN").ok());
    }
    void init() { m_owner = m_database.fresh(QStringLiteral("r"), false); }

    void readsAndChangesNothing()
    {
        QVERIFY(warehouse::migrate(*m_owner, warehouse::shippedMigrations()).ok());
        QVERIFY(grantReader(*m_owner, QStringLiteral("dashboard")).ok());
        QCOMPARE(*readerRoles(*m_owner), QStringList(QStringLiteral("dashboard")));
        const Result<std::unique_ptr<pipeline::Session>> session = openAsReader();
        QVERIFY2(session.ok(), session.ok() ? "" : qPrintable(session.error().message));
        warehouse::Connection& reader = (*session)->connection();
        for (const char* table : {"ml.latest_churn_score", "ml.latest_explanation", "mart.invoice",
                                  "warehouse.customer", "service.api_key", "warehouse.schema_migration"})
            QCOMPARE(scalar(reader, QByteArray("SELECT count(*) >= 0 FROM ") + table), QStringLiteral("t"));
        for (const char* sql :
             {"INSERT INTO ml.published_run VALUES (true, 1)", "UPDATE service.api_key SET revoked_at = now()",
              "DELETE FROM warehouse.customer", "CREATE TABLE ml.mine (n int)", "CREATE SCHEMA mine",
              "TRUNCATE ml.churn_score", "SELECT count(*) FROM crm.customer_note"}) {
            const Result<void> done = reader.execute(sql);
            QVERIFY2(!done.ok() && done.error().sqlState == QStringLiteral("42501"), sql);
        }
    }

    void tablesOfLaterMigrationsToo()
    {
        const QList<warehouse::Migration> migrations = warehouse::shippedMigrations();
        QVERIFY(warehouse::migrate(*m_owner, migrations.mid(0, 7)).ok());
        QVERIFY(grantReader(*m_owner, QStringLiteral("dashboard")).ok());
        QVERIFY(m_owner->execute("CREATE TABLE ml.later (n int)").ok());
        QCOMPARE(scalar(*m_owner, "SELECT has_table_privilege('dashboard', 'ml.later', 'SELECT')"),
                 QStringLiteral("t"));
    }

    void anOlderSchemaIsNotMigratedByAReader()
    {
        const QList<warehouse::Migration> migrations = warehouse::shippedMigrations();
        QVERIFY(warehouse::migrate(*m_owner, migrations.mid(0, 8)).ok());
        QVERIFY(grantReader(*m_owner, QStringLiteral("dashboard")).ok());
        const Result<std::unique_ptr<pipeline::Session>> session = openAsReader();
        QVERIFY(!session.ok() && session.error().code == ErrorCode::DatabaseUnavailable);
        QVERIFY2(session.error().message.contains(QStringLiteral("schema has version 8")),
                 qPrintable(session.error().message));
        QCOMPARE(scalar(*m_owner, "SELECT max(version) FROM warehouse.schema_migration"), QStringLiteral("8"));
    }

    void aRoleThatIsNotThereIsNamed()
    {
        QVERIFY(warehouse::migrate(*m_owner, warehouse::shippedMigrations()).ok());
        const Result<void> granted = grantReader(*m_owner, QStringLiteral("no'such \"role"));
        QVERIFY(!granted.ok() && granted.error().code == ErrorCode::Usage);
        QVERIFY2(granted.error().message.contains(QStringLiteral("CREATE ROLE")), qPrintable(granted.error().message));
    }
};

QTEST_GUILESS_MAIN(TestReaderRole)
#include "tst_readerrole.moc"
