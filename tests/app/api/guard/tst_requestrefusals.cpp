// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/api/guard/requestsamples.h"

using namespace churnlens::guard;
using namespace churnlens::tests;

namespace {

constexpr const char* kBadTargets[] = {"*",
                                       "a",
                                       "a:80",
                                       "?a",
                                       "http:/a",
                                       "http:///a",
                                       "ftp://a/",
                                       "http://",
                                       "http://u@a/",
                                       "http://a:/",
                                       "http://a:0/",
                                       "http://a:65536/",
                                       "http://a b/",
                                       "/#",
                                       "/a?b#c",
                                       "/%",
                                       "/%4",
                                       "/%4g",
                                       "/%g4",
                                       "/%%41",
                                       "/?%",
                                       "/?%4",
                                       "/?a=%zz",
                                       "/%00",
                                       "/?%00",
                                       "/%0d%0a",
                                       "/%1f",
                                       "/%7F",
                                       "/a%2fb",
                                       "/a%2Fb",
                                       "/%5c",
                                       "/%5Ca",
                                       "/a\\b",
                                       "/.",
                                       "/..",
                                       "/./a",
                                       "/a/../b",
                                       "/a/..",
                                       "/a/.?b",
                                       "/%2e",
                                       "/%2E%2e/a",
                                       "/.%2e",
                                       "/a/%2e./b",
                                       "//a",
                                       "//",
                                       "http://a//b",
                                       "http://a/../b",
                                       "http://[::1/",
                                       "http://a]/",
                                       "http://[::1]a/",
                                       "http://a..b/",
                                       "http://.a/"};

} // namespace

class TestRequestRefusals : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void badRequestLine_data();
    void badRequestLine() { checkRefusal(); }
    void badTarget_data();
    void badTarget() { checkRefusal(); }
    void badField_data();
    void badField() { checkRefusal(); }
    void badHost_data();
    void badHost() { checkRefusal(); }
    void badFraming_data();
    void badFraming() { checkRefusal(); }
    void longHost();
    void comesWithTheFirstByteThatJustifiesIt_data();
    void comesWithTheFirstByteThatJustifiesIt();
    void staysAsItIs();
    void neverRepeatsTheClient();

private:
    static void checkRefusal();
};

void TestRequestRefusals::badRequestLine_data()
{
    QTest::addColumn<QByteArray>("stream");
    QTest::addColumn<int>("status");
    const auto row = [](const char* name, const QByteArray& line, int status = 400) {
        QTest::newRow(name) << QByteArray(line + "\r\n" + kHost + "\r\n") << status;
    };
    row("five empty lines", "\r\n\r\n\r\n\r\n\r\nGET / HTTP/1.1");
    row("HTTP/0.9", "GET /");
    row("no version", "GET / ");
    row("two blanks", "GET  / HTTP/1.1");
    row("blank before", " GET / HTTP/1.1");
    row("blank behind", "GET / HTTP/1.1 ");
    row("four words", "GET / a HTTP/1.1");
    row("tab", "GET\t/ HTTP/1.1");
    row("no method", " / HTTP/1.1");
    row("method of no token", "G(T / HTTP/1.1");
    row("another protocol", "GET / ICY/1.1");
    row("small letters", "GET / http/1.1");
    row("blank only", " ");
    row("control character", "GET /\x01 HTTP/1.1");
    row("DEL", "GET /\x7f HTTP/1.1");
    row("NUL", QByteArray("GET /\0 HTTP/1.1", 15));
    row("high byte", "GET /\xc3\xa4 HTTP/1.1");
    row("TLS", QByteArray("\x16\x03\x01\x02\x00\x01", 6));
    row("LF alone", "GET / HTTP/1.1\nHost: a");
    row("CR alone", "GET / HTTP/1.1\rHost: a");
    row("CR CR LF", "GET / HTTP/1.1\r");
    row("empty line of LF", "\nGET / HTTP/1.1");
    row("unknown", "FOO / HTTP/1.1", 501);
    row("TRACE", "TRACE / HTTP/1.1", 501);
    row("CONNECT", "CONNECT a:443 HTTP/1.1", 501);
    row("small method", "get / HTTP/1.1", 501);
    row("method of 21", QByteArray(21, 'A') + " / HTTP/1.1", 501);
    row("HTTP/2", "PRI * HTTP/2.0", 505);
    row("HTTP/1.2", "GET / HTTP/1.2", 505);
    row("HTTP/1.10", "GET / HTTP/1.10", 505);
    row("HTTP/", "GET / HTTP/", 505);
    row("target one over the limit", "GET /" + QByteArray(30, 'a') + " HTTP/1.1", 414);
    row("head over the limit in the version", "GET / HTTP/1.1" + QByteArray(220, '1'), 431);
}

void TestRequestRefusals::badTarget_data()
{
    QTest::addColumn<QByteArray>("stream");
    QTest::addColumn<int>("status");
    for (const QByteArray target : kBadTargets)
        QTest::newRow(target.constData()) << get(target) << 400;
}

