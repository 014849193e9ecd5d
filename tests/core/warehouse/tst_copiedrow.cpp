// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/warehouse/copiedrow.h"

#include "tests/support/testdatabase.h"

#include <QDeadlineTimer>
#include <QTest>

#include <cmath>
#include <thread>

using namespace churnlens;
using namespace churnlens::warehouse;

class TestCopiedRow : public QObject
{
    Q_OBJECT

private:
    tests::TestDatabase m_database;
    std::unique_ptr<Connection> m_connection;

    static QByteArray copyOf(const QByteArray& select) { return "COPY (" + select + ") TO STDOUT (FORMAT binary)"; }

private Q_SLOTS:
    void initTestCase() { m_connection = m_database.fresh(QStringLiteral("copied"), false); }

    void readsEveryType()
    {
        int rows = 0;
        const auto copied =
            visitCopied(*m_connection,
                        copyOf("SELECT -7, 0.1::float8, true, 'Île'::text, ARRAY['a', NULL, 'ü']::text[], '{}'::text[]"
                               " UNION ALL SELECT NULL, NULL, NULL, NULL, NULL, NULL"),
                        [&rows](CopiedRow& row) {
                            const bool isFirst = ++rows == 1;
                            const qint32 integer = row.integer(5);
                            const double real = row.real();
                            const bool boolean = row.boolean();
                            const QByteArray text(row.bytes().data());
                            const QStringList texts = textsOf(row.bytes());
                            const QStringList none = textsOf(row.bytes());
                            if (isFirst
                                && (integer != -7 || real != 0.1 || !boolean || !text.startsWith("Île")
                                    || texts != QStringList({QStringLiteral("a"), QString(), QStringLiteral("ü")})))
                                qFatal("the first row is not what was sent");
                            if (!isFirst && (integer != 5 || !std::isnan(real) || boolean || !texts.isEmpty()))
                                qFatal("NULLs are not what they stand for");
                            return none.isEmpty() && row.isGood();
                        });
        QVERIFY(copied.ok());
        QCOMPARE(rows, 2);
    }

    void noRowsAreNoError()
    {
        QVERIFY(visitCopied(*m_connection, copyOf("SELECT 1 WHERE false"), [](CopiedRow&) {
                    qFatal("there is no row");
                    return true;
                }).ok());
    }

    void fieldsThatNobodyTakesArePassedOver()
    {
        qint64 sum = 0;
        QVERIFY(visitCopied(*m_connection, copyOf("SELECT n, 'x', n / 2.0 FROM generate_series(1, 1000) n"),
                            [&sum](CopiedRow& row) {
                                sum += row.integer();
                                return true;
                            })
                    .ok());
        QCOMPARE(sum, 500'500);
    }

    void aFieldOfAnotherTypeIsAnError()
    {
        const auto wrong =
            visitCopied(*m_connection, copyOf("SELECT 1::bigint"), [](CopiedRow& row) { return row.integer() == 0; });
        QCOMPARE(wrong.error().code, ErrorCode::Internal);
        const auto beyond = visitCopied(*m_connection, copyOf("SELECT 1"),
                                        [](CopiedRow& row) { return row.integer() == 1 && row.bytes().empty(); });
        QCOMPARE(beyond.error().code, ErrorCode::Internal);
        const auto text = visitCopied(*m_connection, "COPY (SELECT 1) TO STDOUT", [](CopiedRow&) { return true; });
        QCOMPARE(text.error().code, ErrorCode::Internal);
        QCOMPARE(tests::scalar(*m_connection, "SELECT 7"), QStringLiteral("7"));
    }

    void errorsOfTheServerArrive()
    {
        QVERIFY(!visitCopied(*m_connection, copyOf("SELECT nothing"), [](CopiedRow&) { return true; }).ok());
        int rows = 0;
        const auto late = visitCopied(*m_connection, copyOf("SELECT 1 / (50000 - n) FROM generate_series(1, 60000) n"),
                                      [&rows](CopiedRow&) { return ++rows > 0; });
        QCOMPARE(late.error().sqlState, QStringLiteral("22012"));
        QVERIFY(rows > 0);
        QVERIFY(!visitCopied(*m_connection, "SELECT 1", [](CopiedRow&) { return true; }).ok());
        QCOMPARE(tests::scalar(*m_connection, "SELECT 7"), QStringLiteral("7"));
    }

    void enoughIsEnough()
    {
        int rows = 0;
        const auto copied = visitCopied(*m_connection, copyOf("SELECT n FROM generate_series(1, 100000000) n"),
                                        [&rows](CopiedRow&) { return ++rows < 10; });
        QCOMPARE(copied.error().code, ErrorCode::Interrupted);
        QCOMPARE(rows, 10);
        QCOMPARE(tests::scalar(*m_connection, "SELECT 7"), QStringLiteral("7")); // and the connection is as before
    }

    void aStopRequestEndsIt()
    {
        std::stop_source stop;
        const auto connection = Connection::open(m_database.conninfoOf(QStringLiteral("copied")), stop.get_token());
        QVERIFY(connection.ok());
        std::thread stopper([&stop, this] {
            const QDeadlineTimer patience(30'000);
            const auto watcher = m_database.connect(QStringLiteral("copied"));
            while (tests::scalar(*watcher, "SELECT count(*) FROM pg_stat_activity WHERE query LIKE 'COPY%pg_sleep%'")
                       != QStringLiteral("1")
                   && !patience.hasExpired())
                std::this_thread::yield();
            stop.request_stop();
        });
        const auto copied =
            visitCopied(**connection, copyOf("SELECT 1, pg_sleep(600)"), [](CopiedRow&) { return true; });
        stopper.join();
        QCOMPARE(copied.error().code, ErrorCode::Interrupted);
    }

    void anotherSessionIsOfTheSameDatabase()
    {
        const auto another = m_connection->openAnother();
        QVERIFY(another.ok());
        QCOMPARE(tests::scalar(**another, "SELECT current_database()"), QStringLiteral("copied"));
        QCOMPARE(tests::scalar(**another, "SELECT current_user"), tests::scalar(*m_connection, "SELECT current_user"));
        QVERIFY(tests::scalar(**another, "SELECT pg_backend_pid()")
                != tests::scalar(*m_connection, "SELECT pg_backend_pid()"));
        QCOMPARE(tests::scalar(**another, "SHOW extra_float_digits"), QStringLiteral("1"));
    }
};

QTEST_GUILESS_MAIN(TestCopiedRow)
#include "tst_copiedrow.moc"
