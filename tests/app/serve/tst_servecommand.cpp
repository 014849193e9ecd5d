// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/apiclient.h"
#include "tests/support/childprocess.h"
#include "tests/support/openapivalidator.h"
#include "tests/support/selfsigned.h"
#include "tests/support/testdatabase.h"
#include "tests/support/testfiles.h"

#include <QElapsedTimer>
#include <QRegularExpression>
#include <QSslSocket>
#include <QTcpServer>
#include <QTest>

#include <csignal>

using namespace churnlens;
using tests::ApiAnswer;
using tests::HttpClient;
using tests::ProgramRun;
using tests::runProgram;

namespace {

constexpr int kPatienceMs = 60'000;
const QString kName = QStringLiteral("serve");

/// The program, serving until it is told to stop.
class Served
{
public:
    explicit Served(const QStringList& arguments, const QProcessEnvironment& environment = {})
    {
        m_process.setProcessEnvironment(environment.isEmpty() ? QProcessEnvironment::systemEnvironment() : environment);
        m_process.start(tests::programPath(), arguments);
        static const QRegularExpression serving(QStringLiteral("Serving on (https?)://([^:]+|\\[[^\\]]+\\]):(\\d+) "));
        QElapsedTimer clock;
        clock.start();
        while (m_process.state() != QProcess::NotRunning && clock.elapsed() < kPatienceMs && m_port == 0) {
            m_process.waitForReadyRead(200);
            m_text += QString::fromUtf8(m_process.readAllStandardError());
            const QRegularExpressionMatch match = serving.match(m_text);
            m_scheme = match.captured(1);
            m_port = match.captured(3).toUShort();
        }
    }
    ~Served()
    {
        m_process.kill();
        m_process.waitForFinished();
    }
    Q_DISABLE_COPY_MOVE(Served)

    [[nodiscard]] quint16 port() const { return m_port; }
    [[nodiscard]] const QString& scheme() const { return m_scheme; }
    /// What it said so far.
    [[nodiscard]] const QString& text() const { return m_text; }

    /// Sends the signal; its exit code, -1 when it does not end well in time.
    int stop(int signal)
    {
        ::kill(static_cast<pid_t>(m_process.processId()), signal);
        const bool ended = m_process.waitForFinished(10'000) && m_process.exitStatus() == QProcess::NormalExit;
        m_text += QString::fromUtf8(m_process.readAllStandardError());
        return ended ? m_process.exitCode() : -1;
    }

private:
    QProcess m_process;
    QString m_text;
    QString m_scheme;
    quint16 m_port = 0;
};

} // namespace

/// --serve as its users run it.
class TestServeCommand : public QObject
{
    Q_OBJECT

private:
    tests::TestDatabase m_database;
    tests::TestFiles m_files;
    tests::OpenApiValidator m_validator;
    QTemporaryDir m_dataDir;
    std::unique_ptr<warehouse::Connection> m_connection;

    [[nodiscard]] QStringList serve(const QStringList& more = {},
                                    const QString& listen = QStringLiteral("127.0.0.1:0")) const
    {
        return QStringList{QStringLiteral("--serve"),
                           QStringLiteral("--listen"),
                           listen,
                           QStringLiteral("--database"),
                           m_database.conninfoOf(kName),
                           QStringLiteral("--data-dir"),
                           m_dataDir.path()}
        + more;
    }
    [[nodiscard]] ApiAnswer get(quint16 port, const QByteArray& target, const tests::HttpFields& headers = {})
    {
        const ApiAnswer answer = HttpClient(port).get(target, headers);
        if (const QString wrong = m_validator.check({"GET", target, headers, {}}, answer); !wrong.isEmpty())
            QTest::qFail(qPrintable(wrong), __FILE__, __LINE__);
        return answer;
    }

private Q_SLOTS:
    void init() { m_connection = m_database.fresh(kName); }

    void servesUntilStopped_data()
    {
        QTest::addColumn<int>("signal");
        QTest::newRow("SIGTERM") << SIGTERM;
        QTest::newRow("SIGINT") << SIGINT;
    }
    void servesUntilStopped()
    {
        QFETCH(int, signal);
        Served served(serve());
        QVERIFY2(served.port() > 0, qPrintable(served.text()));
        QCOMPARE(get(served.port(), "/health/live").status, 200);
        QCOMPARE(get(served.port(), "/health/ready").status, 503); // no scores yet
        QCOMPARE(get(served.port(), "/api/v1/customers").problem(), QByteArray("no-scores"));
        QCOMPARE(served.stop(signal), 0);
        QVERIFY2(!served.text().contains(QStringLiteral("warning"), Qt::CaseInsensitive), qPrintable(served.text()));
    }

