// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/api/guard/guardfixture.h"

#include <QStringBuilder>
#include <QTest>

using namespace churnlens::guard;
using namespace churnlens::tests;
using namespace std::chrono_literals;

using End = RawClient::End;

/// HTTP/1.x between a well-behaved client and the guard with QHttpServer behind it.
class GuardServerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsAConnectionAlive();
    void closesWhenAsked_data();
    void closesWhenAsked();
    void answersPipelinedRequestsInOrder();
    void answersPipelinedRequestsBehindALateOne();
    void answersHeadAsGetWithoutABody();
    void asksForTheBodyThatIsExpected();
    void takesAChunkedBodyByteByByte();
    void takesABodyInPieces();
    void takesAsManyFieldsAsMayBe();
    void sendsNoBodyWhereNoneMayBe_data();
    void sendsNoBodyWhereNoneMayBe();
    void letsGoOfAClientThatHasSaidAll();
    void sendsALargeAnswerWholeBeforeClosing();
    void answersFromOtherThreads();
    void lastsUntilItsClientsAreServed();
    void closesIdleConnectionsWhenDraining();
};

void GuardServerTest::keepsAConnectionAlive()
{
    const GuardFixture fixture;
    RawClient client = fixture.client();
    for (int i = 0; i < 100; ++i) {
        const std::optional<HttpAnswer> answer = client.ask(getRequest("/text"));
        QVERIFY(answer);
        QCOMPARE(answer->status, 200);
        QCOMPARE(answer->body, QByteArray("hello"));
        QCOMPARE(answer->value("connection"), QByteArray("keep-alive"));
        QCOMPARE(answer->value("content-type"), QByteArray("text/plain"));
        QVERIFY(answer->has("date"));
    }
    QCOMPARE(fixture.server().accepted(), 1U);
    QCOMPARE(fixture.server().connectionCount(), 1);
    client.close();
    QVERIFY(fixture.isEmptyWithin(5s));
}

void GuardServerTest::closesWhenAsked_data()
{
    QTest::addColumn<QByteArray>("request");
    QTest::addColumn<bool>("closes");
    QTest::newRow("1.1") << getRequest("/text") << false;
    QTest::newRow("1.1 close") << getRequest("/text", "Connection: close\r\n") << true;
    QTest::newRow("1.1 late close") << getRequest("/late/20", "Connection: close\r\n") << true;
    QTest::newRow("1.0") << QByteArray("GET /text HTTP/1.0\r\n\r\n") << true;
    QTest::newRow("1.0 keep-alive") << QByteArray("GET /text HTTP/1.0\r\nConnection: keep-alive\r\n\r\n") << false;
}

void GuardServerTest::closesWhenAsked()
{
    QFETCH(QByteArray, request);
    QFETCH(bool, closes);
    const GuardFixture fixture;
    RawClient client = fixture.client();
    const std::optional<HttpAnswer> answer = client.ask(request);
    QVERIFY(answer);
    QCOMPARE(answer->status, 200);
    QVERIFY(answer->isWhole);
    QCOMPARE(answer->value("connection"), QByteArray(closes ? "close" : "keep-alive"));
    if (closes) {
        QCOMPARE(client.waitForEnd(), End::Closed);
        QCOMPARE(client.rest(), QByteArray());
    } else {
        const std::optional<HttpAnswer> second = client.ask(request);
        QVERIFY(second);
        QCOMPARE(second->body, QByteArray("hello"));
    }
}

void GuardServerTest::answersPipelinedRequestsInOrder()
{
    const GuardFixture fixture;
    RawClient client = fixture.client();
    constexpr int kRequests = 500;
    QByteArray requests;
    for (int i = 0; i < kRequests; ++i) {
        const QByteArray body = QByteArray::number(i);
        requests += i % 50 == 7
            ? getRequest("/late/" + QByteArray::number(i % 3))
            : postRequest("/echo", "Content-Length: " + QByteArray::number(body.size()) + "\r\n", body);
    }
    QVERIFY(client.send(requests));
    for (int i = 0; i < kRequests; ++i) {
        const std::optional<HttpAnswer> answer = client.answer();
        QVERIFY2(answer, qPrintable(QString::number(i)));
        QCOMPARE(answer->body, i % 50 == 7 ? "late " + QByteArray::number(i % 3) : QByteArray::number(i));
    }
    QCOMPARE(client.rest(), QByteArray());
}

/// Requests that came with one whose answer was late once lay there until the client sent more.
void GuardServerTest::answersPipelinedRequestsBehindALateOne()
{
    const GuardFixture fixture;
    RawClient client = fixture.client();
    QVERIFY(client.send(getRequest("/late/50") + getRequest("/pool/20") + getRequest("/text") + getRequest("/late/0")
                        + getRequest("/text", "Connection: close\r\n") + getRequest("/never read")));
    for (const QByteArray& expected : QByteArrayList{"late 50", "late 20", "hello", "late 0", "hello"}) {
        const std::optional<HttpAnswer> answer = client.answer();
        QVERIFY2(answer, expected.constData());
        QCOMPARE(answer->body, expected);
    }
    QCOMPARE(client.waitForEnd(), End::Closed);
    QCOMPARE(client.rest(), QByteArray());
}

