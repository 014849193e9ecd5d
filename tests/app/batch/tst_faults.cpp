// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/childprocess.h"
#include "tests/support/testdatabase.h"
#include "tests/support/testfiles.h"

#include <QDir>
#include <QElapsedTimer>
#include <QTest>

#include <csignal>

using namespace churnlens;

namespace {

constexpr int kPatienceMilliseconds = 60'000;

/// A lock that stops the program at a known place, in the middle of a phase, until the test lets go.
struct Hold
{
    const char* lock; ///< statement of the test's own session
    const char* phase;
};
constexpr Hold kMidLoad{"LOCK TABLE warehouse.load IN EXCLUSIVE MODE",
                        "every line is copied, the load is not yet entered"};
constexpr Hold kMidScoring{"LOCK TABLE ml.published_run IN EXCLUSIVE MODE",
                           "every score is written, the run is not yet published"};

} // namespace

/// What killing, stopping and losing the server in mid-run leave behind.
class TestFaults : public QObject
{
    Q_OBJECT

private:
    tests::TestDatabase m_database;
    tests::TestFiles m_files;
    QTemporaryDir m_dataDir;
    std::unique_ptr<warehouse::Connection> m_holder; ///< holds the lock
    std::unique_ptr<warehouse::Connection> m_watcher;
    QProcess m_program;

    QStringList arguments() const
    {
        return {QStringLiteral("--batch"),
                QStringLiteral("--quiet"),
                QStringLiteral("--database"),
                m_database.conninfoOf(QStringLiteral("x")),
                QStringLiteral("--data-dir"),
                m_dataDir.path(),
                m_files.path(QStringLiteral("shop.csv"))};
    }
    QString scalar(const QByteArray& sql) { return tests::scalar(*m_watcher, sql); }
    /// Starts the program and returns when it waits for the lock.
    bool startAndHold(const Hold& hold)
    {
        if (!m_holder->execute("BEGIN").ok() || !m_holder->execute(hold.lock).ok())
            return false;
        m_program.start(tests::programPath(), arguments());
        return QTest::qWaitFor(
            [this] {
                return scalar("SELECT count(*) FROM pg_stat_activity WHERE datname = 'x' AND wait_event_type = 'Lock'")
                    == QStringLiteral("1");
            },
            kPatienceMilliseconds);
    }
    /// Lets go and waits until the server has rolled the program's session back.
    bool releaseAndSettle()
    {
        return m_holder->execute("ROLLBACK").ok()
            && QTest::qWaitFor(
                   [this] {
                       return scalar("SELECT count(*) FROM pg_stat_activity WHERE datname = 'x'")
                           == QStringLiteral("2");
                   },
                   kPatienceMilliseconds);
    }
    void verifyEmpty()
    {
        for (const char* table : {"warehouse.transaction_line", "warehouse.load", "warehouse.customer",
                                  "warehouse.product", "warehouse.rejected_line", "mart.invoice", "ml.churn_score"})
            QCOMPARE(scalar(QByteArray("SELECT count(*) FROM ") + table), QStringLiteral("0"));
    }
    void verifyNextRunSucceeds()
    {
        const tests::ProgramRun run = tests::runProgram(arguments());
        QVERIFY2(run.exitCode == 0, qPrintable(run.standardError));
        QCOMPARE(scalar("SELECT count(*) FROM ml.latest_churn_score"), QStringLiteral("200"));
        QCOMPARE(scalar("SELECT count(*) FROM warehouse.load"), QStringLiteral("1"));
        QCOMPARE(scalar("SELECT count(DISTINCT run_id) FROM ml.churn_score"),
                 scalar("SELECT count(*) FROM ml.scoring_run"));
    }

private Q_SLOTS:
    void init()
    {
        m_holder.reset();
        m_watcher.reset();
        m_holder = m_database.fresh(QStringLiteral("x"));
        m_watcher = m_database.connect(QStringLiteral("x"));
        m_files.write(QStringLiteral("shop.csv"), tests::smallShop(200));
    }
    void cleanup()
    {
        if (m_program.state() != QProcess::NotRunning) {
            m_program.kill();
            m_program.waitForFinished();
        }
    }

