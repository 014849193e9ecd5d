// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/warehouse/server/filelock.h"

#include <QTemporaryDir>
#include <QtTest>

#include <fcntl.h>
#include <sys/stat.h>

using namespace churnlens;
using namespace churnlens::warehouse;

class TestFileLock : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    QString path() const { return m_folder.filePath(QStringLiteral("lock")); }

private Q_SLOTS:
    void excludesOthers();
    void isPrivateAndNotInherited();
    void waitsUntilTheDeadlineOrTheStop();
    void opensNoLinks();
};

void TestFileLock::excludesOthers()
{
    auto a = FileLock::open(path());
    auto b = FileLock::open(path());
    auto c = FileLock::open(path());
    QVERIFY(a && b && c);
    QVERIFY(a->tryShared());
    QVERIFY(b->tryShared());
    QVERIFY(!c->tryExclusive());
    a->unlock();
    QVERIFY(!c->tryExclusive());
    {
        const FileLock gone = std::move(*b);
    }
    QVERIFY(c->tryExclusive());
    QVERIFY(!a->tryShared());
    c->unlock();
    QVERIFY(a->tryShared());
}

void TestFileLock::isPrivateAndNotInherited()
{
    const auto lock = FileLock::open(path());
    QVERIFY(lock);
    QVERIFY((::fcntl(lock->descriptor(), F_GETFD) & FD_CLOEXEC) != 0);
    struct stat status = {};
    QCOMPARE(::fstat(lock->descriptor(), &status), 0);
    QCOMPARE(status.st_mode & 07777, 0600U);
}

void TestFileLock::waitsUntilTheDeadlineOrTheStop()
{
    auto holder = FileLock::open(path());
    auto waiter = FileLock::open(path());
    QVERIFY(holder && waiter && holder->tryExclusive());
    const auto late = waiter->waitExclusive({}, QDeadlineTimer(30), QStringLiteral("busy"));
    QVERIFY(!late);
    QCOMPARE(late.error().code, ErrorCode::DatabaseUnavailable);
    QCOMPARE(late.error().message, QStringLiteral("busy"));
    std::stop_source source;
    source.request_stop();
    const auto stopped = waiter->waitExclusive({source.get_token(), {}}, QDeadlineTimer(60000), {});
    QVERIFY(!stopped);
    QCOMPARE(stopped.error().code, ErrorCode::Interrupted);
    holder->unlock();
    QVERIFY(waiter->waitExclusive({}, QDeadlineTimer(60000), {}));
}

void TestFileLock::opensNoLinks()
{
    const QString link = m_folder.filePath(QStringLiteral("link"));
    QVERIFY(QFile::link(m_folder.filePath(QStringLiteral("target")), link));
    const auto lock = FileLock::open(link);
    QVERIFY(!lock);
    QVERIFY(lock.error().message.contains(link));
    QVERIFY(!QFileInfo::exists(m_folder.filePath(QStringLiteral("target"))));
}

QTEST_GUILESS_MAIN(TestFileLock)
#include "tst_filelock.moc"
