// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/api/guard/guardfixture.h"

#include <QElapsedTimer>
#include <QStringBuilder>
#include <QTest>

#include <algorithm>
#include <thread>

using namespace churnlens::guard;
using namespace churnlens::tests;
using namespace std::chrono_literals;

using End = RawClient::End;

namespace {

constexpr qint64 kBlock = 64 * 1024;

/// Bytes that must be refused, however much more would follow.
struct Attack
{
    QByteArray opening;
    QByteArray repeated; ///< sent until the server answers
    qint64 most = 0; ///< of it
    int status = 0;
};

/// What a client that behaves well went through.
struct Experience
{
    int asked = 0;
    int answered = 0;
    std::vector<double> ms;

    void ask(RawClient& client, const QByteArray& request)
    {
        QElapsedTimer clock;
        clock.start();
        const std::optional<HttpAnswer> answer = client.ask(request);
        ++asked;
        if (answer && answer->status == 200 && answer->body == "hello")
            ++answered;
        ms.push_back(static_cast<double>(clock.nsecsElapsed()) / 1e6);
    }
    [[nodiscard]] double percentile(double share) const
    {
        std::vector<double> sorted = ms;
        std::sort(sorted.begin(), sorted.end());
        return sorted[static_cast<size_t>(share * static_cast<double>(sorted.size() - 1))];
    }
    void print(const char* name) const
    {
        qInfo("%s: %d of %d answered, p50 %.1f ms, p99 %.1f ms, longest %.1f ms", name, answered, asked,
              percentile(0.5), percentile(0.99), percentile(1.0));
    }
};

/// Connections that dribble a head which never ends, and come back when they are thrown out.
class SlowLoris
{
public:
    SlowLoris(quint16 port, size_t connections)
        : m_port(port)
        , m_clients(connections)
        , m_thread([this] { run(); })
    {
    }
    ~SlowLoris()
    {
        m_stop = true;
        m_thread.join();
    }
    Q_DISABLE_COPY_MOVE(SlowLoris)

    [[nodiscard]] int attempts() const { return m_attempts; }

private:
    void run()
    {
        constexpr size_t kComeBackAtOnce = 30; // with the pause below some 600 a second
        while (!m_stop) {
            size_t back = 0;
            for (RawClient& client : m_clients) {
                client.setPatience(0ms);
                if (client.isConnected() && client.waitForEnd() == End::Open) {
                    client.send("x");
                } else if (back < kComeBackAtOnce) {
                    ++back;
                    client = RawClient::connected(m_port);
                    client.send("GET /text HTTP/1.1\r\nHost: a\r\nX-Slow: ");
                    ++m_attempts;
                }
            }
            std::this_thread::sleep_for(50ms);
        }
    }

    quint16 m_port;
    std::vector<RawClient> m_clients;
    std::atomic<int> m_attempts = 0;
    std::atomic<bool> m_stop = false;
    std::thread m_thread;
};

} // namespace

/// What an attacker sends. After each, the server answers and holds nothing.
class GuardAttacksTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void survivesSlowLoris();
    void refusesWhatHasNoEnd_data();
    void refusesWhatHasNoEnd();
    void refusesSmuggling_data();
    void refusesSmuggling();
    void survivesClientsThatVanish();
    void survivesClientsThatVanishUnanswered();
};

void GuardAttacksTest::survivesSlowLoris()
{
    GuardSetup setup;
    setup.limits.maxConnections = 128;
    setup.limits.maxConnectionsPerAddress = 128;
    setup.limits.headerMs = 2000;
    const GuardFixture fixture(setup);
    RawClient kept = fixture.client();
    QVERIFY(kept.ask(getRequest("/text")));
    Experience newcomer;
    Experience regular;
    {
        const SlowLoris attack(fixture.port(), 900);
        QVERIFY(holdsWithin(10s, [&] { return attack.attempts() >= 900; }));
        QElapsedTimer clock;
        clock.start();
        while (clock.elapsed() < 4000) {
            RawClient client = fixture.client();
            newcomer.ask(client, getRequest("/text", "Connection: close\r\n"));
            regular.ask(kept, getRequest("/text"));
            std::this_thread::sleep_for(5ms); // the attacker is given its turn
        }
        qInfo("%d attempts of the attacker, %d connections open", attack.attempts(),
              fixture.server().connectionCount());
        QVERIFY(fixture.server().connectionCount() >= 100); // it was an attack
    }
    newcomer.print("a connection for each request");
    regular.print("one connection for all");
    QVERIFY(newcomer.asked > 50);
    QCOMPARE(newcomer.answered, newcomer.asked);
    QCOMPARE(regular.answered, regular.asked);
    QVERIFY(newcomer.percentile(0.99) < 1000.0);
    QVERIFY(regular.percentile(0.99) < 1000.0);
    kept.close();
    QVERIFY(fixture.isEmptyWithin(5s));
    QVERIFY(fixture.answersNewcomer());
}