    void killedInMidLoad()
    {
        QVERIFY2(startAndHold(kMidLoad), kMidLoad.phase);
        m_program.kill();
        QVERIFY(m_program.waitForFinished());
        QVERIFY(releaseAndSettle());
        verifyEmpty();
        verifyNextRunSucceeds();
    }

    void killedInMidScoring()
    {
        QCOMPARE(tests::runProgram(arguments()).exitCode, 0);
        const QString published = scalar("SELECT run_id FROM ml.published_run");
        QVERIFY2(startAndHold(kMidScoring), kMidScoring.phase);
        m_program.kill();
        QVERIFY(m_program.waitForFinished());
        QVERIFY(releaseAndSettle());
        QCOMPARE(scalar("SELECT run_id FROM ml.published_run"), published);
        QCOMPARE(scalar("SELECT count(*) FROM ml.latest_churn_score"), QStringLiteral("200"));
        QCOMPARE(scalar("SELECT count(*) FROM ml.scoring_run"), QStringLiteral("1"));
        verifyNextRunSucceeds();
    }

    void stopped_data()
    {
        QTest::addColumn<int>("signal");
        QTest::addColumn<bool>("midLoad");
        QTest::newRow("Ctrl-C in mid-load") << SIGINT << true;
        QTest::newRow("SIGTERM in mid-load") << SIGTERM << true;
        QTest::newRow("SIGTERM in mid-scoring") << SIGTERM << false;
    }
    void stopped()
    {
        QFETCH(int, signal);
        QFETCH(bool, midLoad);
        const Hold& hold = midLoad ? kMidLoad : kMidScoring;
        QVERIFY2(startAndHold(hold), hold.phase);
        ::kill(static_cast<pid_t>(m_program.processId()), signal);
        QVERIFY(
            m_program.waitForFinished(kPatienceMilliseconds)); // the lock is still held: the statement was cancelled
        QCOMPARE(m_program.exitStatus(), QProcess::NormalExit);
        QCOMPARE(m_program.exitCode(), 130);
        const QString words = QString::fromUtf8(m_program.readAllStandardError());
        QVERIFY2(words.contains(QStringLiteral("Interrupted; nothing half-done was kept.")), qPrintable(words));
        QVERIFY(releaseAndSettle());
        if (midLoad)
            verifyEmpty();
        QCOMPARE(scalar("SELECT count(*) FROM ml.churn_score"), QStringLiteral("0"));
        verifyNextRunSucceeds();
    }

    void databaseGoneInMidRun()
    {
        QVERIFY2(startAndHold(kMidLoad), kMidLoad.phase);
        QVERIFY(m_watcher
                    ->query("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = 'x' AND "
                            "wait_event_type = 'Lock'")
                    .ok());
        QVERIFY(m_program.waitForFinished(kPatienceMilliseconds));
        QCOMPARE(m_program.exitCode(), 4);
        const QString words = QString::fromUtf8(m_program.readAllStandardError());
        QVERIFY2(words.contains(QStringLiteral("connection to the database was lost")), qPrintable(words));
        QVERIFY(releaseAndSettle());
        verifyEmpty();
        verifyNextRunSucceeds();
    }

    void aSecondRunIsTurnedAwayMeanwhile()
    {
        QVERIFY2(startAndHold(kMidLoad), kMidLoad.phase);
        QCOMPARE(tests::runProgram(arguments()).exitCode, 7);
        QVERIFY(m_holder->execute("ROLLBACK").ok());
        QVERIFY(m_program.waitForFinished(kPatienceMilliseconds));
        QCOMPARE(m_program.exitCode(), 0); // the first was not disturbed
    }
};

QTEST_GUILESS_MAIN(TestFaults)
#include "tst_faults.moc"
