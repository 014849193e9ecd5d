// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/warehouse/server/privatefolder.h"

#include <QDir>
#include <QTemporaryDir>
#include <QtTest>

#include <sys/stat.h>
#include <unistd.h>

using namespace churnlens;
using namespace churnlens::warehouse;

class TestPrivateFolder : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_parent;

private Q_SLOTS:
    void makesAndKeeps();
    void closesAnOpenOne();
    void refusesLinksAndFiles();
    void refusesAForeignOne();
    void saysWhyItCannotMake();
};

namespace {

uint modeOf(const QString& path)
{
    struct stat status = {};
    return ::lstat(QFile::encodeName(path).constData(), &status) == 0 ? status.st_mode & 07777 : 0;
}

} // namespace

void TestPrivateFolder::makesAndKeeps()
{
    const QString path = m_parent.filePath(QStringLiteral("new"));
    QVERIFY(checkPrivateFolder(path, Account::current()));
    QVERIFY(ensurePrivateFolder(path, Account::current()));
    QCOMPARE(modeOf(path), 0700U);
    QVERIFY(QDir().mkdir(path + QStringLiteral("/content")));
    QVERIFY(ensurePrivateFolder(path, Account::current()));
    QVERIFY(checkPrivateFolder(path, Account::current()));
    QVERIFY(QFileInfo::exists(path + QStringLiteral("/content")));
}

void TestPrivateFolder::closesAnOpenOne()
{
    const QString path = m_parent.filePath(QStringLiteral("open"));
    QVERIFY(QDir().mkdir(path));
    QCOMPARE(::chmod(QFile::encodeName(path).constData(), 0777), 0);
    QVERIFY(!checkPrivateFolder(path, Account::current()));
    QVERIFY(ensurePrivateFolder(path, Account::current()));
    QCOMPARE(modeOf(path), 0700U);
}

void TestPrivateFolder::refusesLinksAndFiles()
{
    const QString target = m_parent.filePath(QStringLiteral("target"));
    const QString link = m_parent.filePath(QStringLiteral("link"));
    QVERIFY(QDir().mkdir(target));
    QVERIFY(QFile::link(target, link));
    QFile file(m_parent.filePath(QStringLiteral("file")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    for (const QString& path : {link, file.fileName()}) {
        const auto made = ensurePrivateFolder(path, Account::current());
        QVERIFY(!made);
        QVERIFY(made.error().message.contains(path));
        QVERIFY(!checkPrivateFolder(path, Account::current()));
    }
}

void TestPrivateFolder::refusesAForeignOne()
{
    // Root's own folder for an ordinary user; for root, a folder that was given away.
    QString path = QStringLiteral("/usr");
    if (::geteuid() == 0) {
        path = m_parent.filePath(QStringLiteral("foreign"));
        QVERIFY(QDir().mkdir(path));
        QCOMPARE(::chown(QFile::encodeName(path).constData(), 65534, 65534), 0);
    }
    QVERIFY(!ensurePrivateFolder(path, Account::current()));
    QVERIFY(!checkPrivateFolder(path, Account::current()));
}

void TestPrivateFolder::saysWhyItCannotMake()
{
    const auto made = ensurePrivateFolder(m_parent.filePath(QStringLiteral("missing/folder")), Account::current());
    QVERIFY(!made);
    QCOMPARE(made.error().code, ErrorCode::DatabaseUnavailable);
    QVERIFY2(made.error().message.contains(QStringLiteral("No such file or directory")),
             qPrintable(made.error().message));
}

QTEST_GUILESS_MAIN(TestPrivateFolder)
#include "tst_privatefolder.moc"
