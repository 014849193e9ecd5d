// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/api/guard/guardfixture.h"

#include <QStringBuilder>
#include <QTest>

using namespace churnlens::guard;
using namespace churnlens::tests;
using namespace std::chrono_literals;

using End = RawClient::End;

namespace {

constexpr qint64 kBlockBytes = GuardRoutes::kBlockBytes;
constexpr int kSmallBuffer = 64 * 1024; // of the client's socket, so that the server has to wait for it

/// What may lie between a maker and a client that reads nothing: the queue and the guard's own buffer, well under 1 MB,
/// and what the system holds for the sender and for the receiver.
constexpr qint64 kMostUnread = 12'000'000;

GuardSetup impatient()
{
    GuardSetup setup;
    setup.limits.stallMs = 500;
    return setup;
}

QByteArray streamOf(qint64 blocks)
{
    QByteArray body;
    for (qint64 i = 0; i < blocks; ++i)
        body += patternOf(kBlockBytes);
    return body;
}

} // namespace

/// Bodies that are made while they are sent.
class GuardStreamsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sendsChunks();
    void sendsToTheEndOfTheConnection();
    void answersHeadWithoutMaking();
    void showsThatABodyIsNotWhole_data();
    void showsThatABodyIsNotWhole();
    void answersWhenAStreamGotLost();
    void waitsForASlowReader();
    void breaksOffWhenTheReaderStalls();
    void showsThatALastBlockWasCutOff();
    void tellsTheMakerThatTheReaderHasGone();
    void abandonsAStreamThatNobodyWaitsFor();
    void logsWhatWasStreamed();
    void countsEachStreamAnew();
};

void GuardStreamsTest::sendsChunks()
{
    const GuardFixture fixture;
    RawClient client = fixture.client();
    constexpr qint64 kBlocks = 100;
    for (int i = 0; i < 2; ++i) {
        const std::optional<HttpAnswer> answer = client.ask(getRequest("/stream/100"));
        QVERIFY(answer);
        QCOMPARE(answer->status, 200);
        QCOMPARE(answer->value("transfer-encoding"), QByteArray("chunked"));
        QVERIFY(!answer->has("content-length"));
        QVERIFY(!answer->has("x-guard-stream"));
        QVERIFY(answer->isWhole);
        QVERIFY(answer->body == streamOf(kBlocks));
    }
    const std::optional<HttpAnswer> next = client.ask(getRequest("/text"));
    QVERIFY(next);
    QCOMPARE(next->body, QByteArray("hello"));
    QCOMPARE(fixture.server().accepted(), 1U);
}

void GuardStreamsTest::sendsToTheEndOfTheConnection()
{
    const GuardFixture fixture;
    RawClient client = fixture.client();
    const std::optional<HttpAnswer> answer = client.ask("GET /stream/100 HTTP/1.0\r\nConnection: keep-alive\r\n\r\n");
    QVERIFY(answer);
    QCOMPARE(answer->status, 200);
    QVERIFY(!answer->has("transfer-encoding"));
    QVERIFY(!answer->has("content-length"));
    QCOMPARE(answer->value("connection"), QByteArray("close"));
    QVERIFY(answer->body == streamOf(100));
    QCOMPARE(client.end(), End::Closed);
}

void GuardStreamsTest::answersHeadWithoutMaking()
{
    const GuardFixture fixture;
    RawClient client = fixture.client();
    const std::optional<HttpAnswer> head = client.ask("HEAD /stream/1000000 HTTP/1.1\r\nHost: a\r\n\r\n");
    QVERIFY(head);
    QCOMPARE(head->status, 200);
    QVERIFY(!head->has("content-length"));
    QVERIFY(holdsWithin(5s, [&] { return fixture.routes().makersStopped() == 1; }));
    const std::optional<HttpAnswer> next = client.ask(getRequest("/text"));
    QVERIFY(next);
    QCOMPARE(next->body, QByteArray("hello"));
}

void GuardStreamsTest::showsThatABodyIsNotWhole_data()
{
    QTest::addColumn<QByteArray>("request");
    QTest::newRow("1.1") << getRequest("/broken");
    QTest::newRow("1.1 close") << getRequest("/broken", "Connection: close\r\n");
    QTest::newRow("1.0") << QByteArray("GET /broken HTTP/1.0\r\n\r\n");
}

void GuardStreamsTest::showsThatABodyIsNotWhole()
{
    QFETCH(QByteArray, request);
    const GuardFixture fixture;
    RawClient client = fixture.client();
    QVERIFY(client.send(request));
    QCOMPARE(client.waitForEnd(), End::Reset);
    QVERIFY(!client.rest().endsWith("0\r\n\r\n"));
    const std::vector<AccessRecord> records = fixture.records(1);
    QCOMPARE(records.size(), size_t{1});
    QCOMPARE(records[0].status, 0);
    QCOMPARE(records[0].route, QByteArray("/broken"));
    QVERIFY(fixture.answersNewcomer());
    QCOMPARE(fixture.records(2).size(), size_t{2});
}

void GuardStreamsTest::answersWhenAStreamGotLost()
{
    const GuardFixture fixture;
    RawClient client = fixture.client();
    const std::optional<HttpAnswer> answer = client.ask(getRequest("/lost"));
    QVERIFY(answer);
    QCOMPARE(answer->status, 500);
    QCOMPARE(answer->value("content-type"), QByteArray("application/problem+json"));
    QCOMPARE(client.waitForEnd(), End::Closed);
}

