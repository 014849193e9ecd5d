// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/api/guard/requestsamples.h"

using namespace churnlens::guard;
using namespace churnlens::tests;

class TestRequestParser : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void requestLine_data();
    void requestLine() { checkRequest(); }
    void host_data();
    void host() { checkRequest(); }
    void connection_data();
    void connection() { checkRequest(); }
    void body_data();
    void body() { checkRequest(); }
    void incomplete_data();
    void incomplete();
    void fieldsAreTrimmedAndInOrder();
    void pipelined();
    void leavesTheNextRequest();
    void leavesTheBufferUntilTheHeadIsWhole();
    void beginsWithTheRequestLine();
    void bodyLeavesTheBuffer();
    void aMegabyteAndOneByteMore();
    void keepsItsAnswer();

private:
    static void checkRequest();
};

void TestRequestParser::requestLine_data()
{
    QTest::addColumn<QByteArray>("stream");
    QTest::addColumn<QByteArray>("head"); // the first line of headText()
    QTest::addColumn<QByteArray>("body");
    const auto row = [](const char* name, const QByteArray& stream, const QByteArray& head) {
        QTest::newRow(name) << stream << head << QByteArray();
    };
    const QByteArray plain = " 1.1 host=a keep=1 expects=0 chunked=0 length=0";
    row("plain", get("/"), "GET /?" + plain);
    row("query", get("/a/b?c=d&e=/../%2F\\?"), "GET /a/b?c=d&e=/../%2F\\?" + plain);
    row("escapes", get("/%41%20%c3%A4/%25"), "GET /%41%20%c3%A4/%25?" + plain);
    row("dots in names", get("/a.b/..c/...?."), "GET /a.b/..c/...?." + plain);
    row("slashes inside", get("/a//b/"), "GET /a//b/?" + plain);
    row("control character in the query", get("/?a=%0A%7f"), "GET /?a=%0A%7f" + plain);
    row("four empty lines", "\r\n\r\n\r\n\r\n" + get("/"), "GET /?" + plain);
    row("target at the limit", get('/' + QByteArray(29, 'a')), "GET /" + QByteArray(29, 'a') + '?' + plain);
    row("head at the limit", headOfSize(220), "GET /?" + plain);
    row("as many fields as may be", getWith("A: 1\r\nA: 2\r\nB:\r\n"), "GET /?" + plain);
    for (const QByteArray method : {"HEAD", "POST", "PUT", "DELETE", "PATCH", "OPTIONS"})
        row(method.constData(), method + get("/").sliced(3), method + " /?" + plain);
    row("high bytes in a value", getWith("X: \xc3\xa4\xff\t\"b\r\n"), "GET /?" + plain);
}

void TestRequestParser::host_data()
{
    QTest::addColumn<QByteArray>("stream");
    QTest::addColumn<QByteArray>("head"); // the first line of headText()
    QTest::addColumn<QByteArray>("body");
    const auto row = [](const char* name, const QByteArray& stream, const QByteArray& head) {
        QTest::newRow(name) << stream << head << QByteArray();
    };
    row("absolute", get("http://B.c:81/d?e"), "GET /d?e 1.1 host=b.c keep=1 expects=0 chunked=0 length=0");
    row("absolute, https", get("HTTPS://[::1]"), "GET /? 1.1 host=[::1] keep=1 expects=0 chunked=0 length=0");
    row("absolute, query only", get("http://b?c"), "GET /?c 1.1 host=b keep=1 expects=0 chunked=0 length=0");
    const auto withHost = [](const QByteArray& host) -> QByteArray {
        return "GET / HTTP/1.1\r\nHOST:" + host + "\r\n\r\n";
    };
    const QByteArray behindHost = " keep=1 expects=0 chunked=0 length=0";
    row("host and port", withHost(" My_Host-1.Org:65535\t "), "GET /? 1.1 host=my_host-1.org" + behindHost);
    row("IPv4", withHost("127.0.0.1:80"), "GET /? 1.1 host=127.0.0.1" + behindHost);
    row("IPv6", withHost("[FE80::1]"), "GET /? 1.1 host=[fe80::1]" + behindHost);
    row("IPv6 and port", withHost("[::ffff:1.2.3.4]:8080"), "GET /? 1.1 host=[::ffff:1.2.3.4]" + behindHost);
}

