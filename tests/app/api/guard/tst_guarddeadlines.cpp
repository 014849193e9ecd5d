// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/api/guard/guardfixture.h"

#include <QElapsedTimer>
#include <QStringBuilder>
#include <QTest>

#include <sys/resource.h>
#include <unistd.h>

using namespace churnlens::guard;
using namespace churnlens::tests;
using namespace std::chrono_literals;

using End = RawClient::End;

namespace {

constexpr int kDeadlineMs = 500;
constexpr qint64 kEarliestMs = 450;
constexpr qint64 kLatestMs = 3000; // generous: other work may hold the machine up

/// One short deadline, all others long.
GuardSetup with(int Limits::*deadline)
{
    GuardSetup setup;
    setup.limits.*deadline = kDeadlineMs;
    return setup;
}

GuardSetup withConnections(int most, int mostOfAnAddress)
{
    GuardSetup setup;
    setup.limits.maxConnections = most;
    setup.limits.maxConnectionsPerAddress = mostOfAnAddress;
    return setup;
}

/// Lets the process open no more files than it has open now, and puts that right at the end.
class FilesUsedUp
{
public:
    FilesUsedUp()
    {
        ::getrlimit(RLIMIT_NOFILE, &m_before);
        const int next = ::dup(0); // the lowest that is free
        ::close(next);
        rlimit now = m_before;
        now.rlim_cur = static_cast<rlim_t>(next);
        ::setrlimit(RLIMIT_NOFILE, &now);
    }
    ~FilesUsedUp() { ::setrlimit(RLIMIT_NOFILE, &m_before); }
    Q_DISABLE_COPY_MOVE(FilesUsedUp)

private:
    rlimit m_before{};
};

} // namespace

/// Nobody can make the server wait, or take all of it.
class GuardDeadlinesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void closesAConnectionWithoutRequest();
    void closesAnIdleConnection();
    void refusesASlowHead();
    void refusesASlowBody_data();
    void refusesASlowBody();
    void givesUpALateHandler();
    void breaksOffAStalledReader();
    void breaksOffAStalledPipeline();
    void makesRoomForNewcomers();
    void makesRoomWhereBodiesDoNotCome();
    void turnsAwayWhenAllAreBusy();
    void limitsAnAddress();
    void recoversWhenFilesWereUsedUp();
};

void GuardDeadlinesTest::closesAConnectionWithoutRequest()
{
    const GuardFixture fixture(with(&Limits::headerMs));
    QElapsedTimer clock;
    clock.start();
    RawClient client = fixture.client();
    QCOMPARE(client.waitForEnd(), End::Closed);
    QCOMPARE(client.rest(), QByteArray());
    QVERIFY(clock.elapsed() >= kEarliestMs && clock.elapsed() < kLatestMs);
    QVERIFY(fixture.isEmptyWithin(3s));
}

void GuardDeadlinesTest::closesAnIdleConnection()
{
    const GuardFixture fixture(with(&Limits::idleMs));
    RawClient client = fixture.client();
    QVERIFY(client.ask(getRequest("/text")));
    QElapsedTimer clock;
    clock.start();
    QCOMPARE(client.waitForEnd(), End::Closed);
    QCOMPARE(client.rest(), QByteArray());
    QVERIFY(clock.elapsed() >= kEarliestMs && clock.elapsed() < kLatestMs);
    QVERIFY(fixture.isEmptyWithin(3s));
}

void GuardDeadlinesTest::refusesASlowHead()
{
    const GuardFixture fixture(with(&Limits::headerMs));
    RawClient client = fixture.client();
    client.setPatience(20ms);
    QElapsedTimer clock;
    clock.start();
    QVERIFY(client.send("GET /text HTTP/1.1\r\nX: "));
    std::optional<HttpAnswer> answer;
    while (!answer && clock.elapsed() < kLatestMs) { // a byte now and then gains it nothing
        client.send("x");
        answer = client.answer();
    }
    QVERIFY(answer);
    QCOMPARE(answer->status, 408);
    QCOMPARE(answer->value("connection"), QByteArray("close"));
    QVERIFY(clock.elapsed() >= kEarliestMs);
    client.close();
    QVERIFY(fixture.isEmptyWithin(3s));
}

