// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/warehouse/server/childprogram.h"
#include "core/warehouse/server/filedescriptor.h"

#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QtTest>

#include <fcntl.h>
#include <unistd.h>

using namespace churnlens;
using namespace churnlens::warehouse;

namespace {

ChildProgram shell(const QString& script)
{
    return {QStringLiteral("/bin/sh"), {QStringLiteral("-c"), script}, Account::current()};
}

constexpr std::chrono::seconds kLong{20};

} // namespace

class TestChildProgram : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void collectsOutputAndExitCode();
    void tellsASignalFromAnExit();
    void givesASmallEnvironment();
    void runsInItsFolderAndSession();
    void endsAtTheTimeout();
    void endsWhenStopped();
    void saysWhyItCannotStart();
    void handsOverOneDescriptorOnly();
    void detaches();
};

void TestChildProgram::collectsOutputAndExitCode()
{
    const auto outcome = shell(QStringLiteral("echo out; echo err >&2; exit 3")).run({}, kLong);
    QVERIFY(outcome);
    QCOMPARE(outcome->exitCode, 3);
    QCOMPARE(outcome->output, QStringLiteral("out\nerr\n"));
}

void TestChildProgram::tellsASignalFromAnExit()
{
    const auto outcome = shell(QStringLiteral("kill -9 $$")).run({}, kLong);
    QVERIFY(outcome);
    QCOMPARE(outcome->exitCode, -1);
}

void TestChildProgram::givesASmallEnvironment()
{
    qputenv("PGDATA", "/elsewhere");
    const auto outcome = shell(QStringLiteral("echo \"$PGDATA|$HOME|$LC_ALL\"")).run({}, kLong);
    qunsetenv("PGDATA");
    QVERIFY(outcome);
    QCOMPARE(outcome->output, QStringLiteral("||C\n"));
}

void TestChildProgram::runsInItsFolderAndSession()
{
    QTemporaryDir folder;
    auto program = shell(QStringLiteral("pwd -P; umask; cut -d' ' -f6 /proc/$$/stat; echo $$"));
    program.setFolder(folder.path());
    const auto outcome = program.run({}, kLong);
    QVERIFY(outcome);
    const QStringList lines = outcome->output.split(QLatin1Char('\n'));
    QCOMPARE(lines.value(0), QFileInfo(folder.path()).canonicalFilePath());
    QCOMPARE(lines.value(1), QStringLiteral("0077"));
    QCOMPARE(lines.value(2), lines.value(3)); // its session is its own
}

void TestChildProgram::endsAtTheTimeout()
{
    QElapsedTimer timer;
    timer.start();
    const auto outcome = shell(QStringLiteral("echo begun; sleep 60")).run({}, std::chrono::seconds(1));
    QVERIFY(!outcome);
    QCOMPARE(outcome.error().code, ErrorCode::DatabaseUnavailable);
    QCOMPARE(outcome.error().detail, QStringLiteral("begun\n"));
    QVERIFY(timer.elapsed() < 20000);
}

void TestChildProgram::endsWhenStopped()
{
    std::stop_source source;
    source.request_stop();
    const auto outcome = shell(QStringLiteral("trap '' TERM; while :; do sleep 1; done"))
                             .run({source.get_token(), {}}, std::chrono::seconds(60));
    QVERIFY(!outcome);
    QCOMPARE(outcome.error().code, ErrorCode::Interrupted);
}

void TestChildProgram::saysWhyItCannotStart()
{
    const ChildProgram program(QStringLiteral("/nonexistent/initdb"), {}, Account::current());
    for (const auto& error : {program.run({}, kLong).error(), program.start(STDERR_FILENO).error()}) {
        QCOMPARE(error.code, ErrorCode::DatabaseUnavailable);
        QVERIFY(error.message.contains(QStringLiteral("/nonexistent/initdb")));
        QVERIFY(error.message.contains(QStringLiteral("No such file or directory")));
    }
}

void TestChildProgram::handsOverOneDescriptorOnly()
{
    const FileDescriptor kept(::open("/dev/null", O_RDONLY | O_CLOEXEC));
    const FileDescriptor handed(::open("/dev/null", O_RDONLY | O_CLOEXEC));
    auto program =
        shell(QStringLiteral("test -e /proc/self/fd/%1 && echo kept; test -e /proc/self/fd/%2 && echo handed")
                  .arg(kept.get())
                  .arg(handed.get()));
    program.setInherited(handed.get());
    const auto outcome = program.run({}, kLong);
    QVERIFY(outcome);
    QCOMPARE(outcome->output, QStringLiteral("handed\n"));
}

void TestChildProgram::detaches()
{
    QTemporaryDir folder;
    const QString result = folder.filePath(QStringLiteral("result"));
    const FileDescriptor output(::open(QFile::encodeName(result).constData(), O_WRONLY | O_CREAT | O_CLOEXEC, 0600));
    QVERIFY(shell(QStringLiteral("cut -d' ' -f4 /proc/$$/stat; echo end")).start(output.get()));
    QFile file(result);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QByteArray text;
    QTRY_VERIFY((text += file.readAll()).endsWith("end\n"));
    QVERIFY(text.split('\n').value(0) != QByteArray::number(::getpid())); // not our child
}

QTEST_GUILESS_MAIN(TestChildProgram)
#include "tst_childprogram.moc"