void TestRequestRefusals::badField_data()
{
    QTest::addColumn<QByteArray>("stream");
    QTest::addColumn<int>("status");
    const auto row = [](const char* name, const QByteArray& fields, int status = 400) {
        QTest::newRow(name) << getWith(fields + "\r\n") << status;
    };
    row("folded", "X: 1\r\n 2");
    row("folded by a tab", "X: 1\r\n\t2");
    row("blank before the colon", "X : 1");
    row("tab before the colon", "X\t: 1");
    row("no name", ": 1");
    row("no colon", "X");
    row("blanks only", "  ");
    row("no token", "X(: 1");
    row("high byte in a name", "\xc3\xa4: 1");
    row("NUL in a value", QByteArray("X: \0", 4));
    row("control character in a value", "X: \x1b[0m");
    row("DEL in a value", "X: \x7f");
    row("CR in a value", "X: 1\rY: 2");
    row("LF in a value", "X: 1\nY: 2");
    row("NUL in a name", QByteArray("X\0: 1", 5));
    row("too many", "A:\r\nB:\r\nC:\r\nD:", 431);
    row("two hosts", "Host: b");
    row("two hosts, the same", "host: a");
    row("expects more", "Expect: 200-ok", 417);
    row("expects nothing", "Expect:", 417);
    row("expects twice", "Expect: 100-continue\r\nExpect: x", 417);
    row("connection of no token", "Connection: close, a b");
    QTest::newRow("one over the limit") << headOfSize(221) << 431;
}

void TestRequestRefusals::badHost_data()
{
    QTest::addColumn<QByteArray>("stream");
    QTest::addColumn<int>("status");
    QTest::newRow("no host") << QByteArray("GET / HTTP/1.1\r\n\r\n") << 400;
    QTest::newRow("no host, absolute") << QByteArray("GET http://a/ HTTP/1.1\r\n\r\n") << 400;
    QTest::newRow("two hosts, 1.0") << QByteArray("GET / HTTP/1.0\r\nHost: a\r\nHost: a\r\n\r\n") << 400;
    for (const QByteArray host :
         {"",   "a b",  "a/b", "a,b",   "u@a", "a:b",     "a:",       ":80",  "a:80:80", "a:123456", "a:+1",
          "[]", "[::1", "::1", "[::g]", "[1]", "[::1]80", "\xc3\xa4", "a%41", ".",       "a..b",     "[fe80::1%25a]"})
        QTest::newRow(QByteArray("host " + host).constData())
            << QByteArray("GET / HTTP/1.1\r\nHost: " + host + "\r\n\r\n") << 400;
}

void TestRequestRefusals::badFraming_data()
{
    QTest::addColumn<QByteArray>("stream");
    QTest::addColumn<int>("status");
    const auto row = [](const char* name, const QByteArray& fields, int status, const QByteArray& body = {}) {
        QTest::newRow(name) << post(fields + "\r\n", body) << status;
    };
    for (const QByteArray length : {"", "+5", "-5", "5 5", "5,5", "5, 5", "0x5", "5.", "five", "9223372036854775808",
                                    "18446744073709551615", "18446744073709551617", "99999999999999999999999999"})
        row(QByteArray("length " + length).constData(), "Content-Length: " + length, 400, "hello");
    row("length twice", "Content-Length: 5\r\nContent-Length: 5", 400, "hello");
    row("two lengths", "Content-Length: 5\r\nContent-Length: 6", 400, "hello");
    row("length one over the limit", "Content-Length: 21", 413);
    row("length as large as can be", "Content-Length: 9223372036854775807", 413);
    row("length and coding", "Content-Length: 5\r\nTransfer-Encoding: chunked", 400, "0\r\n\r\n");
    row("coding and length", "Transfer-Encoding: chunked\r\nContent-Length: 0", 400, "0\r\n\r\n");
    row("other coding and length", "Transfer-Encoding: x\r\nContent-Length: 0", 400);
    row("coding twice", "Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked", 400, "0\r\n\r\n");
    row("coding twice, identity", "Transfer-Encoding: identity\r\nTransfer-Encoding: chunked", 400, "0\r\n\r\n");
    for (const QByteArray coding : {"", "identity", "gzip", "gzip, chunked", "chunked, identity", "chunked, chunked",
                                    "chunked,", "\"chunked\"", "chunked;q=1", "xchunked", "chunked\x80"})
        row(QByteArray("coding " + coding).constData(), "Transfer-Encoding: " + coding, 501, "0\r\n\r\n");
    row("blank before the colon", "Transfer-Encoding : chunked", 400, "0\r\n\r\n");
    row("vertical tab before the coding",
        "Transfer-Encoding: \x0b"
        "chunked",
        400, "0\r\n\r\n");
    row("chunk over the limit", "Transfer-Encoding: chunked", 413, "14\r\n" + QByteArray(20, 'x') + "\r\n1\r\n");
    row("chunk of no size", "Transfer-Encoding: chunked", 400, "\r\n");
    QTest::newRow("coding, 1.0") << QByteArray("POST / HTTP/1.0\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n") << 400;
}

