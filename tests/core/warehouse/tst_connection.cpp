// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/warehouse/transaction.h"

#include "tests/support/testdatabase.h"

#include <QElapsedTimer>
#include <QTest>

#include <thread>

using namespace churnlens;
using namespace churnlens::warehouse;

class TestConnection : public QObject
{
    Q_OBJECT

private:
    tests::TestDatabase m_database;

private Q_SLOTS:
    void queriesWithParameters()
    {
        const auto connection = m_database.fresh(QStringLiteral("a"), false);
        const Result<QueryResult> result =
            connection->query("SELECT $1::int + 1, $2::float8, $3::text IS NULL, $4::text",
                              {QByteArray("41"), QByteArray("0.1"), std::nullopt, QByteArray("q'x")});
        QVERIFY(result.ok());
        QCOMPARE(result->integer(0, 0), 42);
        QCOMPARE(result->real(0, 1), 0.1);
        QVERIFY(result->boolean(0, 2));
        QCOMPARE(result->text(0, 3), QStringLiteral("q'x"));
    }

    void aPreparedStatementRunsAgain()
    {
        const auto connection = m_database.fresh(QStringLiteral("p"), false);
        const QByteArray divide("SELECT 10 / $1::int, $2::text");
        QCOMPARE(connection->queryPrepared(divide, {QByteArray("2"), QByteArray("a")})->text(0, 0),
                 QStringLiteral("5"));
        QVERIFY(connection->queryPrepared(divide, {QByteArray("5"), std::nullopt})->isNull(0, 1));
        const auto failed = connection->queryPrepared(divide, {QByteArray("0"), QByteArray("a")});
        QCOMPARE(failed.error().sqlState, QStringLiteral("22012"));
        QCOMPARE(connection->queryPrepared(divide, {QByteArray("1"), QByteArray("q'x")})->text(0, 1),
                 QStringLiteral("q'x"));
        QCOMPARE(tests::scalar(*connection, "SELECT count(*) FROM pg_prepared_statements"), QStringLiteral("1"));
        QVERIFY(!connection->queryPrepared("SELECT nothing").ok());
        QCOMPARE(connection->queryPrepared("SELECT 7")->integer(0, 0), 7); // the failed one took no name
    }

    void aPreparedStatementOutlivesItsTransaction()
    {
        const auto connection = m_database.fresh(QStringLiteral("q"), false);
        const QByteArray twice("SELECT 2 * $1::int");
        {
            const auto transaction = Transaction::begin(*connection);
            QCOMPARE(connection->queryPrepared(twice, {QByteArray("4")})->integer(0, 0), 8);
            QVERIFY(!connection->execute("SELECT 1/0").ok());
            QVERIFY(!connection->queryPrepared(twice, {QByteArray("4")}).ok()); // as all else in a failed transaction
            QVERIFY(!connection->queryPrepared("SELECT 3").ok());
        } // rolled back
        QCOMPARE(connection->queryPrepared(twice, {QByteArray("5")})->integer(0, 0), 10);
        QCOMPARE(connection->queryPrepared("SELECT 3")->integer(0, 0), 3);
    }

    void namesWhatIsWrong_data()
    {
        QTest::addColumn<QString>("conninfo");
        QTest::newRow("no server") << "host=/nowhere dbname=x password=hunter2";
        QTest::newRow("refused port") << "postgresql://u:hunter2@127.0.0.1:1/x";
        QTest::newRow("nonsense") << "host=/tmp nonsense=hunter2";
        QTest::newRow("blank in the password") << "host=/tmp password=my hunter2";
    }
    void namesWhatIsWrong()
    {
        QFETCH(QString, conninfo);
        const auto connection = Connection::open(conninfo);
        QVERIFY(!connection.ok());
        QVERIFY(connection.error().code == ErrorCode::DatabaseUnavailable);
        QVERIFY(connection.error().message.contains(QStringLiteral("Check --database")));
        QVERIFY2(!QString(connection.error().message + connection.error().detail).contains(QStringLiteral("hunter2")),
                 qPrintable(connection.error().message + connection.error().detail));
    }

