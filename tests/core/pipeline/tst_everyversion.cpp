// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pipeline/batchrun.h"
#include "core/warehouse/migrator.h"
#include "tests/support/testdatabase.h"
#include "tests/support/testfiles.h"
#include "tests/support/versionedcontent.h"

#include <QTest>

using namespace churnlens;
using namespace churnlens::pipeline;

/// Databases that every earlier program could have left, met by this one.
class TestEveryVersion : public QObject
{
    Q_OBJECT

private:
    tests::TestDatabase m_database;
    tests::TestFiles m_files;
    std::unique_ptr<warehouse::Connection> m_connection;

    QString scalar(const QByteArray& sql) { return tests::scalar(*m_connection, sql); }

private Q_SLOTS:
    void isMigratedAndWorks_data()
    {
        QTest::addColumn<int>("version");
        for (const warehouse::Migration& migration : warehouse::shippedMigrations())
            QTest::newRow(qPrintable(migration.name)) << migration.version;
    }
    void isMigratedAndWorks()
    {
        QFETCH(int, version);
        const QList<warehouse::Migration> migrations = warehouse::shippedMigrations();
        const QString name = QStringLiteral("v%1").arg(version);
        m_connection = m_database.fresh(name, false);
        QCOMPARE(*warehouse::migrate(*m_connection, migrations.mid(0, version)), version);
        tests::insertContent(*m_connection, version);

        BatchOptions options; // the first thing that a user of the new program does
        options.database.conninfo = m_database.conninfoOf(name);
        options.database.dataDir = m_files.path(name);
        options.inputs = {m_files.write(QStringLiteral("shop.csv"), tests::smallShop(150))};
        options.train = TrainMode::Always;
        const BatchReport report = runBatch(options, {});
        QVERIFY2(!report.error, report.error ? qPrintable(report.error->message + report.error->detail) : "");

        QCOMPARE(scalar("SELECT max(version) FROM warehouse.schema_migration"), QString::number(migrations.size()));
        whatWasThereStays(version);
        QCOMPARE(scalar("SELECT run_id FROM ml.published_run"),
                 version >= 4 ? QStringLiteral("2") : QStringLiteral("1"));
        QVERIFY(scalar("SELECT count(*) FROM ml.latest_churn_score").toInt() >= 100);
        QCOMPARE(scalar("SELECT count(*) FROM ml.latest_churn_score WHERE risk_rank IS NULL"), QStringLiteral("0"));
    }

private:
    void whatWasThereStays(int version)
    {
        if (version >= 2) {
            QCOMPARE(scalar("SELECT count(*) FROM warehouse.customer WHERE customer_id IN ('77', E'a\\tb\\\\N')"),
                     QStringLiteral("2"));
            QCOMPARE(scalar("SELECT file_name FROM warehouse.load WHERE load_id = 1"), QStringLiteral("a.csv"));
            QCOMPARE(scalar("SELECT count(*) FROM warehouse.transaction_line WHERE load_id = 1"), QStringLiteral("2"));
            QCOMPARE(scalar("SELECT count(*) FROM warehouse.rejected_line WHERE load_id = 1"), QStringLiteral("1"));
        }
        if (version >= 4) {
            QCOMPARE(scalar("SELECT string_agg(churn_probability::text, ' ' ORDER BY risk_rank) FROM ml.churn_score "
                            "WHERE run_id = 1"),
                     QStringLiteral("0.7 0.30000000000000004")); // ranks are made for them where they had none
            QCOMPARE(scalar("SELECT string_agg(model_id, ' ') FROM ml.deployment WHERE deployment_id = 1"),
                     QStringLiteral("m1"));
            // A run of before 0011 had thresholds; a migration invents no capacity, and moves nobody's bucket.
            QCOMPARE(scalar("SELECT coalesce(capacity::text, 'none') || ' ' || medium_from || ' ' || high_from || ' ' "
                            "|| high || ' ' || low FROM ml.scoring_run WHERE run_id = 1"),
                     (version >= 11 ? QStringLiteral("1") : QStringLiteral("none")) + QStringLiteral(" 0.33 0.66 1 1"));
            QCOMPARE(scalar("SELECT string_agg(risk_bucket, ' ' ORDER BY risk_rank) FROM ml.churn_score WHERE run_id = "
                            "1"),
                     QStringLiteral("High Low"));
            QCOMPARE(scalar("SELECT count(*) FROM ml.run_group WHERE run_id = 1"),
                     version >= 10 ? QStringLiteral("2") : QStringLiteral("0"));
        }
        if (version >= 7)
            QCOMPARE(scalar("SELECT name FROM service.api_key"), QStringLiteral("dash"));
        if (version >= 9)
            QCOMPARE(scalar("SELECT customer_id FROM crm.customer_note"), QStringLiteral("77"));
    }
};

QTEST_GUILESS_MAIN(TestEveryVersion)
#include "tst_everyversion.moc"
