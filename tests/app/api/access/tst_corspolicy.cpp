// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/api/access/corspolicy.h"

#include <QTest>

using namespace churnlens;
using namespace churnlens::api;

namespace {

const QByteArray kOrigin("https://dashboard.example");

/// "name: value" lines in the order of the fields.
QByteArrayList linesOf(const std::vector<guard::HeaderField>& fields)
{
    QByteArrayList lines;
    for (const guard::HeaderField& field : fields)
        lines.append(field.name + ": " + field.value);
    return lines;
}

guard::RequestHead headOf(const char* method, const QByteArray& origin, const QByteArray& asked)
{
    guard::RequestHead head;
    head.method = method;
    head.path = "/";
    if (!origin.isEmpty())
        head.headers.push_back({"origin", origin});
    if (!asked.isEmpty())
        head.headers.push_back({"access-control-request-method", asked});
    return head;
}

const QByteArrayList kRefused{"vary: Origin"};
const QByteArrayList kAllowed{
    "vary: Origin", "access-control-allow-origin: https://dashboard.example",
    "access-control-expose-headers: Content-Disposition, ETag, Link, Location, Retry-After, X-Request-Id"};

} // namespace

class TestCorsPolicy : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void knowsOrigins_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<bool>("is");
        const auto row = [](const char* text, bool is) { QTest::newRow(text) << QByteArray(text) << is; };
        for (const char* text :
             {"https://dashboard.example", "http://localhost", "http://localhost:3000",
              "https://a.b-c.d_e.example:8443", "http://127.0.0.1:8080", "http://[::1]", "https://[2001:db8::1]:8443",
              "http://a:443", "https://a:80", "https://xn--bcher-kva.example", "https://a:65535",
              "capacitor://localhost", "moz-extension://0b1c2d3e-0000-4000-8000-000000000000"})
            row(text, true);
        for (const char* text : {"",
                                 "*",
                                 "null",
                                 "dashboard.example",
                                 "https://",
                                 "://a",
                                 "https:/a",
                                 "https:a",
                                 "https://a/",
                                 "https://a/b",
                                 "https://a?b",
                                 "https://a#b",
                                 "https://u@a",
                                 "https://u:p@a",
                                 "https://A.example",
                                 "HTTPS://a",
                                 "https://*.example",
                                 "https://a b",
                                 " https://a",
                                 "https://a ",
                                 "https://a\n",
                                 "https://a,b",
                                 "https://a, https://b",
                                 "https://a:",
                                 "https://a:443",
                                 "http://a:80",
                                 "https://a:0",
                                 "https://a:08443",
                                 "https://a:65536",
                                 "https://a:999999",
                                 "https://a:8x",
                                 "https://a:+80",
                                 "https://:8443",
                                 "https://.a",
                                 "https://a.",
                                 "https://a..b",
                                 "file://",
                                 "https://[::1",
                                 "https://::1",
                                 "https://[]",
                                 "https://[:]",
                                 "https://[::1]x",
                                 "https://[::1]:",
                                 "https://[::1]:443",
                                 "https://[::G]",
                                 "1http://a",
                                 "https://b\xc3\xbc"
                                 "cher.example"})
            row(text, false);
    }
    void knowsOrigins()
    {
        QFETCH(QByteArray, text);
        QFETCH(bool, is);
        QCOMPARE(CorsPolicy::isOrigin(text), is);
        QCOMPARE(CorsPolicy({text}).fieldsFor(text).size(), is ? size_t{3} : size_t{0});
    }

    void boundsTheHost()
    {
        QVERIFY(CorsPolicy::isOrigin(QByteArray("https://").append(253, 'a')));
        QVERIFY(!CorsPolicy::isOrigin(QByteArray("https://").append(254, 'a')));
        QVERIFY(!CorsPolicy::isOrigin(QByteArray("https://a\0b", 11)));
    }

    void withoutOriginsThereIsNoCors()
    {
        const CorsPolicy policy({});
        for (const QByteArray& origin : {QByteArray(), QByteArray("null"), kOrigin}) {
            QVERIFY(policy.fieldsFor(origin).empty());
            QVERIFY(policy.preflightFields(origin).empty());
            QVERIFY(!policy.isAllowedPreflight(headOf("OPTIONS", origin, "GET")));
        }
    }

    void allowsExactlyTheOrigins_data()
    {
        QTest::addColumn<QByteArray>("origin");
        QTest::addColumn<bool>("allowed");
        QTest::newRow("the one") << kOrigin << true;
        QTest::newRow("none") << QByteArray() << false;
        QTest::newRow("null") << QByteArray("null") << false;
        QTest::newRow("star") << QByteArray("*") << false;
        QTest::newRow("other scheme") << QByteArray("http://dashboard.example") << false;
        QTest::newRow("other port") << QByteArray("https://dashboard.example:8443") << false;
        QTest::newRow("its own port") << QByteArray("https://dashboard.example:443") << false;
        QTest::newRow("longer") << QByteArray("https://dashboard.example.evil.example") << false;
        QTest::newRow("shorter") << QByteArray("https://dashboard.exampl") << false;
        QTest::newRow("below it") << QByteArray("https://x.dashboard.example") << false;
        QTest::newRow("upper case") << QByteArray("https://DASHBOARD.example") << false;
        QTest::newRow("zero byte") << QByteArray("https://dashboard.example\0", 26) << false;
    }
    void allowsExactlyTheOrigins()
    {
        QFETCH(QByteArray, origin);
        QFETCH(bool, allowed);
        const CorsPolicy policy({"null", "*", "http://localhost:3000", kOrigin});
        QCOMPARE(linesOf(policy.fieldsFor(origin)), allowed ? kAllowed : kRefused);
        const QByteArrayList more{"access-control-allow-methods: GET, HEAD, POST",
                                  "access-control-allow-headers: Authorization, Content-Type, If-None-Match",
                                  "access-control-max-age: 600"};
        QCOMPARE(linesOf(policy.preflightFields(origin)), allowed ? kAllowed + more : kRefused);
        QCOMPARE(policy.isAllowedPreflight(headOf("OPTIONS", origin, "POST")), allowed);
    }

    void tellsPreflightsFromOptions()
    {
        const CorsPolicy policy({kOrigin});
        QVERIFY(policy.isAllowedPreflight(headOf("OPTIONS", kOrigin, "GET")));
        QVERIFY(!policy.isAllowedPreflight(headOf("OPTIONS", kOrigin, {})));
        QVERIFY(!policy.isAllowedPreflight(headOf("GET", kOrigin, "GET")));
        QVERIFY(!policy.isAllowedPreflight(headOf("options", kOrigin, "GET")));
    }
};

QTEST_APPLESS_MAIN(TestCorsPolicy)
#include "tst_corspolicy.moc"
