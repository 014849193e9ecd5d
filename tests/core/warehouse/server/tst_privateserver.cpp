// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/warehouse/server/privateserver.h"
#include "serverfixture.h"

#include <QDir>
#include <QElapsedTimer>
#include <QtTest>

#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>

using namespace churnlens;
using namespace churnlens::warehouse;
using namespace fixture;

class TestPrivateServer : public fixture::ServerTest
{
    Q_OBJECT

private Q_SLOTS:
    void initialisesStartsAndStops();
    void startsAnExistingClusterAgain();
    void keepsSecretsAndTerminalFromTheServer();
    void sharesAmongProcessesUntilTheLast();
    void sharesWithinOneProcess();
    void survivesAKilledUser();
    void recoversFromAKilledServer();
    void survivesAReusedProcessNumber();
    void letsManyBeginAtOnce();
    void copesWithLongAndOddPaths();
    void restartsWhenTheSocketVanished();
    void findsAPlaceWhenTheDataDirectoryIsOutOfReach();
    void runsAsAnOrdinaryUser();
};

void TestPrivateServer::initialisesStartsAndStops()
{
    QElapsedTimer timer;
    timer.start();
    auto server = PrivateServer::acquire(m_dataDir);
    QVERIFY2(server, server ? "" : qPrintable(server.error().message + server.error().detail));
    qInfo("cold start: %lld ms", static_cast<long long>(timer.elapsed()));
    const QString conninfo = (*server)->conninfo();
    const auto value = [&conninfo](const char* sql) { return scalar(conninfo, QString::fromLatin1(sql)); };
    QCOMPARE(value("SELECT current_user || '@' || current_database()"), QStringLiteral("churnlens@churnlens"));
    QCOMPARE(value("SELECT pg_encoding_to_char(encoding) || ' ' || datcollate || ' ' || datctype FROM pg_database "
                   "WHERE datname = current_database()"),
             QStringLiteral("UTF8 C C"));
    QCOMPARE(value("SHOW listen_addresses"), QString());
    QCOMPARE(value("SHOW fsync"), QStringLiteral("on"));
    QCOMPARE(value("SHOW full_page_writes"), QStringLiteral("on"));
    QCOMPARE(value("SHOW synchronous_commit"), QStringLiteral("on"));
    QCOMPARE(value("SHOW wal_level"), QStringLiteral("minimal"));
    QCOMPARE(value("SHOW max_wal_size"), QStringLiteral("2GB"));
    QCOMPARE(value("SHOW jit"), QStringLiteral("off"));
    QCOMPARE(value("SELECT coalesce(inet_server_addr()::text, 'local')"), QStringLiteral("local"));
    QCOMPARE(modeOf(clusterDir()), 0700U);
    QCOMPARE(modeOf(m_dataDir + QStringLiteral("/socket")), 0700U);
    QCOMPARE(modeOf(m_dataDir), kRoot ? 0711U : 0700U);
    timer.restart();
    QVERIFY((*server)->release());
    qInfo("stop: %lld ms", static_cast<long long>(timer.elapsed()));
    QCOMPARE(processesBelow(m_dataDir), QList<pid_t>());
    QVERIFY(!QFileInfo::exists(m_dataDir + QStringLiteral("/socket")));
    QVERIFY((*server)->release());
}

void TestPrivateServer::startsAnExistingClusterAgain()
{
    useReadyCluster();
    const QString settings = clusterDir() + QStringLiteral("/churnlens.conf");
    {
        auto server = PrivateServer::acquire(m_dataDir);
        QVERIFY(server);
        QCOMPARE(scalar((*server)->conninfo(), QStringLiteral("CREATE TABLE answers AS SELECT 42 AS answer")),
                 QString());
    }
    const auto restore = restoring(clusterDir() + QStringLiteral("/postgresql.conf"));
    const QByteArray written = contentOf(settings);
    QVERIFY(written.contains("\nfsync = on\n"));
    append(settings, "work_mem = '1MB'\n");
    append(clusterDir() + QStringLiteral("/postgresql.conf"), "max_connections = 33\n");
    QElapsedTimer timer;
    timer.start();
    auto server = PrivateServer::acquire(m_dataDir);
    QVERIFY(server);
    qInfo("warm start: %lld ms", static_cast<long long>(timer.elapsed()));
    QCOMPARE(scalar((*server)->conninfo(), QStringLiteral("SELECT answer FROM answers")), QStringLiteral("42"));
    QCOMPARE(contentOf(settings), written);
    QCOMPARE(scalar((*server)->conninfo(), QStringLiteral("SHOW max_connections")), QStringLiteral("33"));
    QVERIFY(QFileInfo::exists(clusterDir() + QStringLiteral("/server.log.1")));
}

