// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/modelscorer.h"
#include "core/pipeline/batchrun.h"
#include "tests/support/gui/largeshop.h"

#include <QSignalSpy>
#include <QTest>

using namespace churnlens;
using gui::PublishedScores;
using gui::Task;
using gui::Workspace;
using tests::ScoredWorkspace;

class TestWorkspace : public QObject
{
    Q_OBJECT

    std::unique_ptr<ScoredWorkspace> m_shop;

private Q_SLOTS:
    void initTestCase() { m_shop = std::make_unique<ScoredWorkspace>(300); }
    void cleanupTestCase() { m_shop.reset(); }

    void readsThePublishedRun()
    {
        const PublishedScores& scores = m_shop->workspace().scores();
        QCOMPARE(scores.state(), PublishedScores::State::Ready);
        QVERIFY(scores.run());
        QVERIFY(scores.population());
        QCOMPARE(qint64(scores.population()->size()), scores.run()->customers);
        QVERIFY(scores.scorer());
        QCOMPARE(scores.scorer()->model().modelId, scores.run()->modelId);
        QVERIFY(!scores.modelError());
    }

    void noticesRunsOfOthers()
    {
        Workspace& workspace = m_shop->workspace();
        const qint64 before = workspace.scores().run()->runId;
        QSignalSpy changed(&workspace.scores(), &PublishedScores::changed);
        const qint64 published = m_shop->publish(workspace.scores().run()->asOf.addDays(-1));
        workspace.refresh();
        QTRY_COMPARE(changed.size(), 1);
        QVERIFY(published != before);
        QCOMPARE(workspace.scores().run()->runId, published);
        QCOMPARE(workspace.scores().population()->runId(), published);
    }