void GuardAttacksTest::refusesWhatHasNoEnd_data()
{
    QTest::addColumn<Attack>("attack");
    const auto row = [](const char* name, const Attack& attack) { QTest::newRow(name) << attack; };
    const QByteArray letters(kBlock, 'a');
    const QByteArray post = "POST /echo HTTP/1.1\r\nHost: a\r\n";
    const QByteArray chunked = post + "Transfer-Encoding: chunked\r\n\r\n";
    row("header of 50 MB", {"GET /text HTTP/1.1\r\nHost: a\r\nX: ", letters, 50'000'000, 431});
    row("50 MB of fields",
        {"GET /text HTTP/1.1\r\nHost: a\r\n", QByteArray("A: b\r\n").repeated(10'000), 50'000'000, 431});
    row("target of 20 MB", {"GET /", letters, 20'000'000, 414});
    row("method without end", {"", QByteArray(kBlock, 'G'), 20'000'000, 501});
    row("empty lines", {"", QByteArray("\r\n").repeated(30'000), 20'000'000, 400});
    row("body of 300 MB", {post + "Content-Length: 300000000\r\n\r\n", letters, 300'000'000, 413});
    row("chunk of 300 MB", {chunked + "11E1A300\r\n", letters, 300'000'000, 413});
    row("300 MB of chunks", {chunked, "10000\r\n" + letters + "\r\n", 300'000'000, 413});
    row("300 MB of tiny chunks", {chunked, QByteArray("1\r\nx\r\n").repeated(10'000), 300'000'000, 413});
    row("chunk size without end", {chunked, QByteArray(kBlock, '0'), 20'000'000, 400});
    row("extension without end", {chunked + "1;", letters, 20'000'000, 400});
    row("trailer without end", {chunked + "0\r\nX: ", letters, 20'000'000, 431});
    row("91 fields", {"GET /text HTTP/1.1\r\nHost: a\r\n" + QByteArray("A: b\r\n").repeated(90), {}, 0, 431});
    row("length of 20 digits", {post + "Content-Length: 18446744073709551615\r\n\r\n", letters, 20'000'000, 400});
}

void GuardAttacksTest::refusesWhatHasNoEnd()
{
    QFETCH(Attack, attack);
    const GuardFixture fixture;
    RawClient client = fixture.client();
    QVERIFY(client.send(attack.opening));
    if (attack.most > 0)
        QVERIFY(client.sendUntilAnswered(attack.repeated, attack.most) < attack.most / 2);
    const std::optional<HttpAnswer> answer = client.answer();
    QVERIFY(answer);
    QCOMPARE(answer->status, attack.status);
    QVERIFY(answer->isWhole);
    QCOMPARE(answer->value("connection"), QByteArray("close"));
    QVERIFY(!client.answer() && client.end() != End::Open); // one answer, then the end
    const std::vector<AccessRecord> records = fixture.records(1);
    QCOMPARE(records.size(), size_t{1});
    QCOMPARE(records[0].status, attack.status);
    client.close();
    QVERIFY(fixture.isEmptyWithin(5s));
    QVERIFY(fixture.answersNewcomer());
}

void GuardAttacksTest::refusesSmuggling_data()
{
    QTest::addColumn<QByteArray>("request");
    QTest::addColumn<int>("status");
    const QByteArray post = "POST /echo HTTP/1.1\r\nHost: a\r\n";
    const QByteArray chunked = "Transfer-Encoding: chunked\r\n";
    const auto row = [](const char* name, const QByteArray& request, int status) {
        QTest::newRow(name) << request << status;
    };
    row("CL and TE", post + "Content-Length: 5\r\n" + chunked + "\r\n0\r\n\r\n", 400);
    row("TE and CL", post + chunked + "Content-Length: 5\r\n\r\n0\r\n\r\n", 400);
    row("TE twice", post + chunked + chunked + "\r\n0\r\n\r\n", 400);
    row("TE chunked, chunked", post + "Transfer-Encoding: chunked, chunked\r\n\r\n0\r\n\r\n", 501);
    row("TE gzip", post + "Transfer-Encoding: gzip, chunked\r\n\r\n0\r\n\r\n", 501);
    row("TE with a blank", post + "Transfer-Encoding : chunked\r\n\r\n0\r\n\r\n", 400);
    row("TE folded", post + "Transfer-Encoding:\r\n chunked\r\n\r\n0\r\n\r\n", 400);
    row("CL twice", post + "Content-Length: 1\r\nContent-Length: 2\r\n\r\nab", 400);
    row("CL with a sign", post + "Content-Length: +1\r\n\r\na", 400);
    row("CL negative", post + "Content-Length: -1\r\n\r\n", 400);
    row("bad chunk size", post + chunked + "\r\nxyz\r\n", 400);
    row("chunk size 0x", post + chunked + "\r\n0x5\r\nhello\r\n", 400);
    row("chunk too long", post + chunked + "\r\n1\r\nab\r\n0\r\n\r\n", 400);
    row("chunk with bare LF", post + chunked + "\r\n1\na\r\n0\r\n\r\n", 400);
    row("bare LF", "GET /text HTTP/1.1\nHost: a\n\n", 400);
    row("bare CR", "GET /text HTTP/1.1\rHost: a\r\r", 400);
    row("NUL in a field", QByteArrayLiteral("GET /text HTTP/1.1\r\nHost: a\r\nX: a\0b\r\n\r\n"), 400);
    row("NUL at first", QByteArrayLiteral("\0\0\0\0"), 400);
    row("NUL in the target", QByteArrayLiteral("GET /te\0xt HTTP/1.1\r\nHost: a\r\n\r\n"), 400);
    row("encoded NUL", getRequest("/text%00"), 400);
    row("traversal", getRequest("/text/../../etc/passwd"), 400);
    row("encoded traversal", getRequest("/%2e%2e%2fetc"), 400);
    row("two hosts", "GET /text HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n", 400);
    row("no host", "GET /text HTTP/1.1\r\n\r\n", 400);
    row("TLS at the plain port", QByteArrayLiteral("\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03"), 400);
    row("HTTP/2", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", 505);
    row("CONNECT", "CONNECT a:80 HTTP/1.1\r\nHost: a\r\n\r\n", 501);
}

/// Behind each of them a request follows that must not be answered.
void GuardAttacksTest::refusesSmuggling()
{
    QFETCH(QByteArray, request);
    QFETCH(int, status);
    const GuardFixture fixture;
    RawClient client = fixture.client();
    client.send(request + getRequest("/text"));
    const std::optional<HttpAnswer> answer = client.answer();
    QVERIFY(answer);
    QCOMPARE(answer->status, status);
    QCOMPARE(answer->value("content-type"), QByteArray("application/problem+json"));
    QCOMPARE(answer->value("connection"), QByteArray("close"));
    QCOMPARE(client.waitForEnd(), End::Closed);
    QCOMPARE(client.rest(), QByteArray());
    client.close();
    QVERIFY(fixture.isEmptyWithin(3s));
    QVERIFY(fixture.answersNewcomer());
}

void GuardAttacksTest::survivesClientsThatVanish()
{
    const GuardFixture fixture;
    constexpr int kClients = 1000;
    const QList<QByteArray> targets{"/large/2000000", "/stream/1000", "/late/5", "/pool/1", "/text"};
    for (int i = 0; i < kClients; ++i) {
        RawClient client = fixture.client(i % 2 == 0 ? 4096 : 0);
        client.send(getRequest(targets[i % targets.size()]));
        if (i % 3 != 0)
            QVERIFY(client.skip(100) > 0);
        if (i % 4 < 2)
            client.reset();
    }
    QVERIFY(fixture.isEmptyWithin(10s));
    QVERIFY(holdsWithin(5s, [&] { return fixture.routes().makersRunning() == 0; }));
    QVERIFY(fixture.answersNewcomer());
    qInfo("%d clients vanished; %d makers were stopped", kClients, fixture.routes().makersStopped());
}

/// QHttpServer 6.4 alone crashes when a client has gone before its late answer.
void GuardAttacksTest::survivesClientsThatVanishUnanswered()
{
    GuardFixture fixture;
    constexpr int kClients = 200;
    for (int i = 0; i < kClients; ++i) {
        RawClient client = fixture.client();
        QVERIFY(client.send(getRequest("/held")));
        QVERIFY(holdsWithin(5s, [&] { return fixture.routes().held() > i; }));
        if (i % 2 == 0)
            client.reset();
    }
    QCOMPARE(fixture.server().connectionCount(), kClients);
    QVERIFY(fixture.answersNewcomer());
    fixture.answerHeld();
    QVERIFY(fixture.isEmptyWithin(5s));
    QVERIFY(fixture.answersNewcomer());
}

QTEST_GUILESS_MAIN(GuardAttacksTest)
#include "tst_guardattacks.moc"