void TestPrivateServer::keepsSecretsAndTerminalFromTheServer()
{
    useReadyCluster();
    qputenv("CHURNLENS_API_KEY", "not-for-the-server");
    qputenv("PGHOSTADDR", "192.0.2.1");
    const auto restore = qScopeGuard([] {
        qunsetenv("CHURNLENS_API_KEY");
        qunsetenv("PGHOSTADDR");
    });
    auto server = PrivateServer::acquire(m_dataDir);
    QVERIFY2(server, server ? "" : qPrintable(server.error().message));
    const pid_t pid = postmasterPid(clusterDir());
    const QByteArray environment = contentOf(QStringLiteral("/proc/%1/environ").arg(pid));
    QVERIFY(environment.contains("PATH="));
    QVERIFY(!environment.contains("not-for-the-server"));
    QVERIFY(::getsid(pid) != ::getsid(0));
    QVERIFY(::getsid(pid) > 0);
    QVERIFY(::getppid() != pid);
}

void TestPrivateServer::sharesAmongProcessesUntilTheLast()
{
    useReadyCluster();
    Client first(m_dataDir);
    QVERIFY2(first.waitReady(), qPrintable(first.text()));
    const QString started = startTime(first.text());
    Client second(m_dataDir);
    QVERIFY2(second.waitReady(), qPrintable(second.text()));
    QCOMPARE(second.text(), first.text());
    QVERIFY(first.leave());
    QCOMPARE(startTime(second.text()), started);
    auto third = PrivateServer::acquire(m_dataDir);
    QVERIFY(third);
    QVERIFY(second.leave());
    QCOMPARE(startTime((*third)->conninfo()), started);
    QVERIFY((*third)->release());
    QCOMPARE(processesBelow(m_dataDir), QList<pid_t>());
}

void TestPrivateServer::sharesWithinOneProcess()
{
    useReadyCluster();
    auto first = PrivateServer::acquire(m_dataDir);
    QVERIFY(first);
    auto second = PrivateServer::acquire(m_dataDir);
    QVERIFY(second);
    const QString started = startTime((*first)->conninfo());
    QVERIFY((*first)->release());
    QCOMPARE(startTime((*second)->conninfo()), started);
    QVERIFY((*second)->release());
    QCOMPARE(processesBelow(m_dataDir), QList<pid_t>());
}

void TestPrivateServer::survivesAKilledUser()
{
    useReadyCluster();
    Client killed(m_dataDir);
    QVERIFY(killed.waitReady());
    const QString started = startTime(killed.text());
    killed.kill();
    QCOMPARE(startTime(killed.text()), started);

    const auto layout = ClusterLayout::locate(m_dataDir, QStringLiteral("/nonexistent"));
    QVERIFY(layout);
    auto users = layout->openLock(ClusterLayout::Lock::Users);
    auto start = layout->openLock(ClusterLayout::Lock::Start);
    auto running = layout->openLock(ClusterLayout::Lock::Running);
    QVERIFY2(users->tryExclusive(), "the server inherited the users lock");
    QVERIFY2(start->tryExclusive(), "the server inherited the start lock");
    QVERIFY2(!running->tryExclusive(), "the server does not hold the running lock");
    users->unlock();
    start->unlock();

    auto server = PrivateServer::acquire(m_dataDir);
    QVERIFY(server);
    QCOMPARE(startTime((*server)->conninfo()), started);
    QVERIFY((*server)->release());
    QCOMPARE(processesBelow(m_dataDir), QList<pid_t>());
}

