// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/api/guard/guardfixture.h"

#include <QSet>
#include <QStringBuilder>
#include <QTest>

using namespace churnlens::guard;
using namespace churnlens::tests;
using namespace std::chrono_literals;

using End = RawClient::End;

namespace {

/// Takes requests with the right word in Authorization.
Verdict judge(const RequestHead& head, const QHostAddress&, const QByteArray& requestId)
{
    Verdict verdict;
    verdict.fields.push_back({"Vary", "Origin"});
    if (head.value("authorization") == "Bearer right") {
        verdict.caller = "alice";
        verdict.scope = "admin";
    } else {
        verdict.answer = problemReply({401, "unauthorized", "A key is needed."}, requestId);
    }
    return verdict;
}

GuardSetup guarded()
{
    GuardSetup setup;
    setup.gate = judge;
    return setup;
}

const QByteArray kKey = QByteArrayLiteral("Authorization: Bearer right\r\n");

} // namespace

/// What the gate says, what handlers and clients get to see of each other, and what is logged of it.
class GatekeepingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void answersInPlaceOfTheHandler();
    void closesOnABodyThatItDoesNotRead_data();
    void closesOnABodyThatItDoesNotRead();
    void hidesFieldsFromHandlers();
    void hidesFieldsFromClients();
    void echoesRequestIds_data();
    void echoesRequestIds();
    void makesRequestIdsOfItsOwn();
    void addsFieldsOnlyToTheirRequest();
    void logsEveryAnswer();
    void logsAClientThatLeft();
};

void GatekeepingTest::answersInPlaceOfTheHandler()
{
    const GuardFixture fixture(guarded());
    RawClient client = fixture.client();
    for (int i = 0; i < 3; ++i) {
        const std::optional<HttpAnswer> refused = client.ask(getRequest("/text"));
        QVERIFY(refused);
        QCOMPARE(refused->status, 401);
        QCOMPARE(refused->value("content-type"), QByteArray("application/problem+json"));
        QCOMPARE(refused->value("vary"), QByteArray("Origin"));
        QCOMPARE(refused->value("connection"), QByteArray("keep-alive"));
        const std::optional<HttpAnswer> taken = client.ask(getRequest("/text", kKey));
        QVERIFY(taken);
        QCOMPARE(taken->status, 200);
        QCOMPARE(taken->value("vary"), QByteArray("Origin"));
    }
}

void GatekeepingTest::closesOnABodyThatItDoesNotRead_data()
{
    QTest::addColumn<QByteArray>("fields");
    QTest::newRow("length") << QByteArray("Content-Length: 500000\r\n");
    QTest::newRow("chunked") << QByteArray("Transfer-Encoding: chunked\r\n");
    QTest::newRow("expected") << QByteArray("Expect: 100-continue\r\nContent-Length: 500000\r\n");
}

void GatekeepingTest::closesOnABodyThatItDoesNotRead()
{
    QFETCH(QByteArray, fields);
    const GuardFixture fixture(guarded());
    RawClient client = fixture.client();
    // In the body a request that must not be taken for one.
    client.send(postRequest("/echo", fields, getRequest("/text", kKey)));
    const std::optional<HttpAnswer> answer = client.answer();
    QVERIFY(answer);
    QCOMPARE(answer->status, 401);
    QCOMPARE(answer->value("connection"), QByteArray("close"));
    QCOMPARE(client.waitForEnd(), End::Closed);
    QCOMPARE(client.rest(), QByteArray());
    QVERIFY(fixture.isEmptyWithin(5s));
}

void GatekeepingTest::hidesFieldsFromHandlers()
{
    const GuardFixture fixture(guarded());
    RawClient client = fixture.client();
    const std::optional<HttpAnswer> answer = client.ask(getRequest(
        "/headers",
        kKey
            + "Cookie: secret=1\r\nX-Guard-Scope: forged\r\nX-GUARD-Request-Id: forged\r\nX-Guard-Other: forged\r\n"
              "Proxy-Authorization: secret\r\nUpgrade: websocket\r\nTE: trailers\r\nX-Request-Id: mine\r\n"
              "Connection: upgrade, te\r\nAccept: text/csv\r\n"));
    QVERIFY(answer);
    QCOMPARE(answer->status, 200);
    QList<QByteArray> lines = answer->body.trimmed().split('\n');
    std::sort(lines.begin(), lines.end());
    const QList<QByteArray> expected{"accept: text/csv", "content-length: 0", "host: localhost",
                                     "x-guard-request-id: mine", "x-guard-scope: admin"};
    QCOMPARE(lines, expected);
}

void GatekeepingTest::hidesFieldsFromClients()
{
    const GuardFixture fixture;
    RawClient client = fixture.client();
    for (const QByteArray& target : QByteArrayList{"/text", "/late/1", "/stream/1", "/empty", "/nowhere"}) {
        const std::optional<HttpAnswer> answer =
            client.ask(getRequest(target, "Authorization: Bearer right\r\nCookie: secret=1\r\n"));
        QVERIFY(answer);
        for (const auto& [name, value] : answer->fields) {
            QVERIFY2(!name.startsWith("x-guard"), name.constData());
            QVERIFY2(!value.contains("right") && !value.contains("secret"), value.constData());
        }
    }
}

void GatekeepingTest::echoesRequestIds_data()
{
    QTest::addColumn<QByteArray>("id");
    QTest::addColumn<bool>("isTaken");
    QTest::newRow("plain") << QByteArray("a-Z_0.9") << true;
    QTest::newRow("64") << QByteArray(64, 'x') << true;
    QTest::newRow("65") << QByteArray(65, 'x') << false;
    QTest::newRow("quote") << QByteArray("a\"b") << false;
    QTest::newRow("blank") << QByteArray("a b") << false;
    QTest::newRow("umlaut") << QByteArray("a\xc3\xa4") << false;
}

