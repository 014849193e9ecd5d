// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/operations/databasecopy.h"

#include "core/warehouse/migrator.h"
#include "tests/support/testdatabase.h"
#include "tests/support/versionedcontent.h"

#include <QTest>

using namespace churnlens;
using namespace churnlens::operations;
using tests::digests;
using tests::scalar;

/// From one database into another.
class TestDatabaseCopy : public QObject
{
    Q_OBJECT

private:
    tests::TestDatabase m_database;
    QTemporaryDir m_folder;
    std::unique_ptr<warehouse::Connection> m_source;
    std::unique_ptr<warehouse::Connection> m_target;

    [[nodiscard]] Result<CopyReport> copy(const Progress& progress = {}) const
    {
        pipeline::DatabaseChoice choice;
        choice.conninfo = m_database.conninfoOf(QStringLiteral("a"));
        choice.dataDir = m_folder.path();
        const Result<std::unique_ptr<pipeline::Session>> session = pipeline::Session::open(choice, progress);
        return session.ok() ? copyDatabase(**session, m_database.conninfoOf(QStringLiteral("t")), progress)
                            : Result<CopyReport>(session.error());
    }
    QString isUntouched() { return scalar(*m_target, "SELECT to_regclass('warehouse.customer') IS NULL"); }

private Q_SLOTS:
    void init()
    {
        m_source = m_database.fresh(QStringLiteral("a"));
        tests::insertContent(*m_source, static_cast<int>(warehouse::shippedMigrations().size()));
        m_target = m_database.fresh(QStringLiteral("t"), false);
    }

    void copiesEverything()
    {
        const Result<CopyReport> report = copy();
        QVERIFY2(report.ok(), report.ok() ? "" : qPrintable(report.error().message + report.error().detail));
        QVERIFY(report->allRows() >= 20);
        QCOMPARE(digests(*m_target), digests(*m_source));
        QCOMPARE(scalar(*m_target,
                        "INSERT INTO ml.deployment (model_id, reason) VALUES ('m1', 'x') RETURNING "
                        "deployment_id"),
                 QStringLiteral("2"));
        QVERIFY(!copy().ok()); // somebody has worked there now
    }

    void manyRowsArriveInTheirOrder()
    {
        QVERIFY(m_source
                    ->execute("INSERT INTO mart.customer_product SELECT i, i % 7, '2010-01-01'::timestamp + i * "
                              "interval '1 second' FROM generate_series(2, 30000) i")
                    .ok());
        double last = 0;
        const Progress progress{{}, [&last](double fraction, const QString&) {
                                    QVERIFY(fraction >= last && fraction <= 1);
                                    last = fraction;
                                }};
        QVERIFY(copy(progress).ok());
        QCOMPARE(digests(*m_target), digests(*m_source));
        QCOMPARE(last, 1.0);
    }

    void anEmptySchemaIsFilled()
    {
        QVERIFY(warehouse::migrate(*m_target, warehouse::shippedMigrations()).ok());
        QVERIFY(copy().ok());
        QCOMPARE(digests(*m_target), digests(*m_source));
    }

    void dataAreNeverReplaced()
    {
        QVERIFY(warehouse::migrate(*m_target, warehouse::shippedMigrations()).ok());
        QVERIFY(m_target->execute("INSERT INTO warehouse.product VALUES (1, 'x', NULL)").ok());
        const QMap<QString, QString> before = digests(*m_target);
        const Result<CopyReport> report = copy();
        QVERIFY(!report.ok() && report.error().code == ErrorCode::Usage);
        QCOMPARE(digests(*m_target), before);
    }

    void aDatabaseIsNotCopiedOntoItself()
    {
        pipeline::DatabaseChoice choice;
        choice.conninfo = m_database.conninfoOf(QStringLiteral("a"));
        choice.dataDir = m_folder.path();
        const auto session = pipeline::Session::open(choice, {});
        const QMap<QString, QString> before = digests(*m_source);
        QVERIFY(!copyDatabase(**session, choice.conninfo, {}).ok());
        QCOMPARE(digests(*m_source), before);
    }

    void anInterruptedCopyLeavesNothing()
    {
        std::stop_source stop;
        const Progress progress{stop.get_token(), [&stop](double fraction, const QString& phase) {
                                    if (phase == QStringLiteral("Copying") && fraction > 0.5)
                                        stop.request_stop();
                                }};
        const Result<CopyReport> report = copy(progress);
        QVERIFY(!report.ok());
        QVERIFY2(report.error().code == ErrorCode::Interrupted, qPrintable(report.error().message));
        QCOMPARE(isUntouched(), QStringLiteral("t"));
    }

    void neitherSideMayBeAtWork()
    {
        for (const QString& name : {QStringLiteral("a"), QStringLiteral("t")}) {
            const auto other = m_database.connect(name);
            QCOMPARE(scalar(*other, "SELECT pg_try_advisory_lock(7163386641386336622)"), QStringLiteral("t"));
            const Result<CopyReport> report = copy();
            QVERIFY(!report.ok() && report.error().code == ErrorCode::RunInProgress);
            QCOMPARE(isUntouched(), QStringLiteral("t"));
        }
    }
};

QTEST_GUILESS_MAIN(TestDatabaseCopy)
#include "tst_databasecopy.moc"