void GuardServerTest::answersHeadAsGetWithoutABody()
{
    const GuardFixture fixture;
    RawClient client = fixture.client();
    for (const QByteArray& target : QByteArrayList{"/text", "/large/100000", "/late/5", "/nowhere"}) {
        const std::optional<HttpAnswer> got = client.ask(getRequest(target));
        const std::optional<HttpAnswer> head = client.ask("HEAD " + target + " HTTP/1.1\r\nHost: localhost\r\n\r\n");
        QVERIFY2(got && head, target.constData());
        QCOMPARE(head->status, got->status);
        QVERIFY(head->has("content-length"));
        QCOMPARE(head->value("content-length"), got->value("content-length"));
        QCOMPARE(head->value("content-type"), got->value("content-type"));
    }
    // Were there a body, this would read it in place of an answer.
    const std::optional<HttpAnswer> next = client.ask(getRequest("/text"));
    QVERIFY(next);
    QCOMPARE(next->body, QByteArray("hello"));
}

void GuardServerTest::asksForTheBodyThatIsExpected()
{
    const GuardFixture fixture;
    RawClient client = fixture.client();
    QVERIFY(client.send(postRequest("/echo", "Expect: 100-continue\r\nContent-Length: 4\r\n", {})));
    const std::optional<HttpAnswer> goOn = client.answer();
    QVERIFY(goOn);
    QCOMPARE(goOn->status, 100);
    QVERIFY(goOn->fields.isEmpty());
    const std::optional<HttpAnswer> answer = client.ask("body");
    QVERIFY(answer);
    QCOMPARE(answer->status, 200);
    QCOMPARE(answer->body, QByteArray("body"));
    // A client that did not wait is not asked.
    const std::optional<HttpAnswer> other =
        client.ask(postRequest("/echo", "Expect: 100-continue\r\nContent-Length: 5\r\n", "other"));
    QVERIFY(other);
    QCOMPARE(other->status, 200);
    QCOMPARE(other->body, QByteArray("other"));
}

void GuardServerTest::takesAChunkedBodyByteByByte()
{
    const GuardFixture fixture;
    RawClient client = fixture.client();
    const QByteArray body = "5\r\nWiki,\r\n00a;x=\"y\"\r\n0123456789\r\n1\r\n\r\r\n0\r\nTrailer: dropped\r\n\r\n";
    QVERIFY(client.sendPieces(postRequest("/echo", "Transfer-Encoding: chunked\r\n", body), 1));
    const std::optional<HttpAnswer> answer = client.answer();
    QVERIFY(answer);
    QCOMPARE(answer->status, 200);
    QCOMPARE(answer->body, QByteArray("Wiki,0123456789\r"));
    const std::optional<HttpAnswer> next = client.ask(getRequest("/text"));
    QVERIFY(next);
    QCOMPARE(next->body, QByteArray("hello"));
}