void TestRequestRefusals::checkRefusal()
{
    QFETCH(const QByteArray, stream);
    QFETCH(const int, status);
    const FeedOutcome outcome = feedPieces(smallLimits(), stream, stream.size());
    QVERIFY(outcome.refused);
    QCOMPARE(outcome.refusal.status, status);
    static const QHash<int, QByteArray> kTypes = {{400, "malformed-request"}, {413, "body-too-large"},
                                                  {414, "target-too-long"},   {417, "expectation-failed"},
                                                  {431, "headers-too-large"}, {505, "version-not-supported"}};
    if (status == 501)
        QVERIFY(outcome.refusal.type.endsWith("-not-implemented"));
    else
        QCOMPARE(outcome.refusal.type, kTypes.value(status));
    QVERIFY(outcome.refusal.detail.endsWith('.') && outcome.refusal.detail.count(". ") == 0);
    QVERIFY(outcome.requests.empty());
    compareEveryFeeding(smallLimits(), stream);
}

void TestRequestRefusals::longHost()
{
    const auto refuses = [](int bytes) {
        const QByteArray stream = "GET / HTTP/1.1\r\nHost: " + QByteArray(bytes, 'a') + ":80\r\n\r\n";
        return feedPieces(Limits(), stream, stream.size()).refused;
    };
    QVERIFY(!refuses(255));
    QVERIFY(refuses(256));
}

void TestRequestRefusals::comesWithTheFirstByteThatJustifiesIt_data()
{
    QTest::addColumn<QByteArray>("stream"); // refused at its last byte
    QTest::addColumn<int>("status");
    QTest::newRow("garbage") << QByteArray("\x16") << 400;
    QTest::newRow("no method") << QByteArray("{") << 400;
    QTest::newRow("long method") << QByteArray(21, 'A') << 501;
    QTest::newRow("long target") << QByteArray("GET " + QByteArray(31, '/')) << 414;
    QTest::newRow("long version") << QByteArray("GET / " + QByteArray(215, 'H')) << 431;
    QTest::newRow("long name") << QByteArray("GET / HTTP/1.1\r\n" + QByteArray(205, 'a')) << 431;
    QTest::newRow("version") << QByteArray("GET / HTTP/3.0\r\n") << 505;
    QTest::newRow("line feed") << QByteArray("GET / HTTP/1.1\n") << 400;
    QTest::newRow("folded") << QByteArray("GET / HTTP/1.1\r\nA: b\r\n c\r\n") << 400;
    QTest::newRow("length") << post("Content-Length: 21\r\n", {}) << 413;
    QTest::newRow("chunk") << post("Transfer-Encoding: chunked\r\n", "15\r\n") << 413;
    QTest::newRow("second chunk") << post("Transfer-Encoding: chunked\r\n", "1\r\na\r\n14\r\n") << 413;
    QTest::newRow("size") << post("Transfer-Encoding: chunked\r\n", "00000000000000001") << 400;
}

void TestRequestRefusals::comesWithTheFirstByteThatJustifiesIt()
{
    QFETCH(const QByteArray, stream);
    QFETCH(const int, status);
    QVERIFY(!feedPieces(smallLimits(), stream.chopped(1), stream.size()).refused);
    const FeedOutcome outcome = feedPieces(smallLimits(), stream, stream.size());
    QVERIFY(outcome.refused);
    QCOMPARE(outcome.refusal.status, status);
}

void TestRequestRefusals::staysAsItIs()
{
    RequestParser parser{Limits()};
    QByteArray buffer = "GET / HTTP/3.0\r\n";
    QCOMPARE(parser.parseHead(buffer), RequestParser::Status::Refused);
    const QByteArray detail = parser.refusal().detail;
    buffer = get("/");
    const QByteArray before = buffer;
    QCOMPARE(parser.parseHead(buffer), RequestParser::Status::Refused);
    QCOMPARE(parser.parseBody(buffer), RequestParser::Status::Refused);
    QCOMPARE(parser.refusal().detail, detail);
    QCOMPARE(buffer, before);
}

void TestRequestRefusals::neverRepeatsTheClient()
{
    const QByteArray secret = "QQQQQ";
    const QByteArrayList streams = {get(secret),
                                    get("/#" + secret),
                                    secret + get("/").sliced(3),
                                    "GET / " + secret + "\r\n",
                                    getWith(secret + "\r\n"),
                                    getWith("Host: " + secret + "\r\n"),
                                    getWith("Expect: " + secret + "\r\n"),
                                    getWith("Content-Length: " + secret + "\r\n"),
                                    getWith("Transfer-Encoding: " + secret + "\r\n"),
                                    getWith("Connection: " + secret + " a\r\n"),
                                    post("Transfer-Encoding: chunked\r\n", secret)};
    for (const QByteArray& stream : streams) {
        const FeedOutcome outcome = feedPieces(Limits(), stream, stream.size());
        QVERIFY(outcome.refused);
        QVERIFY(!outcome.refusal.detail.contains(secret) && !outcome.refusal.type.contains(secret));
    }
}

QTEST_APPLESS_MAIN(TestRequestRefusals)
#include "tst_requestrefusals.moc"