    void servesAfterTheRun()
    {
        const QString shop = m_files.write(QStringLiteral("shop.csv"), tests::smallShop(200));
        Served served(serve({QStringLiteral("--batch"), shop, QStringLiteral("--log-level"), QStringLiteral("info")}));
        QVERIFY2(served.port() > 0, qPrintable(served.text()));
        QCOMPARE(get(served.port(), "/health/ready").status, 200);
        QCOMPARE(get(served.port(), "/api/v1/customers/10001?fields=rank").status, 200);
        QCOMPARE(get(served.port(), "/api/v1/customers?q=secretname").status, 200);
        QCOMPARE(served.stop(SIGTERM), 0);
        // The log has each request, and nothing of what was asked for.
        QVERIFY2(served.text().contains(QStringLiteral("/api/v1/customers/10001")), qPrintable(served.text()));
        QVERIFY(!served.text().contains(QStringLiteral("secretname")));
    }

    void aRunThatFailsServesNothing()
    {
        const QString bad = m_files.write(QStringLiteral("bad.csv"), "");
        const ProgramRun run = runProgram(serve({QStringLiteral("--batch"), bad}));
        QCOMPARE(run.exitCode, 3);
        QVERIFY(!run.standardError.contains(QStringLiteral("Serving on")));
    }

    void refuses_data()
    {
        QTest::addColumn<QStringList>("more");
        QTest::addColumn<QString>("listen");
        QTest::addColumn<int>("exitCode");
        QTest::addColumn<QString>("words");
        const QString here = QStringLiteral("127.0.0.1:0");
        const QString noFile = m_files.path(QStringLiteral("none.pem"));
        QTest::newRow("elsewhere without a key") << QStringList() << "0.0.0.0:0" << 2 << "--create-api-key";
        QTest::newRow("no address") << QStringList() << "example.org:80" << 2 << "IP address";
        QTest::newRow("key demanded, none there")
            << QStringList{QStringLiteral("--require-api-key")} << here << 2 << "--create-api-key";
        QTest::newRow("origin") << QStringList{QStringLiteral("--allow-origin"), QStringLiteral("example.org")} << here
                                << 2 << "--allow-origin";
        QTest::newRow("half of TLS") << QStringList{QStringLiteral("--tls-key"), noFile} << here << 2 << "go together";
        QTest::newRow("no TLS file") << QStringList{QStringLiteral("--tls-key"), noFile,
                                                    QStringLiteral("--tls-certificate"), noFile}
                                     << here << 2 << noFile;
        QTest::newRow("dry run") << QStringList{QStringLiteral("--batch"), QStringLiteral("--dry-run")} << here << 2
                                 << "--dry-run";
    }
    void refuses()
    {
        QFETCH(QStringList, more);
        QFETCH(QString, listen);
        QFETCH(int, exitCode);
        QFETCH(QString, words);
        const ProgramRun run = runProgram(serve(more, listen));
        QVERIFY(!run.crashed);
        QCOMPARE(run.exitCode, exitCode);
        QVERIFY2(run.standardError.contains(words), qPrintable(run.standardError));
    }

    void refusesATakenPort()
    {
        QTcpServer other;
        QVERIFY(other.listen(QHostAddress::LocalHost));
        const QString listen = QStringLiteral("127.0.0.1:%1").arg(other.serverPort());
        const ProgramRun run = runProgram(serve({}, listen));
        QCOMPARE(run.exitCode, 2);
        QVERIFY2(run.standardError.contains(QString::number(other.serverPort())), qPrintable(run.standardError));
    }

    void refusesWithoutADatabase()
    {
        const ProgramRun run =
            runProgram({QStringLiteral("--serve"), QStringLiteral("--listen"), QStringLiteral("127.0.0.1:0"),
                        QStringLiteral("--database"), QStringLiteral("postgresql://u:hunter2@127.0.0.1:1/x"),
                        QStringLiteral("--data-dir"), m_dataDir.path()});
        QCOMPARE(run.exitCode, 4);
        QVERIFY(!run.standardError.contains(QStringLiteral("hunter2")));
    }