void TestRequestParser::connection_data()
{
    QTest::addColumn<QByteArray>("stream");
    QTest::addColumn<QByteArray>("head"); // the first line of headText()
    QTest::addColumn<QByteArray>("body");
    const auto row = [](const char* name, const QByteArray& stream, const QByteArray& head) {
        QTest::newRow(name) << stream << head << QByteArray();
    };
    const QByteArray plain = " 1.1 host=a keep=1 expects=0 chunked=0 length=0";
    row("1.0", "GET / HTTP/1.0\r\n\r\n", "GET /? 1.0 host= keep=0 expects=0 chunked=0 length=0");
    row("1.0, kept", "GET / HTTP/1.0\r\nHost: b\r\nConnection: Keep-Alive\r\n\r\n",
        "GET /? 1.0 host=b keep=1 expects=0 chunked=0 length=0");
    const QByteArray closing = "GET /? 1.1 host=a keep=0 expects=0 chunked=0 length=0";
    row("close", getWith("Connection: CLOSE\r\n"), closing);
    row("close in a list", getWith("Connection: , te,keep-alive ,\tclose\r\n"), closing);
    row("close in a second field", getWith("Connection: keep-alive\r\nConnection: close\r\n"), closing);
    row("closed-circuit is another word", getWith("Connection: closed\r\n"), "GET /?" + plain);
}

void TestRequestParser::body_data()
{
    QTest::addColumn<QByteArray>("stream");
    QTest::addColumn<QByteArray>("head"); // the first line of headText()
    QTest::addColumn<QByteArray>("body");
    const auto row = [](const char* name, const QByteArray& stream, const QByteArray& head,
                        const QByteArray& body = {}) { QTest::newRow(name) << stream << head << body; };
    const QByteArray plain = " 1.1 host=a keep=1 expects=0 chunked=0 length=0";
    row("1.0 cannot wait", "PUT / HTTP/1.0\r\nExpect: 100-continue\r\nContent-Length: 1\r\n\r\nx",
        "PUT /? 1.0 host= keep=0 expects=0 chunked=0 length=1", "x");
    row("length", post("Content-Length: 005\r\n", QByteArray("a\0\r\nb", 5)),
        "POST /? 1.1 host=a keep=1 expects=0 chunked=0 length=5", QByteArray("a\0\r\nb", 5));
    row("body at the limit", post("Content-Length:20\r\n", QByteArray(20, 'x')),
        "POST /? 1.1 host=a keep=1 expects=0 chunked=0 length=20", QByteArray(20, 'x'));
    row("length of 0", post("Content-Length: 0\r\nExpect: 100-continue\r\n", {}), "POST /?" + plain);
    row("expects", post("Expect: 100-Continue\r\nContent-Length: 1\r\n", "x"),
        "POST /? 1.1 host=a keep=1 expects=1 chunked=0 length=1", "x");
    row("chunked",
        post("Transfer-Encoding: Chunked\r\n", "5\r\nhello\r\n00a;x=\"y\"\r\n0123456789\r\n0\r\nT: 1\r\n\r\n"),
        "POST /? 1.1 host=a keep=1 expects=0 chunked=1 length=0", "hello0123456789");
    row("chunked, empty, expects", post("Transfer-Encoding: chunked\r\nExpect: 100-continue\r\n", "0\r\n\r\n"),
        "POST /? 1.1 host=a keep=1 expects=1 chunked=1 length=0");
}

void TestRequestParser::checkRequest()
{
    QFETCH(const QByteArray, stream);
    QFETCH(const QByteArray, head);
    QFETCH(const QByteArray, body);
    const FeedOutcome outcome = feedPieces(smallLimits(), stream, stream.size());
    QCOMPARE(outcome.refusal.detail, QByteArray());
    QCOMPARE(outcome.requests.size(), size_t{1});
    const QByteArray text = headText(outcome.requests[0].head);
    QCOMPARE(text.first(text.indexOf('\n') < 0 ? text.size() : text.indexOf('\n')), head);
    QCOMPARE(outcome.requests[0].body, body);
    QCOMPARE(outcome.rest, QByteArray());
    compareEveryFeeding(smallLimits(), stream);
}

