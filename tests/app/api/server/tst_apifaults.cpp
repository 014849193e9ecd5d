// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "load.h"
#include "tests/support/apifixture.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QScopeGuard>
#include <QTest>

#include <csignal>

using namespace churnlens;
using tests::ApiAnswer;

namespace {

constexpr int kPatienceMs = 60'000;

QByteArray contentOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

pid_t postmasterOf(const QString& dataDir)
{
    return contentOf(dataDir + QStringLiteral("/postgresql/postmaster.pid")).split('\n').value(0).toInt();
}

/// The postmaster first, then its children.
QList<pid_t> processesOf(pid_t postmaster)
{
    QList<pid_t> pids{postmaster};
    for (const QString& entry : QDir(QStringLiteral("/proc")).entryList(QDir::Dirs)) {
        const QByteArray stat = contentOf(QStringLiteral("/proc/%1/stat").arg(entry));
        // "pid (name) state parent ..."; a name may hold blanks and brackets.
        if (stat.mid(stat.lastIndexOf(')') + 2).split(' ').value(1).toInt() == postmaster)
            pids.append(entry.toInt());
    }
    return pids;
}

void signalAll(const QList<pid_t>& pids, int signal)
{
    for (const pid_t pid : pids)
        ::kill(pid, signal);
}

QByteArray eitherKind(int thread, const ApiAnswer&)
{
    return thread % 2 == 0 ? "/api/v1/customers/10001" : "/api/v1/customers?limit=20";
}

bool isDatabaseOk(const ApiAnswer& ready)
{
    return ready.json()[QStringLiteral("checks")][QStringLiteral("database")][QStringLiteral("ok")].toBool();
}

} // namespace

/// The database dies, hangs and comes back; the API says so and goes on.
class TestApiFaults : public QObject
{
    Q_OBJECT

private:
    tests::ApiFixture m_api{150};

private Q_SLOTS:
    void aKilledDatabaseComesBack()
    {
        const pid_t postmaster = postmasterOf(m_api.database().dataDir());
        QVERIFY(postmaster > 1);
        tests::Load load(m_api.validator(), m_api.server().port(), 4, eitherKind);
        QTRY_VERIFY_WITH_TIMEOUT(load.answers() > 20, kPatienceMs);
        QCOMPARE(load.failures(), 0);
        signalAll(processesOf(postmaster), SIGKILL);
        QTRY_VERIFY_WITH_TIMEOUT(load.failures() > 20, kPatienceMs);
        const ApiAnswer gone = m_api.get("/api/v1/customers/10001");
        QCOMPARE(gone.status, 503);
        QCOMPARE(gone.problem(), QByteArray("database-unavailable"));
        QVERIFY(gone.header("retry-after").toInt() > 0);
        QCOMPARE(m_api.get("/health/live").status, 200);
        const ApiAnswer ready = m_api.get("/health/ready");
        QCOMPARE(ready.status, 503);
        QVERIFY(!isDatabaseOk(ready));
        QVERIFY(m_api.get("/metrics").body.contains("\nchurnlens_database_up 0\n"));
        QCOMPARE(m_api.post("/api/v1/runs", "").status, 503);
        QCOMPARE(m_api.get("/api/v1/customers?format=csv").status, 503);

        const auto again = warehouse::PrivateServer::acquire(m_api.database().dataDir(), {});
        QVERIFY2(again.ok(), again.ok() ? "" : qPrintable(again.error().message));
        QTRY_COMPARE_WITH_TIMEOUT(m_api.get("/health/ready").status, 200, kPatienceMs);
        const int failures = load.failures();
        const int answers = load.answers();
        QTRY_VERIFY_WITH_TIMEOUT(load.answers() > answers + 20, kPatienceMs);
        QVERIFY(load.failures() - failures <= 4); // one a thread, which was under way
        QCOMPARE(load.stop(), QString());
        QCOMPARE(m_api.get("/api/v1/customers?format=csv").status, 200);
    }