void GuardDeadlinesTest::refusesASlowBody_data()
{
    QTest::addColumn<QByteArray>("fields");
    QTest::addColumn<QByteArray>("piece");
    QTest::newRow("length") << QByteArray("Content-Length: 1000\r\n") << QByteArray("x");
    QTest::newRow("chunked") << QByteArray("Transfer-Encoding: chunked\r\n") << QByteArray("1\r\nx\r\n");
    QTest::newRow("never comes") << QByteArray("Expect: 100-continue\r\nContent-Length: 9\r\n") << QByteArray();
}

void GuardDeadlinesTest::refusesASlowBody()
{
    QFETCH(QByteArray, fields);
    QFETCH(QByteArray, piece);
    const GuardFixture fixture(with(&Limits::bodyMs));
    RawClient client = fixture.client();
    client.setPatience(20ms);
    QElapsedTimer clock;
    clock.start();
    QVERIFY(client.send(postRequest("/echo", fields, piece)));
    std::optional<HttpAnswer> answer;
    while ((!answer || answer->status == 100) && clock.elapsed() < kLatestMs) {
        client.send(piece);
        answer = client.answer();
    }
    QVERIFY(answer);
    QCOMPARE(answer->status, 408);
    QVERIFY(clock.elapsed() >= kEarliestMs);
    client.close();
    QVERIFY(fixture.isEmptyWithin(3s));
}

void GuardDeadlinesTest::givesUpALateHandler()
{
    GuardFixture fixture(with(&Limits::handlerMs));
    RawClient client = fixture.client();
    QElapsedTimer clock;
    clock.start();
    const std::optional<HttpAnswer> answer = client.ask(getRequest("/held"));
    QVERIFY(answer);
    QCOMPARE(answer->status, 504);
    QCOMPARE(answer->value("content-type"), QByteArray("application/problem+json"));
    QVERIFY(clock.elapsed() >= kEarliestMs && clock.elapsed() < kLatestMs);
    QCOMPARE(client.waitForEnd(), End::Closed);
    client.close();
    QVERIFY(fixture.answersNewcomer());
    // The handler still holds the connection, until it answers, to nobody.
    QVERIFY(holdsWithin(3s, [&] { return fixture.server().connectionCount() < 2; }));
    QCOMPARE(fixture.server().connectionCount(), 1);
    fixture.answerHeld();
    QVERIFY(fixture.isEmptyWithin(3s));
    const std::vector<AccessRecord> records = fixture.records(2);
    QCOMPARE(records.size(), size_t{2});
    QCOMPARE(records[0].status, 504);
    QCOMPARE(records[0].path, QByteArray("/held"));
}