void GuardServerTest::takesABodyInPieces()
{
    const GuardFixture fixture;
    RawClient client = fixture.client();
    const QByteArray body = patternOf(300'000);
    const QByteArray request = postRequest("/echo", "Content-Length: 300000\r\n", body);
    QVERIFY(client.sendPieces(QByteArray(request + request), 777));
    for (int i = 0; i < 2; ++i) {
        const std::optional<HttpAnswer> answer = client.answer();
        QVERIFY(answer);
        QCOMPARE(answer->status, 200);
        QVERIFY(answer->body == body);
    }
}

/// QHttpServer of Qt 6.8 loses the length of a body behind more than 100 fields, and would take it for the next
/// request: with the guard's own fields there must not be so many.
void GuardServerTest::takesAsManyFieldsAsMayBe()
{
    const GuardFixture fixture;
    const churnlens::guard::Limits limits;
    const QByteArray fields = QByteArray("A: b\r\n").repeated(limits.maxHeaderFields - 2); // Host, Content-Length
    const QByteArray body = getRequest("/text", "X-Guard-Scope: admin\r\n");
    RawClient client = fixture.client();
    const std::optional<HttpAnswer> answer =
        client.ask(postRequest("/echo", "Content-Length: " + QByteArray::number(body.size()) + "\r\n" + fields, body));
    QVERIFY(answer);
    QCOMPARE(answer->status, 200);
    QCOMPARE(answer->body, body);
    QVERIFY(client.ask(getRequest("/text")));
    QVERIFY(holdsWithin(5s, [&] { return fixture.records(2).size() == 2; }));
}

void GuardServerTest::sendsNoBodyWhereNoneMayBe_data()
{
    QTest::addColumn<QByteArray>("target");
    QTest::addColumn<int>("status");
    QTest::newRow("204") << QByteArray("/empty") << 204;
    QTest::newRow("304") << QByteArray("/unchanged") << 304;
}

void GuardServerTest::sendsNoBodyWhereNoneMayBe()
{
    QFETCH(QByteArray, target);
    QFETCH(int, status);
    const GuardFixture fixture;
    RawClient client = fixture.client();
    const std::optional<HttpAnswer> answer = client.ask(getRequest(target));
    QVERIFY(answer);
    QCOMPARE(answer->status, status);
    QVERIFY(!answer->has("content-length"));
    QVERIFY(!answer->has("transfer-encoding"));
    QCOMPARE(answer->value("connection"), QByteArray("keep-alive"));
    QCOMPARE(answer->value("etag"), QByteArray(status == 304 ? "\"1\"" : ""));
    const std::optional<HttpAnswer> next = client.ask(getRequest("/text"));
    QVERIFY(next);
    QCOMPARE(next->body, QByteArray("hello"));
}

/// To Qt the end of sending is the end of the connection, so the answer may come or not; nothing may stay open.
void GuardServerTest::letsGoOfAClientThatHasSaidAll()
{
    const GuardFixture fixture;
    RawClient client = fixture.client();
    QVERIFY(client.send(getRequest("/text")));
    client.endSending();
    QVERIFY(client.waitForEnd() != End::Open);
    QVERIFY(fixture.isEmptyWithin(5s));
    QVERIFY(fixture.answersNewcomer());
}

/// The time that is given for lingering once began before the answer had left, and cut it off.
void GuardServerTest::sendsALargeAnswerWholeBeforeClosing()
{
    const GuardFixture fixture;
    RawClient client = fixture.client(64 * 1024);
    constexpr qsizetype kBytes = 20'000'000;
    QVERIFY(client.send(getRequest("/large/20000000", "Connection: close\r\n")));
    client.setPatience(1500ms); // more than the lingering; nothing is read meanwhile
    QVERIFY(holdsWithin(5s, [&] { return fixture.records(1).size() == 1; }));
    const auto silentUntil = std::chrono::steady_clock::now() + 1500ms;
    QVERIFY(!holdsWithin(1500ms, [&] { return fixture.server().connectionCount() == 0; }));
    QVERIFY(std::chrono::steady_clock::now() >= silentUntil);
    client.setPatience(20s);
    const std::optional<HttpAnswer> answer = client.answer();
    QVERIFY(answer);
    QVERIFY(answer->isWhole);
    QVERIFY(answer->body == patternOf(kBytes));
    QCOMPARE(client.waitForEnd(), End::Closed);
}

void GuardServerTest::answersFromOtherThreads()
{
    const GuardFixture fixture;
    std::vector<RawClient> clients;
    for (int i = 0; i < 50; ++i) {
        clients.push_back(fixture.client());
        QVERIFY(clients.back().send(getRequest("/pool/" + QByteArray::number(i % 5))));
    }
    for (size_t i = 0; i < clients.size(); ++i) {
        const std::optional<HttpAnswer> answer = clients[i].answer();
        QVERIFY(answer);
        QCOMPARE(answer->body, "late " + QByteArray::number(i % 5));
    }
}

void GuardServerTest::lastsUntilItsClientsAreServed()
{
    GuardFixture fixture;
    RawClient waiting = fixture.client();
    QVERIFY(waiting.send(getRequest("/held")));
    QVERIFY(holdsWithin(5s, [&] { return fixture.routes().held() == 1; }));
    fixture.drain();
    QVERIFY(!fixture.client().isConnected());
    QVERIFY(!fixture.isDrained());
    fixture.answerHeld();
    const std::optional<HttpAnswer> answer = waiting.answer();
    QVERIFY(answer);
    QCOMPARE(answer->body, QByteArray("held"));
    QCOMPARE(answer->value("connection"), QByteArray("close"));
    QCOMPARE(waiting.waitForEnd(), End::Closed);
    QVERIFY(holdsWithin(5s, [&] { return fixture.isDrained(); }));
    QCOMPARE(fixture.server().connectionCount(), 0);
}

void GuardServerTest::closesIdleConnectionsWhenDraining()
{
    GuardFixture fixture;
    RawClient idle = fixture.client();
    QVERIFY(idle.ask(getRequest("/text")));
    RawClient silent = fixture.client();
    QVERIFY(holdsWithin(5s, [&] { return fixture.server().connectionCount() == 2; }));
    fixture.drain();
    QCOMPARE(idle.waitForEnd(), End::Closed);
    QCOMPARE(silent.waitForEnd(), End::Closed);
    QVERIFY(holdsWithin(5s, [&] { return fixture.isDrained(); }));
}

QTEST_GUILESS_MAIN(GuardServerTest)
#include "tst_guardserver.moc"