void GuardStreamsTest::waitsForASlowReader()
{
    GuardSetup setup;
    setup.limits.stallMs = 60'000;
    const GuardFixture fixture(setup);
    RawClient client = fixture.client(kSmallBuffer);
    QVERIFY(client.send(getRequest("/stream/3200"))); // 210 MB
    qint64 read = 0;
    for (int i = 0; i < 40; ++i) {
        read += client.skip(1'000'000);
        QVERIFY(fixture.routes().blocksTaken() * kBlockBytes - read < kMostUnread);
    }
    // Nothing read for a while: the maker must come to a stop.
    qint64 before = -1;
    QVERIFY(holdsWithin(10s, [&] {
        std::this_thread::sleep_for(100ms);
        return std::exchange(before, fixture.routes().blocksTaken()) == fixture.routes().blocksTaken();
    }));
    QVERIFY(fixture.routes().blocksTaken() * kBlockBytes - read < kMostUnread);
    QCOMPARE(fixture.routes().makersRunning(), 1);
    QVERIFY(fixture.answersNewcomer());
}

void GuardStreamsTest::breaksOffWhenTheReaderStalls()
{
    const GuardFixture fixture(impatient());
    RawClient client = fixture.client(kSmallBuffer);
    QVERIFY(client.send(getRequest("/stream/3200")));
    QVERIFY(client.skip(1'000'000) >= 1'000'000);
    QVERIFY(holdsWithin(10s, [&] { return fixture.routes().makersStopped() == 1; }));
    QVERIFY(fixture.isEmptyWithin(5s));
    QCOMPARE(client.waitForEnd(), End::Reset);
    const std::vector<AccessRecord> records = fixture.records(1);
    QCOMPARE(records.size(), size_t{1});
    QCOMPARE(records[0].status, 0);
    QVERIFY(records[0].bytes >= 1'000'000);
}

/// The maker is done and the answer, which ends with the connection, is all in the server's buffers: there too a cut
/// must not look like an end.
void GuardStreamsTest::showsThatALastBlockWasCutOff()
{
    const GuardFixture fixture(impatient());
    RawClient client = fixture.client(kSmallBuffer);
    QVERIFY(client.send("GET /block/30000000 HTTP/1.0\r\n\r\n"));
    QVERIFY(client.skip(100'000) >= 100'000);
    QVERIFY(holdsWithin(5s, [&] { return fixture.routes().makersRunning() == 0; }));
    QVERIFY(fixture.isEmptyWithin(10s));
    QCOMPARE(client.waitForEnd(), End::Reset);
}

void GuardStreamsTest::tellsTheMakerThatTheReaderHasGone()
{
    const GuardFixture fixture;
    for (int i = 0; i < 6; ++i) {
        RawClient client = fixture.client(kSmallBuffer);
        QVERIFY(client.send(i % 2 == 0 ? getRequest("/stream/3200") : "GET /stream/3200 HTTP/1.0\r\n\r\n"));
        QVERIFY(client.skip(200'000) >= 200'000);
        if (i < 3)
            client.reset();
        else
            client.close();
    }
    QVERIFY(holdsWithin(10s, [&] { return fixture.routes().makersStopped() == 6; }));
    QVERIFY(fixture.isEmptyWithin(5s));
    const std::vector<AccessRecord> records = fixture.records(6);
    QCOMPARE(records.size(), size_t{6});
    for (const AccessRecord& record : records) {
        QCOMPARE(record.status, 0);
        QVERIFY(record.bytes >= 200'000 && record.bytes < 3200 * kBlockBytes);
        QCOMPARE(record.route, QByteArray("/stream/{blocks}"));
    }
}

/// The client leaves between its request and the handler's answer, which brings a stream.
void GuardStreamsTest::abandonsAStreamThatNobodyWaitsFor()
{
    const GuardFixture fixture;
    constexpr int kClients = 50;
    for (int i = 0; i < kClients; ++i) {
        RawClient client = fixture.client();
        QVERIFY(client.send(getRequest("/stream/1000000")));
        client.reset();
    }
    QVERIFY(fixture.isEmptyWithin(10s));
    QVERIFY(holdsWithin(5s, [&] { return fixture.routes().makersRunning() == 0; }));
    QVERIFY(fixture.answersNewcomer());
}

void GuardStreamsTest::logsWhatWasStreamed()
{
    const GuardFixture fixture;
    RawClient client = fixture.client();
    QVERIFY(client.ask(getRequest("/stream/3")));
    const std::vector<AccessRecord> records = fixture.records(1);
    QCOMPARE(records.size(), size_t{1});
    QCOMPARE(records[0].status, 200);
    QCOMPARE(records[0].bytes, 3 * kBlockBytes);
    QCOMPARE(records[0].route, QByteArray("/stream/{blocks}"));
}

/// A client that leaves without an answer was once logged with the bytes of the stream that it had got before.
void GuardStreamsTest::countsEachStreamAnew()
{
    GuardFixture fixture;
    RawClient client = fixture.client();
    QVERIFY(client.ask(getRequest("/stream/3")));
    QVERIFY(client.send(getRequest("/held")));
    QVERIFY(holdsWithin(5s, [&] { return fixture.routes().held() == 1; }));
    client.reset();
    const std::vector<AccessRecord> records = fixture.records(2);
    QCOMPARE(records.size(), size_t{2});
    QCOMPARE(records[1].status, 0);
    QCOMPARE(records[1].bytes, 0);
    fixture.answerHeld();
    QVERIFY(fixture.isEmptyWithin(5s));
}

QTEST_GUILESS_MAIN(GuardStreamsTest)
#include "tst_guardstreams.moc"