void GuardDeadlinesTest::breaksOffAStalledReader()
{
    const GuardFixture fixture(with(&Limits::stallMs));
    RawClient client = fixture.client(64 * 1024);
    QVERIFY(client.send(getRequest("/large/30000000")));
    QVERIFY(client.skip(100'000) >= 100'000);
    QVERIFY(fixture.isEmptyWithin(5s));
    QCOMPARE(client.waitForEnd(), End::Reset);
    QVERIFY(fixture.answersNewcomer());
}

/// It sends requests and reads no answer: the server must stop to answer, then to read, then break off.
void GuardDeadlinesTest::breaksOffAStalledPipeline()
{
    const GuardFixture fixture(with(&Limits::stallMs));
    RawClient client = fixture.client(64 * 1024);
    QByteArray requests;
    for (int i = 0; i < 300; ++i)
        requests += getRequest("/large/1000000");
    QVERIFY(client.send(requests));
    QVERIFY(holdsWithin(5s, [&] { return !fixture.records(1).empty(); }));
    QVERIFY(fixture.isEmptyWithin(5s));
    QVERIFY(fixture.records(1).size() < 20);
    QCOMPARE(client.waitForEnd(), End::Reset);
}

void GuardDeadlinesTest::makesRoomForNewcomers()
{
    const GuardFixture fixture(withConnections(4, 4));
    std::vector<RawClient> idle;
    for (int i = 0; i < 4; ++i) {
        idle.push_back(fixture.client());
        QVERIFY(idle.back().ask(getRequest("/text")));
    }
    QVERIFY(fixture.answersNewcomer());
    QCOMPARE(fixture.server().evicted(), 1U);
    QCOMPARE(idle[0].waitForEnd(), End::Reset); // the one that was idle for longest
    for (size_t i = 1; i < idle.size(); ++i)
        QVERIFY(idle[i].ask(getRequest("/text")));
}

/// Heads whose bodies do not come must not hold the server until bodyMs is over.
void GuardDeadlinesTest::makesRoomWhereBodiesDoNotCome()
{
    const GuardFixture fixture(withConnections(4, 4));
    std::vector<RawClient> clients;
    for (int i = 0; i < 4; ++i) {
        clients.push_back(fixture.client());
        QVERIFY(clients.back().send(postRequest("/echo", "Content-Length: 10\r\n", {})));
    }
    QVERIFY(holdsWithin(5s, [&] { return fixture.answersNewcomer(); }));
}

void GuardDeadlinesTest::turnsAwayWhenAllAreBusy()
{
    GuardFixture fixture(withConnections(3, 3));
    std::vector<RawClient> busy;
    for (int i = 0; i < 3; ++i) {
        busy.push_back(fixture.client());
        QVERIFY(busy.back().send(getRequest("/held")));
    }
    QVERIFY(holdsWithin(5s, [&] { return fixture.routes().held() == 3; }));
    RawClient newcomer = fixture.client();
    const std::optional<HttpAnswer> refused = newcomer.answer();
    QVERIFY(refused);
    QCOMPARE(refused->status, 503);
    QCOMPARE(refused->value("retry-after"), QByteArray("1"));
    QCOMPARE(fixture.server().evicted(), 1U);
    fixture.answerHeld();
    for (RawClient& client : busy) {
        const std::optional<HttpAnswer> answer = client.answer();
        QVERIFY(answer);
        QCOMPARE(answer->body, QByteArray("held"));
    }
    QVERIFY(fixture.answersNewcomer());
}

void GuardDeadlinesTest::limitsAnAddress()
{
    GuardFixture fixture(withConnections(10, 2));
    RawClient held = fixture.client();
    QVERIFY(held.send(getRequest("/held")));
    QVERIFY(holdsWithin(5s, [&] { return fixture.routes().held() == 1; }));
    RawClient first = fixture.client();
    QVERIFY(first.ask(getRequest("/text")));
    RawClient second = fixture.client();
    QVERIFY(second.ask(getRequest("/text")));
    QCOMPARE(first.waitForEnd(), End::Reset);
    QCOMPARE(fixture.server().connectionCount(), 2);
    QVERIFY(second.send(getRequest("/held")));
    QVERIFY(holdsWithin(5s, [&] { return fixture.routes().held() == 2; }));
    const std::optional<HttpAnswer> refused = fixture.client().answer();
    QVERIFY(refused);
    QCOMPARE(refused->status, 503);
    fixture.answerHeld();
    QVERIFY(held.answer());
}

/// Accepting once stopped for good when it failed for want of a descriptor.
void GuardDeadlinesTest::recoversWhenFilesWereUsedUp()
{
    const GuardFixture fixture;
    RawClient before = fixture.client();
    QVERIFY(before.ask(getRequest("/text")));
    std::vector<RawClient> clients;
    for (int i = 0; i < 20; ++i)
        clients.push_back(RawClient::prepared());
    {
        const FilesUsedUp usedUp;
        for (RawClient& client : clients) {
            QVERIFY(client.connectTo(fixture.port())); // the system's doing
            QVERIFY(client.send(getRequest("/text")));
        }
        clients[0].setPatience(700ms); // several attempts to accept
        QVERIFY(!clients[0].answer());
        QCOMPARE(fixture.server().accepted(), 1U);
        const std::optional<HttpAnswer> answer = before.ask(getRequest("/text"));
        QVERIFY(answer);
        QCOMPARE(answer->status, 200);
    }
    clients[0].setPatience(10s);
    for (RawClient& client : clients) {
        const std::optional<HttpAnswer> answer = client.answer();
        QVERIFY(answer);
        QCOMPARE(answer->body, QByteArray("hello"));
    }
}

QTEST_GUILESS_MAIN(GuardDeadlinesTest)
#include "tst_guarddeadlines.moc"