    void runsTheMainJob()
    {
        Workspace& workspace = m_shop->workspace();
        QSignalSpy data(&workspace, &Workspace::dataChanged);
        std::optional<pipeline::BatchReport> report;
        pipeline::BatchOptions options;
        options.train = pipeline::TrainMode::Never;
        workspace.runBatch(QStringLiteral("Scoring"), options, this,
                           [&report](pipeline::BatchReport result) { report = std::move(result); });
        QTRY_VERIFY_WITH_TIMEOUT(report.has_value(), 30'000);
        QVERIFY(!report->error);
        QTRY_COMPARE(workspace.scores().run()->runId, report->scoring->runId);
        QVERIFY(!data.isEmpty());
    }

    void aCancelledJobLeavesThePublishedRun()
    {
        Workspace& workspace = m_shop->workspace();
        const qint64 before = workspace.scores().run()->runId;
        bool delivered = false;
        pipeline::BatchOptions options;
        options.train = pipeline::TrainMode::Always;
        Task* const task = workspace.runBatch(QStringLiteral("Training"), options, this,
                                              [&delivered](const pipeline::BatchReport&) { delivered = true; });
        Task::State state = Task::State::Running;
        connect(task, &Task::finished, this, [&state, task] { state = task->state(); });
        QTRY_VERIFY_WITH_TIMEOUT(!task->phase().isEmpty(), 10'000);
        task->cancel();
        QTRY_COMPARE_WITH_TIMEOUT(state, Task::State::Cancelled, 10'000);
        QVERIFY(!delivered);
        m_shop->waitUntilIdle();
        QCOMPARE(workspace.scores().run()->runId, before);
    }

    void cancelsAQuery()
    {
        Workspace& workspace = m_shop->workspace();
        Task::State state = Task::State::Running;
        Task* const task =
            workspace.query<void>([](warehouse::Connection& connection,
                                     const Progress&) { return connection.execute("SELECT pg_sleep(60)"); },
                                  this, {});
        connect(task, &Task::finished, this, [&state, task] { state = task->state(); });
        task->cancel();
        QTRY_COMPARE_WITH_TIMEOUT(state, Task::State::Cancelled, 10'000);
        QCOMPARE(workspace.state(), Workspace::State::Ready);
    }

    void saysThatTheDatabaseIsLostAndFindsItAgain()
    {
        Workspace& workspace = m_shop->workspace();
        const auto killer = m_shop->database().connect(QStringLiteral("postgres"));
        QVERIFY(killer->execute("ALTER DATABASE shop ALLOW_CONNECTIONS false").ok());
        QVERIFY(killer->execute("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = 'shop'").ok());
        workspace.refresh();
        QTRY_COMPARE_WITH_TIMEOUT(workspace.state(), Workspace::State::Lost, 10'000);
        QVERIFY(workspace.error());
        QVERIFY2(workspace.scores().population(), "what was read stays on the screen");
        QVERIFY(killer->execute("ALTER DATABASE shop ALLOW_CONNECTIONS true").ok());
        QTRY_COMPARE_WITH_TIMEOUT(workspace.state(), Workspace::State::Ready, 20'000);
        m_shop->waitUntilIdle();
        QCOMPARE(workspace.scores().state(), PublishedScores::State::Ready);
    }

    void theFirstCustomersOfALargeRunComeBeforeTheOthers()
    {
        tests::growShop(*m_shop);
        Workspace& workspace = m_shop->workspace();
        const PublishedScores& scores = workspace.scores();
        {
            tests::HeldCustomers held(*m_shop);
            QSignalSpy changed(&scores, &PublishedScores::changed);
            workspace.open(m_shop->choice());
            QVERIFY(held.isHeld());
            QCOMPARE(scores.state(), PublishedScores::State::Loading);
            QVERIFY(scores.head() && !scores.population());
            QVERIFY(!scores.head()->isWhole() && scores.head()->size() < 4'000);
            QCOMPARE(scores.head()->runSize(), tests::kLargeShop);
            QVERIFY2(scores.scorer(), "reasons show for the first customers too");
            const qsizetype before = changed.size(); // opening tells that the former ones are gone
            held.release();
            QTRY_COMPARE_WITH_TIMEOUT(scores.state(), PublishedScores::State::Ready, 20'000);
            QCOMPARE(changed.size(), before + 1);
        }
        QVERIFY(!scores.head());
        QVERIFY(scores.population()->isWhole() && scores.scorer());
        QCOMPARE(qint64(scores.population()->size()), qint64(tests::kLargeShop));
    }

    void closingInBetweenLeavesNothing()
    {
        Workspace& workspace = m_shop->workspace();
        tests::HeldCustomers held(*m_shop);
        workspace.open(m_shop->choice());
        QVERIFY(held.isHeld());
        workspace.close();
        QVERIFY(!workspace.scores().head() && !workspace.scores().run());
        m_shop->waitUntilIdle(); // although the table is still locked
        QCOMPARE(workspace.scores().state(), PublishedScores::State::None);
        held.release();
        workspace.open(m_shop->choice());
        QTRY_COMPARE_WITH_TIMEOUT(workspace.scores().state(), PublishedScores::State::Ready, 20'000);
    }

    void aDatabaseLostInBetweenIsReadAgain()
    {
        Workspace& workspace = m_shop->workspace();
        const auto killer = m_shop->database().connect(QStringLiteral("postgres"));
        {
            tests::HeldCustomers held(*m_shop);
            workspace.open(m_shop->choice());
            QVERIFY(held.isHeld());
            QVERIFY(
                killer->execute("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = 'shop'").ok());
            QTRY_COMPARE_WITH_TIMEOUT(workspace.state(), Workspace::State::Lost, 10'000);
            QCOMPARE(workspace.scores().state(), PublishedScores::State::Failed);
            QVERIFY(!workspace.scores().head() && workspace.scores().error());
        }
        QTRY_COMPARE_WITH_TIMEOUT(workspace.scores().state(), PublishedScores::State::Ready, 30'000);
        QVERIFY(workspace.scores().population()->isWhole());
    }

    void refusesAnotherDatabaseWithWords()
    {
        gui::TaskRunner tasks;
        Workspace workspace(tasks);
        pipeline::DatabaseChoice choice;
        choice.conninfo = QStringLiteral("host=127.0.0.1 port=1 dbname=nowhere password=secret");
        choice.dataDir = m_shop->files().path(QStringLiteral("elsewhere"));
        workspace.open(choice);
        QCOMPARE(workspace.state(), Workspace::State::Opening);
        QTRY_COMPARE_WITH_TIMEOUT(workspace.state(), Workspace::State::Failed, 15'000);
        QCOMPARE(workspace.error()->code, ErrorCode::DatabaseUnavailable);
        QCOMPARE(workspace.databaseName(), QStringLiteral("nowhere on 127.0.0.1"));
        QVERIFY(!workspace.error()->message.contains(QStringLiteral("secret")));
    }
};

QTEST_MAIN(TestWorkspace)
#include "tst_workspace.moc"
