// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/warehouse/server/installationfinder.h"

#include <QDir>
#include <QTemporaryDir>
#include <QtTest>

using namespace churnlens;
using namespace churnlens::warehouse;

class TestInstallationFinder : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    /// A folder with programs that answer like PostgreSQL's; returns its path.
    QString fake(const QString& name, const QByteArray& answer, bool withInitdb = true);

private Q_SLOTS:
    void picksTheNewest();
    void matchesTheClusterVersion();
    void passesOverWhatIsNoServer();
    void refusesOldServers();
    void namesWhatToInstall();
    void obeysTheEnvironment();
    void findsTheServerOfThisMachine();
};

QString TestInstallationFinder::fake(const QString& name, const QByteArray& answer, bool withInitdb)
{
    const QString bin = m_folder.filePath(name);
    QDir().mkpath(bin);
    for (const QString& program : {QStringLiteral("/postgres"), QStringLiteral("/initdb")}) {
        if (program == QLatin1StringView("/initdb") && !withInitdb)
            continue;
        QFile file(bin + program);
        if (file.open(QIODevice::WriteOnly))
            file.write("#!/bin/sh\n" + answer + '\n');
        file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    }
    return QFileInfo(bin).canonicalFilePath();
}

void TestInstallationFinder::picksTheNewest()
{
    const QString old = fake(QStringLiteral("a"), "echo 'postgres (PostgreSQL) 9.6.24'");
    const QString fifteen = fake(QStringLiteral("b"), "echo 'postgres (PostgreSQL) 15.9 (Debian 15.9-1)'");
    const QString newest = fake(QStringLiteral("c"), "echo 'postgres (PostgreSQL) 15.10'");
    const QString fourteen = fake(QStringLiteral("d"), "echo 'postgres (PostgreSQL) 14.20'");
    const auto found = InstallationFinder({old, fifteen, newest, fourteen}).newest();
    QVERIFY(found);
    QCOMPARE(found->folder(), newest);
    QCOMPARE(found->version(), QVersionNumber(15, 10));
    QCOMPARE(found->initdb(), newest + QStringLiteral("/initdb"));
    const QString beta = fake(QStringLiteral("e"), "echo 'postgres (PostgreSQL) 18beta1'");
    QCOMPARE(InstallationFinder({newest, beta}).newest()->majorVersion(), 18);
}

void TestInstallationFinder::matchesTheClusterVersion()
{
    const QString fourteen = fake(QStringLiteral("m14"), "echo 'postgres (PostgreSQL) 14.2'");
    const QString seventeen = fake(QStringLiteral("m17"), "echo 'postgres (PostgreSQL) 17.1'");
    const InstallationFinder finder({seventeen, fourteen});
    QCOMPARE(finder.forCluster(14, QStringLiteral("/data"))->folder(), fourteen);
    QCOMPARE(finder.forCluster(17, QStringLiteral("/data"))->folder(), seventeen);
    const auto missing = finder.forCluster(16, QStringLiteral("/data/%1"));
    QVERIFY(!missing);
    QCOMPARE(missing.error().code, ErrorCode::DatabaseUnavailable);
    for (const char* part : {"/data/%1 were made by PostgreSQL 16", "only PostgreSQL 17.1, 14.2 is installed",
                             "postgresql-16 ", "postgresql16-server", "--data-dir"})
        QVERIFY2(missing.error().message.contains(QLatin1StringView(part)), qPrintable(missing.error().message));
}

void TestInstallationFinder::passesOverWhatIsNoServer()
{
    const QString good = fake(QStringLiteral("good"), "echo 'postgres (PostgreSQL) 16.3'");
    const InstallationFinder finder({m_folder.filePath(QStringLiteral("missing")),
                                     fake(QStringLiteral("client"), "echo 'postgres (PostgreSQL) 18.0'", false),
                                     fake(QStringLiteral("broken"), "echo 'postgres (PostgreSQL) 18.0'; exit 1"),
                                     fake(QStringLiteral("other"), "echo 'MySQL 8.0'"), good});
    QCOMPARE(finder.newest()->folder(), good);
}

void TestInstallationFinder::refusesOldServers()
{
    const auto found =
        InstallationFinder({fake(QStringLiteral("thirteen"), "echo 'postgres (PostgreSQL) 13.14'")}).newest();
    QVERIFY(!found);
    QVERIFY2(found.error().message.contains(QStringLiteral("(13.14) is too old")), qPrintable(found.error().message));
}

void TestInstallationFinder::namesWhatToInstall()
{
    const auto found =
        InstallationFinder({QStringLiteral("/nonexistent/a"), QStringLiteral("/nonexistent/b")}).newest();
    QVERIFY(!found);
    QCOMPARE(found.error().code, ErrorCode::DatabaseUnavailable);
    QVERIFY(found.error().message.contains(QStringLiteral("postgresql-server")));
    QVERIFY(found.error().message.contains(QStringLiteral("--database")));
    QCOMPARE(found.error().detail, QStringLiteral("Searched: /nonexistent/a, /nonexistent/b"));
}

void TestInstallationFinder::obeysTheEnvironment()
{
    qputenv("CHURNLENS_PG_BINDIR", "/chosen/bin");
    const QStringList folders = InstallationFinder::usualFolders();
    qunsetenv("CHURNLENS_PG_BINDIR");
    QCOMPARE(folders, QStringList{QStringLiteral("/chosen/bin")});
}

void TestInstallationFinder::findsTheServerOfThisMachine()
{
    const auto found = InstallationFinder().newest();
    QVERIFY2(found, found ? "" : qPrintable(found.error().message));
    QVERIFY(found->majorVersion() >= InstallationFinder::kOldestMajor);
    QVERIFY(QFileInfo(found->postgres()).isExecutable());
}

QTEST_GUILESS_MAIN(TestInstallationFinder)
#include "tst_installationfinder.moc"
