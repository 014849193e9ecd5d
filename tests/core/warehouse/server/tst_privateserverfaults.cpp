// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/warehouse/server/privateserver.h"
#include "serverfixture.h"

#include <QDir>
#include <QtTest>

#include <sys/stat.h>
#include <unistd.h>

using namespace churnlens;
using namespace churnlens::warehouse;
using namespace fixture;

class TestPrivateServerFaults : public fixture::ServerTest
{
    Q_OBJECT

private Q_SLOTS:
    void refusesAForeignSocketFolder();
    void clearsAHalfMadeCluster();
    void survivesAKillWhileInitialising();
    void canBeInterrupted();
    void saysWhichServerToInstall();
    void saysWhichVersionIsMissing();
    void refusesAFolderThatIsNoCluster();
    void tellsWhyTheServerDidNotStart();
    void refusesADataDirectoryItCannotWrite();
    void refusesAClusterOfAnotherUser();
};

void TestPrivateServerFaults::refusesAForeignSocketFolder()
{
    useReadyCluster();
    const QString socket = m_dataDir + QStringLiteral("/socket");
    QVERIFY(QFile::link(QStringLiteral("/usr"), socket));
    const auto restore = qScopeGuard([&socket] {
        QFile::remove(socket);
        QDir().rmdir(socket);
    });
    const auto server = PrivateServer::acquire(m_dataDir);
    QVERIFY(!server);
    QCOMPARE(server.error().code, ErrorCode::DatabaseUnavailable);
    QVERIFY2(server.error().message.contains(socket), qPrintable(server.error().message));
    if (kRoot) {
        QVERIFY(QFile::remove(socket));
        QVERIFY(QDir().mkdir(socket));
        QCOMPARE(::chown(QFile::encodeName(socket).constData(), 65534, 65534), 0);
        QVERIFY(!PrivateServer::acquire(m_dataDir));
        QCOMPARE(ownerOf(socket), 65534U);
    }
}

void TestPrivateServerFaults::clearsAHalfMadeCluster()
{
    const QString scratch = m_dataDir + QStringLiteral("/postgresql.new");
    QVERIFY(QDir().mkpath(scratch + QStringLiteral("/base/1")));
    if (kRoot)
        QCOMPARE(::chmod(QFile::encodeName(m_dataDir).constData(), 0711), 0);
    const auto layout = ClusterLayout::locate(m_dataDir, QStringLiteral("/nonexistent"));
    QVERIFY(layout);
    for (const char* part : {"", "/base", "/base/1"}) {
        const QByteArray path = QFile::encodeName(scratch) + part;
        QCOMPARE(::chown(path.constData(), layout->account().uid(), layout->account().gid()), 0);
    }
    auto server = PrivateServer::acquire(m_dataDir);
    QVERIFY2(server, server ? "" : qPrintable(server.error().message + server.error().detail));
    QVERIFY(!QFileInfo::exists(scratch));
}

void TestPrivateServerFaults::survivesAKillWhileInitialising()
{
    Client killed(m_dataDir);
    const QString sign = m_dataDir + QStringLiteral("/postgresql.new/PG_VERSION");
    QTRY_VERIFY_WITH_TIMEOUT(QFileInfo::exists(sign), 10000);
    killed.kill();
    QVERIFY(!QFileInfo::exists(clusterDir()));
    auto server = PrivateServer::acquire(m_dataDir);
    QVERIFY2(server, server ? "" : qPrintable(server.error().message + server.error().detail));
    QCOMPARE(scalar((*server)->conninfo(), QStringLiteral("SELECT 1")), QStringLiteral("1"));
}

void TestPrivateServerFaults::canBeInterrupted()
{
    for (const QString& phase :
         {QStringLiteral("Creating the database"), QStringLiteral("Starting the database server")}) {
        std::stop_source source;
        Progress progress{source.get_token(), [&](double, const QString& name) {
                              if (name == phase)
                                  source.request_stop();
                          }};
        const auto server = PrivateServer::acquire(m_dataDir, progress);
        QVERIFY(!server);
        QCOMPARE(server.error().code, ErrorCode::Interrupted);
        QCOMPARE(processesBelow(m_dataDir), QList<pid_t>());
        QVERIFY(!QFileInfo::exists(m_dataDir + QStringLiteral("/postgresql.new")));
    }
    QVERIFY(PrivateServer::acquire(m_dataDir));
}

