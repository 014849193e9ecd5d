// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/synthetic/demodata.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace churnlens;
using namespace churnlens::synthetic;

class TestDemoData : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void foldersOfDemosAreTold()
    {
        const QString demo = demoDataDir(QStringLiteral("/data/churnlens"), 200'000);
        QCOMPARE(demo, QStringLiteral("/data/churnlens/demo-200000"));
        QVERIFY(!isDemoDataDir(QStringLiteral("/data/churnlens")));
        QVERIFY(!isDemoDataDir(QStringLiteral("/data/demo-shop")));
        QCOMPARE(programDataDir(QStringLiteral("/data/demo-shop")), QStringLiteral("/data/demo-shop"));
    }

    /// A folder that the user named like a demo is the user's.
    void aDemoIsToldByWhatIsInIt()
    {
        QTemporaryDir folder;
        const QString named = folder.filePath(QStringLiteral("demo-7"));
        QVERIFY(QDir().mkpath(named + QStringLiteral("/models")));
        QVERIFY(!isDemoDataDir(named));
        QCOMPARE(programDataDir(named), named);
        const QString marked = demoDataDir(folder.path(), 500);
        QVERIFY(markDemoDataDir(marked).ok());
        QVERIFY(isDemoDataDir(marked));
        QCOMPARE(programDataDir(marked), folder.path());
        const QString filled = demoDataDir(folder.path(), 1'000); // as made before there were marks
        QVERIFY(provideDemoData(filled, 1'000, {}).ok());
        QVERIFY(isDemoDataDir(filled));
    }

    void whereNoFolderCanBeMadeNoneIsMarked()
    {
        QTemporaryDir folder;
        QFile blocker(folder.filePath(QStringLiteral("demo-9")));
        QVERIFY(blocker.open(QIODevice::WriteOnly));
        QCOMPARE(markDemoDataDir(blocker.fileName()).error().code, ErrorCode::Io);
    }

    void aFileIsMadeOnce()
    {
        QTemporaryDir folder;
        const QString dataDir = folder.filePath(QStringLiteral("demo-1000"));
        const Result<QString> made = provideDemoData(dataDir, 1'000, {});
        QVERIFY2(made.ok(), qPrintable(made.ok() ? QString() : made.error().message));
        QFile file(*made);
        QVERIFY(file.open(QIODevice::ReadWrite));
        QCOMPARE(file.readAll().count('\n'), 1'001); // with the header
        file.resize(5);
        file.close();
        QCOMPARE(provideDemoData(dataDir, 1'000, {}).value(), *made);
        QCOMPARE(QFile(*made).size(), 5); // what is there is taken as it is
    }

    void cancellingLeavesNoFile()
    {
        QTemporaryDir folder;
        std::stop_source stop;
        stop.request_stop();
        QCOMPARE(provideDemoData(folder.path(), 1'000, {stop.get_token(), {}}).error().code, ErrorCode::Interrupted);
        QVERIFY(QDir(folder.path()).isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestDemoData)
#include "tst_demodata.moc"