    void readsDatesWhateverTheServersStyle()
    {
        const auto connection = m_database.fresh(QStringLiteral("g"), false);
        QVERIFY(connection->execute("ALTER DATABASE g SET datestyle = 'German'").ok());
        QCOMPARE(tests::scalar(*m_database.connect(QStringLiteral("g")), "SELECT date '2011-12-10'"),
                 QStringLiteral("2011-12-10"));
    }

    void unknownDatabase()
    {
        const auto connection = Connection::open(m_database.conninfoOf(QStringLiteral("nowhere")));
        QVERIFY(!connection.ok());
        QVERIFY(connection.error().message.contains(QStringLiteral("nowhere")));
    }

    void transactionsNest()
    {
        const auto connection = m_database.fresh(QStringLiteral("b"), false);
        QVERIFY(connection->execute("CREATE TABLE t (n int)").ok());
        {
            const auto outer = Transaction::begin(*connection);
            QVERIFY(outer.ok());
            QVERIFY(connection->execute("INSERT INTO t VALUES (1)").ok());
            {
                const auto inner = Transaction::begin(*connection);
                QVERIFY(inner.ok());
                QVERIFY(connection->execute("INSERT INTO t VALUES (2)").ok());
            } // rolled back to the savepoint
            {
                const auto inner = Transaction::begin(*connection);
                QVERIFY(connection->execute("INSERT INTO t VALUES (3)").ok());
                QVERIFY((*inner)->commit().ok());
            }
            QCOMPARE(tests::scalar(*connection, "SELECT string_agg(n::text, ',' ORDER BY n) FROM t"),
                     QStringLiteral("1,3"));
        }
        QCOMPARE(tests::scalar(*connection, "SELECT count(*) FROM t"), QStringLiteral("0"));
        QCOMPARE(connection->transactionDepth(), 0);
    }

    void aFailedStatementLeavesTheConnectionUsable()
    {
        const auto connection = m_database.fresh(QStringLiteral("c"), false);
        {
            const auto transaction = Transaction::begin(*connection);
            const Result<void> failed = connection->execute("SELECT 1/0");
            QVERIFY(!failed.ok());
            QCOMPARE(failed.error().sqlState, QStringLiteral("22012"));
        }
        QCOMPARE(tests::scalar(*connection, "SELECT 1"), QStringLiteral("1"));
    }

    void aStopRequestCancelsTheStatement()
    {
        const auto keep = m_database.fresh(QStringLiteral("d"), false);
        std::stop_source stop;
        const auto connection = m_database.connect(QStringLiteral("d"), stop.get_token());
        const QString pid = tests::scalar(*connection, "SELECT pg_backend_pid()");
        std::thread stopper([&] { // asks only when the statement runs
            const QByteArray running =
                "SELECT count(*) FROM pg_stat_activity WHERE pid = " + pid.toUtf8() + " AND state = 'active'";
            const auto watcher = m_database.connect(QStringLiteral("d"));
            while (watcher->query(running)->integer(0, 0) == 0) { }
            stop.request_stop();
        });
        QElapsedTimer timer;
        timer.start();
        const Result<void> slept = connection->execute("SELECT pg_sleep(60)");
        stopper.join();
        QVERIFY(!slept.ok());
        QVERIFY(slept.error().code == ErrorCode::Interrupted);
        QVERIFY(timer.elapsed() < 30'000);
        QVERIFY(!connection->execute("SELECT 1").ok()); // stopped is stopped
        connection->ignoreStop();
        QVERIFY(connection->execute("SELECT 1").ok());
    }

    void aLostServerIsNamed()
    {
        const auto connection = m_database.fresh(QStringLiteral("e"), false);
        const auto killer = m_database.connect(QStringLiteral("e"));
        const QString pid = tests::scalar(*connection, "SELECT pg_backend_pid()");
        QVERIFY(killer->query("SELECT pg_terminate_backend(" + pid.toUtf8() + ", 10000)").ok());
        const Result<void> lost = connection->execute("SELECT 1");
        QVERIFY(!lost.ok());
        QVERIFY(lost.error().code == ErrorCode::DatabaseUnavailable);
        QVERIFY2(lost.error().message.contains(QStringLiteral("connection to the database was lost")),
                 qPrintable(lost.error().message));
        QVERIFY(connection->execute("SELECT 1").error().code == ErrorCode::DatabaseUnavailable);
    }
};

QTEST_GUILESS_MAIN(TestConnection)
#include "tst_connection.moc"