void GatekeepingTest::echoesRequestIds()
{
    QFETCH(QByteArray, id);
    QFETCH(bool, isTaken);
    const GuardFixture fixture;
    RawClient client = fixture.client();
    const std::optional<HttpAnswer> answer = client.ask(getRequest("/text", "X-Request-Id: " + id + "\r\n"));
    QVERIFY(answer);
    QCOMPARE(answer->status, 200);
    QVERIFY(!answer->value("x-request-id").isEmpty());
    QCOMPARE(answer->value("x-request-id") == id, isTaken);
    const std::vector<AccessRecord> records = fixture.records(1);
    QCOMPARE(records.size(), size_t{1});
    QCOMPARE(records[0].requestId, answer->value("x-request-id"));
}

void GatekeepingTest::makesRequestIdsOfItsOwn()
{
    const GuardFixture fixture;
    QSet<QByteArray> ids;
    for (int i = 0; i < 10; ++i) {
        RawClient client = fixture.client();
        for (const QByteArray& request : {getRequest("/text"), QByteArray("nonsense\r\n\r\n")}) {
            const std::optional<HttpAnswer> answer = client.ask(request);
            QVERIFY(answer);
            ids.insert(answer->value("x-request-id"));
        }
    }
    QCOMPARE(ids.size(), 20);
    QVERIFY(!ids.contains(QByteArray()));
}

/// What the gate said of one request once came, in shreds, with the refusal of the next.
void GatekeepingTest::addsFieldsOnlyToTheirRequest()
{
    GuardSetup setup = guarded();
    setup.limits.headerMs = 300;
    const GuardFixture fixture(setup);
    RawClient client = fixture.client();
    QVERIFY(client.ask(getRequest("/text", kKey)));
    QVERIFY(client.send("GET /te"));
    const std::optional<HttpAnswer> answer = client.answer();
    QVERIFY2(answer, client.rest().constData());
    QCOMPARE(answer->status, 408);
    QVERIFY(!answer->has("vary"));
    const std::vector<AccessRecord> records = fixture.records(2);
    QCOMPARE(records.size(), size_t{2});
    QCOMPARE(records[1].status, 408);
    QCOMPARE(records[1].caller, QByteArray());
    QCOMPARE(records[1].route, QByteArray());
}

void GatekeepingTest::logsEveryAnswer()
{
    const GuardFixture fixture(guarded());
    RawClient client = fixture.client();
    const QList<QByteArray> requests{
        getRequest("/text?a=b", kKey),
        "HEAD /large/5000 HTTP/1.1\r\nHost: a\r\n" + kKey + "\r\n",
        getRequest("/late/3", kKey),
        getRequest("/empty", kKey),
        getRequest("/nowhere%20here", kKey),
        getRequest("/text"),
        "GET /text HTTP/3.0\r\nHost: a\r\n\r\n",
    };
    QList<HttpAnswer> answers;
    for (const QByteArray& request : requests) {
        const std::optional<HttpAnswer> answer = client.ask(request);
        QVERIFY2(answer, request.constData());
        answers.push_back(*answer);
    }
    const std::vector<AccessRecord> records = fixture.records(7);
    QCOMPARE(records.size(), size_t{7});
    const QList<QByteArray> paths{"/text", "/large/5000", "/late/3", "/empty", "/nowhere%20here", "/text", ""};
    const QList<QByteArray> routes{"/text", "/large/{bytes}", "/late/{ms}", "/empty", "", "", ""};
    const QList<int> statuses{200, 200, 200, 204, 404, 401, 505};
    for (qsizetype i = 0; i < answers.size(); ++i) {
        const AccessRecord& record = records[static_cast<size_t>(i)];
        QCOMPARE(record.status, statuses[i]);
        QCOMPARE(answers[i].status, statuses[i]);
        QCOMPARE(record.bytes, answers[i].wireBytes);
        QCOMPARE(record.route, routes[i]);
        if (i < 6) // what a line that was refused is logged as is the parser's affair
            QCOMPARE(record.path, paths[i]);
        QCOMPARE(record.caller, QByteArray(i < 5 ? "alice" : ""));
        QCOMPARE(record.peer, QHostAddress(QHostAddress::LocalHost));
        QCOMPARE(record.requestId, answers[i].value("x-request-id"));
        QVERIFY(record.micros >= 0 && record.micros < 5'000'000);
    }
    QCOMPARE(records[1].method, QByteArray("HEAD"));
    QVERIFY(records[2].micros >= 2'000);
}

void GatekeepingTest::logsAClientThatLeft()
{
    GuardFixture fixture(guarded());
    RawClient client = fixture.client();
    QVERIFY(client.send(getRequest("/held", kKey)));
    QVERIFY(holdsWithin(5s, [&] { return fixture.routes().held() == 1; }));
    client.reset();
    const std::vector<AccessRecord> records = fixture.records(1);
    QCOMPARE(records.size(), size_t{1});
    QCOMPARE(records[0].status, 0);
    QCOMPARE(records[0].bytes, 0);
    QCOMPARE(records[0].path, QByteArray("/held"));
    QCOMPARE(records[0].caller, QByteArray("alice"));
    // QHttpServer still works on it.
    QCOMPARE(fixture.server().connectionCount(), 1);
    fixture.answerHeld();
    QVERIFY(fixture.isEmptyWithin(5s));
    QCOMPARE(fixture.records(1).size(), size_t{1});
}

QTEST_GUILESS_MAIN(GatekeepingTest)
#include "tst_gatekeeping.moc"