    void thePrivateServerIsRevived()
    {
        QTemporaryDir folder;
        // Run as root, the server belongs to another account, which must reach the folder.
        QVERIFY(QFile::setPermissions(
            folder.path(), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner | QFile::ExeGroup | QFile::ExeOther));
        api::ApiOptions options;
        options.database.dataDir = folder.path();
        options.port = 0;
        const auto server = tests::ApiFixture::serve(options);
        QVERIFY(isDatabaseOk(m_api.get("/health/ready", {}, server->port())));
        const pid_t first = postmasterOf(folder.path());
        QVERIFY(first > 1);
        signalAll(processesOf(first), SIGKILL);
        QTRY_VERIFY_WITH_TIMEOUT(postmasterOf(folder.path()) > 1 && postmasterOf(folder.path()) != first, kPatienceMs);
        QTRY_VERIFY_WITH_TIMEOUT(isDatabaseOk(m_api.get("/health/ready", {}, server->port())), kPatienceMs);
        QCOMPARE(m_api.get("/api/v1/customers", {}, server->port()).problem(), QByteArray("no-scores"));
    }

    void aStuckDatabaseHoldsNobodyUp()
    {
        api::ApiOptions options = m_api.options();
        options.limits.handlerMs = 1000;
        const auto server = tests::ApiFixture::serve(options);
        QCOMPARE(m_api.get("/api/v1/customers/10001", {}, server->port()).status, 200);
        const QList<pid_t> pids = processesOf(postmasterOf(m_api.database().dataDir()));
        QVERIFY(pids.size() > 4);
        signalAll(pids, SIGSTOP);
        const auto goOn = qScopeGuard([&pids] { signalAll(pids, SIGCONT); });
        QElapsedTimer clock;
        clock.start();
        for (int i = 0; i < 3; ++i) {
            const ApiAnswer answer = m_api.get("/api/v1/customers/10001", {}, server->port());
            QCOMPARE(answer.status, 504);
            QCOMPARE(answer.problem(), QByteArray("handler-timeout"));
        }
        QVERIFY2(clock.elapsed() < 3 * 3000, qPrintable(QString::number(clock.elapsed())));
        clock.restart();
        for (int i = 0; i < 10; ++i)
            QCOMPARE(m_api.get("/health/live", {}, server->port()).status, 200);
        QVERIFY2(clock.elapsed() < 900, qPrintable(QString::number(clock.elapsed())));
        QCOMPARE(m_api.get("/health/ready", {}, server->port()).status, 504);
        signalAll(pids, SIGCONT);
        QTRY_COMPARE_WITH_TIMEOUT(m_api.get("/api/v1/customers/10001", {}, server->port()).status, 200, kPatienceMs);
        QCOMPARE(m_api.get("/health/ready", {}, server->port()).status, 200);
    }

    void stopsAlthoughTheDatabaseIsStuck()
    {
        auto server = tests::ApiFixture::serve(m_api.options());
        QCOMPARE(m_api.get("/api/v1/customers/10001", {}, server->port()).status, 200);
        const QList<pid_t> pids = processesOf(postmasterOf(m_api.database().dataDir()));
        signalAll(pids, SIGSTOP);
        const auto goOn = qScopeGuard([&pids] { signalAll(pids, SIGCONT); });
        tests::HttpClient client(server->port());
        QVERIFY(client.begin({"GET", "/api/v1/customers/10001", {}, {}}));
        QCOMPARE(m_api.get("/health/live", {}, server->port()).status, 200); // so the other one has arrived too
        QElapsedTimer clock;
        clock.start();
        server.reset();
        QVERIFY2(clock.elapsed() < 15'000, qPrintable(QString::number(clock.elapsed())));
    }
};

QTEST_GUILESS_MAIN(TestApiFaults)
#include "tst_apifaults.moc"