    void takesTheEnvironmentsKey()
    {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("CHURNLENS_API_KEY"), QStringLiteral("short"));
        const ProgramRun refused = runProgram(serve(), environment);
        QCOMPARE(refused.exitCode, 2);
        QVERIFY(refused.standardError.contains(QStringLiteral("CHURNLENS_API_KEY")));
        const QString key = QStringLiteral("0123456789abcdef0123456789abcdef");
        environment.insert(QStringLiteral("CHURNLENS_API_KEY"), key);
        environment.insert(QStringLiteral("CHURNLENS_API_KEY_SCOPE"), QStringLiteral("everything"));
        QCOMPARE(runProgram(serve(), environment).exitCode, 2);
        environment.remove(QStringLiteral("CHURNLENS_API_KEY_SCOPE"));
        Served served(serve({}, QStringLiteral("0.0.0.0:0")), environment);
        QVERIFY2(served.port() > 0, qPrintable(served.text()));
        QCOMPARE(get(served.port(), "/metrics").status, 401);
        QCOMPARE(get(served.port(), "/metrics", {{"Authorization", "Bearer " + key.toLatin1()}}).status, 200);
        QCOMPARE(served.stop(SIGTERM), 0);
        QVERIFY(!served.text().contains(key));
    }

    void takesTheKeyFromAFile()
    {
        const QString path = m_files.path(QStringLiteral("api-key"));
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("CHURNLENS_API_KEY_FILE"), path);
        const ProgramRun missing = runProgram(serve(), environment);
        QCOMPARE(missing.exitCode, 2);
        QVERIFY2(missing.standardError.contains(path), qPrintable(missing.standardError));
        m_files.write(QStringLiteral("api-key"), "\n");
        const ProgramRun empty = runProgram(serve(), environment);
        QCOMPARE(empty.exitCode, 2);
        QVERIFY2(empty.standardError.contains(path), qPrintable(empty.standardError));
        const QByteArray key("fedcba9876543210fedcba9876543210");
        m_files.write(QStringLiteral("api-key"), key + '\n');
        Served served(serve({}, QStringLiteral("0.0.0.0:0")), environment);
        QVERIFY2(served.port() > 0, qPrintable(served.text()));
        QCOMPARE(get(served.port(), "/metrics").status, 401);
        QCOMPARE(get(served.port(), "/metrics", {{"Authorization", "Bearer " + key}}).status, 200);
        QCOMPARE(served.stop(SIGTERM), 0);
    }

    void takesAKeyThatTheProgramMade()
    {
        const QStringList where{QStringLiteral("--database"), m_database.conninfoOf(kName),
                                QStringLiteral("--data-dir"), m_dataDir.path()};
        const ProgramRun made = runProgram(
            QStringList{QStringLiteral("--create-api-key"), QStringLiteral("dash"), QStringLiteral("--quiet")} + where);
        QCOMPARE(made.exitCode, 0);
        const QByteArray key = made.standardOutput.trimmed().toLatin1();
        QVERIFY(key.startsWith("cl_"));
        Served served(serve({QStringLiteral("--require-api-key")}));
        QVERIFY2(served.port() > 0, qPrintable(served.text()));
        QCOMPARE(get(served.port(), "/metrics").status, 401);
        const tests::HttpFields bearer{{"Authorization", "Bearer " + key}};
        QTRY_COMPARE_WITH_TIMEOUT(get(served.port(), "/metrics", bearer).status, 200, 5000);
        QCOMPARE(served.stop(SIGTERM), 0);
    }

    void servesHttps()
    {
        const tests::SelfSigned pair = tests::makeSelfSigned();
        const QString certificate = m_files.write(QStringLiteral("c.pem"), pair.certificate);
        const QString key = m_files.write(QStringLiteral("k.pem"), pair.key);
        const QString swapped = QStringLiteral("--tls-certificate");
        QCOMPARE(runProgram(serve({swapped, key, QStringLiteral("--tls-key"), certificate})).exitCode, 2);
        Served served(serve({QStringLiteral("--tls-certificate"), certificate, QStringLiteral("--tls-key"), key}));
        QVERIFY2(served.port() > 0, qPrintable(served.text()));
        QCOMPARE(served.scheme(), QStringLiteral("https"));
        QSslSocket socket;
        socket.setPeerVerifyMode(QSslSocket::VerifyNone);
        socket.connectToHostEncrypted(QStringLiteral("127.0.0.1"), served.port());
        QVERIFY2(socket.waitForEncrypted(kPatienceMs), qPrintable(socket.errorString()));
        socket.write("GET /health/live HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
        QByteArray answer;
        while (socket.waitForReadyRead(kPatienceMs))
            answer += socket.readAll();
        answer += socket.readAll();
        QVERIFY2(answer.startsWith("HTTP/1.1 200 OK\r\n") && answer.contains("\"alive\""), answer.constData());
        QCOMPARE(HttpClient(served.port()).get("/health/live").status, 0); // no plain HTTP there
        QCOMPARE(served.stop(SIGTERM), 0);
    }
};

QTEST_GUILESS_MAIN(TestServeCommand)
#include "tst_servecommand.moc"