void TestPrivateServer::recoversFromAKilledServer()
{
    useReadyCluster();
    auto first = PrivateServer::acquire(m_dataDir);
    QVERIFY(first);
    const QString conninfo = (*first)->conninfo();
    QCOMPARE(scalar(conninfo, QStringLiteral("CREATE TABLE kept AS SELECT generate_series(1, 1000) AS n")), QString());
    const QString started = startTime(conninfo);
    QCOMPARE(::kill(postmasterPid(clusterDir()), SIGKILL), 0);
    auto second = PrivateServer::acquire(m_dataDir);
    QVERIFY2(second, second ? "" : qPrintable(second.error().message + second.error().detail));
    QCOMPARE(scalar((*second)->conninfo(), QStringLiteral("SELECT sum(n) FROM kept")), QStringLiteral("500500"));
    QVERIFY(startTime((*second)->conninfo()) != started);
    QVERIFY((*first)->release());
    QCOMPARE(scalar((*second)->conninfo(), QStringLiteral("SELECT 1")), QStringLiteral("1"));
}

void TestPrivateServer::survivesAReusedProcessNumber()
{
    useReadyCluster();
    const auto layout = ClusterLayout::locate(m_dataDir, QStringLiteral("/nonexistent"));
    QVERIFY(layout);
    // A process of the server's own user, which PostgreSQL would take for the server itself.
    const pid_t other = ::fork();
    if (other == 0) {
        if (layout->account().become())
            ::pause();
        ::_exit(0);
    }
    const auto end = qScopeGuard([other] {
        ::kill(other, SIGKILL);
        ::waitpid(other, nullptr, 0);
    });
    const QString socket = m_dataDir + QStringLiteral("/socket");
    {
        const auto identity = layout->asServer();
        append(clusterDir() + QStringLiteral("/postmaster.pid"),
               QByteArray::number(other) + '\n' + QFile::encodeName(clusterDir()) + "\n1\n5432\n"
                   + QFile::encodeName(socket) + "\n\n1 1\nready   \n");
    }
    auto server = PrivateServer::acquire(m_dataDir);
    QVERIFY2(server, server ? "" : qPrintable(server.error().message + server.error().detail));
    QCOMPARE(scalar((*server)->conninfo(), QStringLiteral("SELECT 1")), QStringLiteral("1"));
    QVERIFY((*server)->release());
    QCOMPARE(::kill(other, 0), 0);
}

void TestPrivateServer::letsManyBeginAtOnce()
{
    Client a(m_dataDir);
    Client b(m_dataDir);
    Client c(m_dataDir);
    QVERIFY2(a.waitReady(), qPrintable(a.text()));
    QVERIFY2(b.waitReady(), qPrintable(b.text()));
    QVERIFY2(c.waitReady(), qPrintable(c.text()));
    const QString started = startTime(a.text());
    QCOMPARE(startTime(b.text()), started);
    QCOMPARE(startTime(c.text()), started);
    QVERIFY(a.leave() && b.leave() && c.leave());
    QCOMPARE(processesBelow(m_dataDir), QList<pid_t>());
}

void TestPrivateServer::copesWithLongAndOddPaths()
{
    const QString name = QStringLiteral("%1 M\u00fcller's \"$data\", ") + QString(60, QLatin1Char('x'));
    m_dataDir = m_temporary->path() + QStringLiteral("/%1/%1/%1").arg(name);
    QVERIFY(m_dataDir.size() > 200);
    QString folder;
    {
        auto server = PrivateServer::acquire(m_dataDir);
        QVERIFY2(server, server ? "" : qPrintable(server.error().message + server.error().detail));
        folder = scalar((*server)->conninfo(), QStringLiteral("SHOW unix_socket_directories"));
        QVERIFY2(folder.startsWith(QStringLiteral("/tmp/churnlens-")) || !kRoot, qPrintable(folder));
        QCOMPARE(modeOf(folder), 0700U);
    }
    QVERIFY(!QFileInfo::exists(folder));
    auto again = PrivateServer::acquire(m_dataDir);
    QVERIFY2(again, again ? "" : qPrintable(again.error().message));
}