void TestRequestParser::incomplete_data()
{
    QTest::addColumn<QByteArray>("stream");
    QTest::addColumn<bool>("inBody");
    QTest::newRow("nothing") << QByteArray() << false;
    QTest::newRow("empty line") << QByteArray("\r\n\r") << false;
    QTest::newRow("method of 20") << QByteArray(20, 'A') << false;
    QTest::newRow("target at the limit") << QByteArray("GET " + QByteArray(30, '/')) << false;
    QTest::newRow("head without its last byte") << get("/").chopped(1) << false;
    QTest::newRow("head at the limit") << headOfSize(221).first(220) << false;
    QTest::newRow("head") << post("Content-Length: 2\r\n", {}) << true;
    QTest::newRow("body without its last byte") << post("Content-Length: 2\r\n", "a") << true;
    QTest::newRow("chunk") << post("Transfer-Encoding: chunked\r\n", "3\r\nab") << true;
    QTest::newRow("chunks without the last") << post("Transfer-Encoding: chunked\r\n", "1\r\na\r\n0\r\n\r") << true;
}

void TestRequestParser::incomplete()
{
    QFETCH(const QByteArray, stream);
    QFETCH(const bool, inBody);
    const FeedOutcome outcome = feedPieces(smallLimits(), stream, stream.size() + 1);
    QVERIFY(!outcome.refused);
    QVERIFY(outcome.requests.empty());
    QCOMPARE(outcome.inBody, inBody);
    QCOMPARE(outcome.rest, inBody ? QByteArray() : stream);
    compareEveryFeeding(smallLimits(), stream);
}

void TestRequestParser::fieldsAreTrimmedAndInOrder()
{
    RequestParser parser{Limits()};
    QByteArray buffer = getWith("X-Two: \t b c\xc3\xa4 \t\r\nx-one:\r\nX-TWO:d\r\nY: :\r\n");
    QCOMPARE(parser.parseHead(buffer), RequestParser::Status::Complete);
    QCOMPARE(headText(parser.head()).split('\n').sliced(1),
             QByteArrayList({"host: a", "x-two: b c\xc3\xa4", "x-one: ", "x-two: d", "y: :"}));
    QCOMPARE(parser.head().value("x-two"), QByteArray("b c\xc3\xa4"));
    QCOMPARE(parser.head().value("x-three"), QByteArray());
}

void TestRequestParser::pipelined()
{
    const QByteArray stream = post("Content-Length: 3\r\n", "GET") + get("/b") + "\r\n"
        + post("Transfer-Encoding: chunked\r\n", "3\r\nabc\r\n0\r\n\r\n") + get("/d") + "FOO / HTTP/1.1\r\n"
        + get("/e");
    const FeedOutcome outcome = feedPieces(smallLimits(), stream, stream.size());
    QCOMPARE(outcome.requests.size(), size_t{4});
    QCOMPARE(outcome.requests[0].body, QByteArray("GET"));
    QCOMPARE(outcome.requests[1].head.path, QByteArray("/b"));
    QCOMPARE(outcome.requests[1].body, QByteArray());
    QCOMPARE(outcome.requests[2].body, QByteArray("abc"));
    QCOMPARE(outcome.requests[3].head.path, QByteArray("/d"));
    QCOMPARE(outcome.refusal.status, 501);
    compareEveryFeeding(smallLimits(), stream);
}

void TestRequestParser::leavesTheNextRequest()
{
    for (const QByteArray& request : {get("/"), post("Content-Length: 1\r\n", "x"),
                                      post("Transfer-Encoding: chunked\r\n", "1\r\nx\r\n0\r\nA: b\r\n\r\n")}) {
        RequestParser parser{Limits()};
        QByteArray buffer = request + "\r\nnext";
        QCOMPARE(parser.parseHead(buffer), RequestParser::Status::Complete);
        QCOMPARE(parser.parseBody(buffer), RequestParser::Status::Complete);
        QCOMPARE(buffer, QByteArray("\r\nnext"));
    }
}

