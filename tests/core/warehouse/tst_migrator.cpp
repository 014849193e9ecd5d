// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/warehouse/migrator.h"

#include "tests/support/testdatabase.h"

#include <QTest>

#include <thread>

using namespace churnlens;
using namespace churnlens::warehouse;

class TestMigrator : public QObject
{
    Q_OBJECT

private:
    tests::TestDatabase m_database;

private Q_SLOTS:
    void numbersAreConsecutive()
    {
        const QList<Migration> migrations = shippedMigrations();
        QVERIFY(migrations.size() >= 4);
        for (int i = 0; i < migrations.size(); ++i)
            QCOMPARE(migrations[i].version, i + 1);
    }

    void appliesOnce()
    {
        const auto connection = m_database.fresh(QStringLiteral("a"), false);
        const int all = static_cast<int>(shippedMigrations().size());
        QCOMPARE(*migrate(*connection, shippedMigrations()), all);
        QCOMPARE(*migrate(*connection, shippedMigrations()), 0);
        QCOMPARE(tests::scalar(*connection, "SELECT count(*) FROM warehouse.schema_migration"), QString::number(all));
    }

    void twoProgramsAtOnce()
    {
        const auto first = m_database.fresh(QStringLiteral("b"), false);
        const auto second = m_database.connect(QStringLiteral("b"));
        int counts[2] = {-1, -1};
        std::thread other([&] { counts[1] = migrate(*second, shippedMigrations()).ok() ? 0 : -1; });
        counts[0] = migrate(*first, shippedMigrations()).ok() ? 0 : -1;
        other.join();
        QCOMPARE(counts[0], 0);
        QCOMPARE(counts[1], 0);
        QCOMPARE(tests::scalar(*first, "SELECT count(*) FROM warehouse.schema_migration").toLongLong(),
                 shippedMigrations().size());
    }

    void aFailedMigrationLeavesNothing()
    {
        const auto connection = m_database.fresh(QStringLiteral("c"), false);
        QList<Migration> migrations = shippedMigrations().mid(0, 1);
        migrations.append({2, QStringLiteral("0002_broken"), "CREATE TABLE warehouse.half (n int); SELECT 1/0;", "x"});
        const Result<int> migrated = migrate(*connection, migrations);
        QVERIFY(!migrated.ok());
        QVERIFY(migrated.error().message.contains(QStringLiteral("0002_broken")));
        QCOMPARE(tests::scalar(*connection, "SELECT to_regclass('warehouse.half') IS NULL"), QStringLiteral("t"));
        QCOMPARE(tests::scalar(*connection, "SELECT max(version) FROM warehouse.schema_migration"),
                 QStringLiteral("1"));
    }

    void refusesANewerSchema()
    {
        const auto connection = m_database.fresh(QStringLiteral("d"));
        QVERIFY(connection->execute("INSERT INTO warehouse.schema_migration VALUES (9999, '9999_future', 'x')").ok());
        const Result<int> migrated = migrate(*connection, shippedMigrations());
        QVERIFY(!migrated.ok());
        QVERIFY(migrated.error().code == ErrorCode::DatabaseUnavailable);
        QVERIFY2(migrated.error().message.contains(QStringLiteral("version 9999")),
                 qPrintable(migrated.error().message));
    }

    void refusesAChangedMigration()
    {
        const auto connection = m_database.fresh(QStringLiteral("e"));
        QVERIFY(connection->execute("UPDATE warehouse.schema_migration SET checksum = 'x' WHERE version = 2").ok());
        const Result<int> migrated = migrate(*connection, shippedMigrations());
        QVERIFY(!migrated.ok());
        QVERIFY2(migrated.error().message.contains(QStringLiteral("0002_create_warehouse")),
                 qPrintable(migrated.error().message));
    }

    void placeDoesNothingWithoutCitus()
    {
        const auto connection = m_database.fresh(QStringLiteral("f"));
        QVERIFY(connection
                    ->execute("CREATE TABLE mart.x (customer_key int PRIMARY KEY); SELECT warehouse.place('mart.x', "
                              "'customer_key')")
                    .ok());
    }
};

QTEST_GUILESS_MAIN(TestMigrator)
#include "tst_migrator.moc"
