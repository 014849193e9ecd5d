// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/tasks/taskrunner.h"

#include <QSignalSpy>
#include <QTest>

#include <latch>
#include <thread>

using namespace churnlens;
using gui::Task;
using gui::TaskRunner;

namespace {

/// Work that ends when it is asked to stop.
Result<int> untilStopped(const Progress& progress)
{
    while (!progress.stopped())
        std::this_thread::yield();
    return interruptedError();
}

} // namespace

class TestTaskRunner : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void givesTheResultToTheMainThread()
    {
        TaskRunner runner;
        std::thread::id worker;
        std::optional<int> got;
        runner.read<int>(
            [&worker](const Progress&) -> Result<int> {
                worker = std::this_thread::get_id();
                return 42;
            },
            this,
            [&got](Result<int> result) {
                QCOMPARE(QThread::currentThread(), qApp->thread());
                got = result.value();
            });
        QVERIFY(!got); // never at once
        QTRY_COMPARE(got.value_or(0), 42);
        QVERIFY(worker != std::this_thread::get_id());
        QTRY_VERIFY(runner.isIdle());
    }

    void reportsProgressAndFailure()
    {
        TaskRunner runner;
        QSignalSpy failed(&runner, &TaskRunner::taskFailed);
        std::latch goOn(1);
        bool heard = false;
        Task* const task = runner.run<void>(
            QStringLiteral("Failing"),
            [&goOn](const Progress& progress) -> Result<void> {
                progress.update(0.5, QStringLiteral("half"));
                goOn.wait();
                return Error{ErrorCode::Io, QStringLiteral("no disk"), {}, {}};
            },
            this, [&heard](Result<void> result) { heard = !result.ok(); });
        QCOMPARE(runner.listed(), QList<Task*>{task});
        QTRY_COMPARE(task->fraction(), 0.5);
        QCOMPARE(task->phase(), QStringLiteral("half"));
        goOn.count_down();
        QTRY_VERIFY(heard);
        QCOMPARE(failed.size(), 1);
        QVERIFY(runner.listed().isEmpty());
    }

    void cancelledWorkDeliversNothing()
    {
        TaskRunner runner;
        bool called = false;
        Task* const task = runner.run<int>(QStringLiteral("Endless"), untilStopped, this,
                                           [&called](const Result<int>&) { called = true; });
        Task::State state = Task::State::Running;
        connect(task, &Task::finished, this, [&state, task] { state = task->state(); });
        task->cancel();
        QTRY_COMPARE(state, Task::State::Cancelled);
        QVERIFY(!called);
    }

    void aGoneContextIsNotCalled()
    {
        TaskRunner runner;
        bool called = false;
        auto context = std::make_unique<QObject>();
        runner.read<int>([](const Progress&) -> Result<int> { return 1; }, context.get(),
                         [&called](const Result<int>&) { called = true; });
        context.reset();
        QTRY_VERIFY(runner.isIdle());
        QVERIFY(!called);
    }

    void exceptionsBecomeErrors()
    {
        TaskRunner runner;
        std::optional<Error> error;
        runner.read<int>([](const Progress&) -> Result<int> { throw std::runtime_error("broken"); }, this,
                         [&error](const Result<int>& result) { error = result.error(); });
        QTRY_VERIFY(error.has_value());
        QCOMPARE(error->code, ErrorCode::Internal);
        QCOMPARE(error->detail, QStringLiteral("broken"));
    }

    void endingTheRunnerEndsItsWork()
    {
        bool called = false;
        {
            TaskRunner runner;
            runner.run<int>(QStringLiteral("Endless"), untilStopped, this,
                            [&called](const Result<int>&) { called = true; });
        }
        QCoreApplication::processEvents();
        QVERIFY(!called);
    }

    void manyReportsDoNotFloodTheLoop()
    {
        TaskRunner runner;
        int reports = 0;
        bool done = false;
        Task* const task = runner.run<void>(
            QStringLiteral("Chatty"),
            [](const Progress& progress) -> Result<void> {
                for (int i = 0; i < 100'000; ++i)
                    progress.update(i / 100'000.0, QStringLiteral("counting"));
                return {};
            },
            this, [&done](const Result<void>&) { done = true; });
        connect(task, &Task::progressChanged, this, [&reports] { ++reports; });
        QTRY_VERIFY(done);
        QVERIFY2(reports < 1000, qPrintable(QString::number(reports)));
    }
};

QTEST_GUILESS_MAIN(TestTaskRunner)
#include "tst_taskrunner.moc"