void TestPrivateServerFaults::saysWhichServerToInstall()
{
    ServerOptions options;
    options.searchFolders = {m_temporary->path()};
    const auto server = PrivateServer::acquire(m_dataDir, {}, options);
    QVERIFY(!server);
    QCOMPARE(server.error().code, ErrorCode::DatabaseUnavailable);
    for (const char* part :
         {"No PostgreSQL server is installed", "postgresql (Debian", "postgresql-server (Fedora", "--database"})
        QVERIFY2(server.error().message.contains(QLatin1StringView(part)), part);
    QVERIFY(server.error().detail.contains(m_temporary->path()));
}

void TestPrivateServerFaults::saysWhichVersionIsMissing()
{
    useReadyCluster();
    const auto restore = restoring(clusterDir() + QStringLiteral("/PG_VERSION"));
    QFile version(clusterDir() + QStringLiteral("/PG_VERSION"));
    QVERIFY(version.open(QIODevice::WriteOnly));
    version.write("9\n");
    version.close();
    const auto server = PrivateServer::acquire(m_dataDir);
    QVERIFY(!server);
    QCOMPARE(server.error().code, ErrorCode::DatabaseUnavailable);
    for (const char* part :
         {"made by PostgreSQL 9,", "only PostgreSQL", "postgresql-9 ", "--data-dir", "--backup FILE", "--restore FILE"})
        QVERIFY2(server.error().message.contains(QLatin1StringView(part)), part);
}

void TestPrivateServerFaults::refusesAFolderThatIsNoCluster()
{
    QVERIFY(QDir().mkpath(clusterDir() + QStringLiteral("/holiday-pictures")));
    if (kRoot)
        QCOMPARE(::chmod(QFile::encodeName(m_dataDir).constData(), 0711), 0);
    const auto server = PrivateServer::acquire(m_dataDir);
    QVERIFY(!server);
    QVERIFY2(server.error().message.contains(clusterDir()), qPrintable(server.error().message));
    QVERIFY(QFileInfo::exists(clusterDir() + QStringLiteral("/holiday-pictures")));
}

void TestPrivateServerFaults::tellsWhyTheServerDidNotStart()
{
    useReadyCluster();
    const auto restore = restoring(clusterDir() + QStringLiteral("/postgresql.conf"));
    append(clusterDir() + QStringLiteral("/postgresql.conf"), "shared_preload_libraries = 'no_such_library'\n");
    const auto server = PrivateServer::acquire(m_dataDir);
    QVERIFY(!server);
    QCOMPARE(server.error().code, ErrorCode::DatabaseUnavailable);
    QVERIFY2(server.error().message.contains(QStringLiteral("FATAL: could not access file \"no_such_library\"")),
             qPrintable(server.error().message));
    QVERIFY(!server.error().message.contains(QLatin1Char('\n')));
    QVERIFY(server.error().detail.contains(QStringLiteral("database system is shut down")));
}

void TestPrivateServerFaults::refusesADataDirectoryItCannotWrite()
{
    for (const QString& dataDir : {QStringLiteral("/usr"), QStringLiteral("/usr/churnlens-data")}) {
        Client client(dataDir, ordinaryUser());
        QVERIFY(!client.waitReady());
        QVERIFY2(client.text().contains(dataDir) && client.text().contains(QStringLiteral("--data-dir")),
                 qPrintable(client.text()));
        client.leave();
    }
}

void TestPrivateServerFaults::refusesAClusterOfAnotherUser()
{
    giveDataDirToOrdinaryUser();
    QVERIFY(QFile::link(QStringLiteral("/usr"), clusterDir()));
    Client client(m_dataDir, ordinaryUser());
    QVERIFY(!client.waitReady());
    QVERIFY2(client.text().contains(QStringLiteral("belongs to another user (id 0)")), qPrintable(client.text()));
}

QTEST_GUILESS_MAIN(TestPrivateServerFaults)
#include "tst_privateserverfaults.moc"