void TestPrivateServer::restartsWhenTheSocketVanished()
{
    useReadyCluster();
    Client killed(m_dataDir);
    QVERIFY(killed.waitReady());
    const QString conninfo = killed.text();
    const QString started = startTime(conninfo);
    killed.kill();
    QVERIFY(QDir(m_dataDir + QStringLiteral("/socket")).removeRecursively());
    QVERIFY(scalar(conninfo, QStringLiteral("SELECT 1")).startsWith(QStringLiteral("error")));
    auto server = PrivateServer::acquire(m_dataDir);
    QVERIFY2(server, server ? "" : qPrintable(server.error().message));
    QCOMPARE((*server)->conninfo(), conninfo);
    QVERIFY(startTime(conninfo) != started);
}

void TestPrivateServer::findsAPlaceWhenTheDataDirectoryIsOutOfReach()
{
    QVERIFY(QDir().mkpath(m_dataDir));
    QCOMPARE(::chmod(QFile::encodeName(m_dataDir).constData(), 0700), 0);
    ServerOptions options;
    options.stateDir = m_temporary->filePath(QStringLiteral("state"));
    const QString record = m_dataDir + QStringLiteral("/postgresql.location");
    QString conninfo;
    {
        auto server = PrivateServer::acquire(m_dataDir, {}, options);
        QVERIFY2(server, server ? "" : qPrintable(server.error().message + server.error().detail));
        conninfo = (*server)->conninfo();
        QCOMPARE(scalar(conninfo, QStringLiteral("SELECT 1")), QStringLiteral("1"));
        const QString place = kRoot ? options.stateDir : m_dataDir;
        QVERIFY2((*server)->clusterDir().startsWith(place), qPrintable((*server)->clusterDir()));
        QCOMPARE(QFileInfo::exists(record), kRoot);
        if (kRoot)
            QCOMPARE(contentOf(record), (*server)->clusterDir().chopped(11).toUtf8() + '\n');
    }
    // The record counts from now on, even where the data directory could be used.
    QCOMPARE(::chmod(QFile::encodeName(m_dataDir).constData(), 0711), 0);
    auto again = PrivateServer::acquire(m_dataDir, {}, options);
    QVERIFY(again);
    QCOMPARE((*again)->conninfo(), conninfo);
    QVERIFY((*again)->release());
    // And is believed only where it names a place of our own making.
    QFile forged(record);
    QVERIFY(forged.open(QIODevice::WriteOnly));
    forged.write("/etc\n");
    forged.close();
    const auto refused = PrivateServer::acquire(m_dataDir, {}, options);
    QVERIFY(!refused);
    QVERIFY2(refused.error().message.contains(record), qPrintable(refused.error().message));
}

void TestPrivateServer::runsAsAnOrdinaryUser()
{
    giveDataDirToOrdinaryUser();
    const QString runtimeDir = m_dataDir;
    m_dataDir += QLatin1Char('/') + QString(120, QLatin1Char('d'));
    Client client(m_dataDir, ordinaryUser(), {QStringLiteral("XDG_RUNTIME_DIR=") + runtimeDir});
    QVERIFY2(client.waitReady(), qPrintable(client.text()));
    QVERIFY2(client.text().startsWith(QStringLiteral("host='%1/churnlens-").arg(runtimeDir)),
             qPrintable(client.text()));
    const uid_t user = ownerOf(m_dataDir);
    QVERIFY(user != 0);
    QCOMPARE(ownerOf(clusterDir()), user);
    QCOMPARE(ownerOf(QStringLiteral("/proc/%1").arg(postmasterPid(clusterDir()))), user);
    // Root joins such a server as it is, and starts it again as the same user.
    const QString started = startTime(client.text());
    auto joined = PrivateServer::acquire(m_dataDir);
    QVERIFY2(joined, joined ? "" : qPrintable(joined.error().message));
    QCOMPARE(startTime((*joined)->conninfo()), started);
    QVERIFY(client.leave());
    QCOMPARE(startTime((*joined)->conninfo()), started);
    QVERIFY((*joined)->release());
    auto again = PrivateServer::acquire(m_dataDir);
    QVERIFY2(again, again ? "" : qPrintable(again.error().message));
    QCOMPARE(ownerOf(QStringLiteral("/proc/%1").arg(postmasterPid(clusterDir()))), user);
    QVERIFY((*again)->release());
    Client last(m_dataDir, ordinaryUser());
    QVERIFY2(last.waitReady(), qPrintable(last.text()));
}

QTEST_GUILESS_MAIN(TestPrivateServer)
#include "tst_privateserver.moc"