void TestRequestParser::leavesTheBufferUntilTheHeadIsWhole()
{
    const QByteArray request = "\r\n" + get("/a?b");
    RequestFeed feed(smallLimits());
    for (qsizetype at = 0; at < request.size(); ++at) {
        QCOMPARE(feed.buffer(), request.first(at));
        feed.add(request.sliced(at, 1));
    }
    QCOMPARE(feed.buffer(), QByteArray());
    QCOMPARE(feed.outcome().requests.size(), size_t{1});
}

void TestRequestParser::beginsWithTheRequestLine()
{
    RequestParser parser{Limits()};
    QByteArray buffer = "\r\n\r";
    QCOMPARE(parser.parseHead(buffer), RequestParser::Status::Incomplete);
    QVERIFY(!parser.hasBegun());
    buffer += "\nG";
    QCOMPARE(parser.parseHead(buffer), RequestParser::Status::Incomplete);
    QVERIFY(parser.hasBegun());
    buffer += get("/").sliced(1);
    QCOMPARE(parser.parseHead(buffer), RequestParser::Status::Complete);
    QVERIFY(parser.hasBegun());
    QCOMPARE(parser.parseBody(buffer), RequestParser::Status::Complete);
    parser.next();
    QVERIFY(!parser.hasBegun());
}

void TestRequestParser::bodyLeavesTheBuffer()
{
    Limits limits;
    for (const bool chunked : {false, true}) {
        RequestFeed feed(limits);
        feed.add(post(chunked ? "Transfer-Encoding: chunked\r\n" : "Content-Length: 5000\r\n", {}));
        for (int i = 0; i < 1000; ++i) {
            feed.add(chunked ? QByteArray("5\r\nhello\r\n") : QByteArray("hello"));
            QCOMPARE(feed.buffer().size(), qsizetype{0});
        }
        feed.add(chunked ? QByteArray("0\r\n\r\n") : QByteArray());
        QCOMPARE(feed.outcome().requests.size(), size_t{1});
        QCOMPARE(feed.outcome().requests[0].body, QByteArray("hello").repeated(1000));
    }
}

void TestRequestParser::aMegabyteAndOneByteMore()
{
    const QByteArray body(1024 * 1024, 'x');
    const QByteArray chunks = "80000\r\n" + body.first(0x80000) + "\r\n80000\r\n" + body.first(0x80000) + "\r\n";
    const auto feed = [](const QByteArray& stream) { return feedPieces(Limits(), stream, 1000); };
    const FeedOutcome whole = feed(post("Content-Length: 1048576\r\n", body));
    QCOMPARE(whole.requests.size(), size_t{1});
    QCOMPARE(whole.requests[0].body, body);
    QCOMPARE(feed(post("Content-Length: 1048577\r\n", body)).refusal.status, 413);
    const FeedOutcome chunked = feed(post("Transfer-Encoding: chunked\r\n", chunks + "0\r\n\r\n"));
    QCOMPARE(chunked.requests.size(), size_t{1});
    QCOMPARE(chunked.requests[0].body, body);
    QCOMPARE(feed(post("Transfer-Encoding: chunked\r\n", chunks + "1\r\n")).refusal.status, 413);
}

void TestRequestParser::keepsItsAnswer()
{
    RequestParser parser{Limits()};
    QByteArray buffer = post("Content-Length: 1\r\n", "x") + get("/next");
    for (int i = 0; i < 2; ++i)
        QCOMPARE(parser.parseHead(buffer), RequestParser::Status::Complete);
    QCOMPARE(buffer, "x" + get("/next"));
    for (int i = 0; i < 2; ++i)
        QCOMPARE(parser.parseBody(buffer), RequestParser::Status::Complete);
    QCOMPARE(parser.parseHead(buffer), RequestParser::Status::Complete);
    QCOMPARE(buffer, get("/next"));
    QCOMPARE(parser.head().method, QByteArray("POST"));
}

QTEST_APPLESS_MAIN(TestRequestParser)
#include "tst_requestparser.moc"
