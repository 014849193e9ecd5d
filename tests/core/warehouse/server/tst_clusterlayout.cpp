// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/warehouse/server/clusterlayout.h"

#include <QDir>
#include <QTemporaryDir>
#include <QtTest>

#include <sys/stat.h>
#include <unistd.h>

using namespace churnlens;
using namespace churnlens::warehouse;

class TestClusterLayout : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_parent;
    QString m_state;

private Q_SLOTS:
    void init();
    void liesInTheDataDirectory();
    void followsLinks();
    void leavesAnExistingFolderAsItIs();
    void choosesAnotherPlaceForRoot();
    void refusesAnUnsafePlace();
    void asksForALostPlace();
};

void TestClusterLayout::init()
{
    m_parent = std::make_unique<QTemporaryDir>();
    QVERIFY(m_parent->isValid());
    QCOMPARE(::chmod(QFile::encodeName(m_parent->path()).constData(), 0755), 0);
    m_state = m_parent->filePath(QStringLiteral("state"));
}

void TestClusterLayout::liesInTheDataDirectory()
{
    const QString dataDir = m_parent->filePath(QStringLiteral("some/where"));
    const auto layout = ClusterLayout::locate(dataDir, m_state);
    QVERIFY2(layout, layout ? "" : qPrintable(layout.error().message));
    QCOMPARE(layout->home(), QFileInfo(dataDir).canonicalFilePath());
    QCOMPARE(layout->clusterDir(), layout->home() + QStringLiteral("/postgresql"));
    QCOMPARE(layout->account().name(), ::geteuid() == 0 ? QStringLiteral("postgres") : Account::current().name());
    QVERIFY(layout->account().canEnter(layout->home()));
    QVERIFY(!QFileInfo::exists(m_state));
}

void TestClusterLayout::followsLinks()
{
    const QString real = m_parent->filePath(QStringLiteral("real"));
    QVERIFY(QDir().mkdir(real));
    QCOMPARE(::chmod(QFile::encodeName(real).constData(), 0755), 0);
    const QString link = m_parent->filePath(QStringLiteral("link"));
    QVERIFY(QFile::link(real, link));
    QCOMPARE(ClusterLayout::locate(link, m_state)->home(), QFileInfo(real).canonicalFilePath());
}

void TestClusterLayout::leavesAnExistingFolderAsItIs()
{
    const QString dataDir = m_parent->filePath(QStringLiteral("data"));
    QVERIFY(QDir().mkdir(dataDir));
    QCOMPARE(::chmod(QFile::encodeName(dataDir).constData(), 0751), 0);
    QVERIFY(ClusterLayout::locate(dataDir, m_state));
    struct stat status = {};
    QCOMPARE(::stat(QFile::encodeName(dataDir).constData(), &status), 0);
    QCOMPARE(status.st_mode & 07777, 0751U);
}

void TestClusterLayout::choosesAnotherPlaceForRoot()
{
    const QString closed = m_parent->filePath(QStringLiteral("closed"));
    QVERIFY(QDir().mkdir(closed));
    QCOMPARE(::chmod(QFile::encodeName(closed).constData(), 0700), 0);
    const QString dataDir = closed + QStringLiteral("/data");
    const auto layout = ClusterLayout::locate(dataDir, m_state);
    QVERIFY2(layout, layout ? "" : qPrintable(layout.error().message));
    if (::geteuid() != 0) {
        QCOMPARE(layout->home(), dataDir);
        return;
    }
    QCOMPARE(QFileInfo(layout->home()).path(), m_state);
    QCOMPARE(QFileInfo(layout->home()).fileName().size(), 12);
    QVERIFY(layout->account().canEnter(layout->home()));
    QCOMPARE(ClusterLayout::locate(dataDir, m_state)->home(), layout->home());
    QVERIFY(ClusterLayout::locate(closed + QStringLiteral("/other"), m_state)->home() != layout->home());
}

void TestClusterLayout::refusesAnUnsafePlace()
{
    const QString closed = m_parent->filePath(QStringLiteral("closed"));
    QVERIFY(QDir().mkdir(closed));
    QCOMPARE(::chmod(QFile::encodeName(closed).constData(), 0700), 0);
    QVERIFY(QDir().mkdir(m_state));
    QCOMPARE(::chmod(QFile::encodeName(m_state).constData(), 0777), 0);
    const auto layout = ClusterLayout::locate(closed, m_state);
    // An ordinary user never needs the other place.
    QCOMPARE(layout.ok(), ::geteuid() != 0);
    if (!layout)
        QVERIFY2(layout.error().message.contains(m_state), qPrintable(layout.error().message));
}

void TestClusterLayout::asksForALostPlace()
{
    const QString dataDir = m_parent->filePath(QStringLiteral("data"));
    QVERIFY(QDir().mkdir(dataDir));
    QFile record(dataDir + QStringLiteral("/postgresql.location"));
    QVERIFY(record.open(QIODevice::WriteOnly));
    record.write(m_state.toUtf8() + "/0123456789ab\n");
    record.close();
    const auto layout = ClusterLayout::locate(dataDir, m_state);
    QVERIFY(!layout);
    QVERIFY2(layout.error().message.contains(m_state + QStringLiteral("/0123456789ab")),
             qPrintable(layout.error().message));
}

QTEST_GUILESS_MAIN(TestClusterLayout)
#include "tst_clusterlayout.moc"
