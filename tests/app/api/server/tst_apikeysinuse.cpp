// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/apikeys/apikeys.h"
#include "tests/support/apifixture.h"

#include <QTest>

using namespace churnlens;
using apikeys::Scope;
using tests::ApiAnswer;
using tests::HttpFields;

namespace {

const QByteArray kCustomers = "/api/v1/customers?limit=1";
constexpr int kSoonMs = 3000; ///< in which a key made, used or revoked counts

HttpFields bearer(const QByteArray& secret)
{
    return {{"Authorization", "Bearer " + secret}};
}

} // namespace

/// Who may ask: keys, scopes, rates, other sites' pages, false names.
class TestApiKeysInUse : public QObject
{
    Q_OBJECT

private:
    tests::ApiFixture m_api{150};
    std::unique_ptr<api::ApiServer> m_locked; ///< demands a key
    QByteArray m_read;
    QByteArray m_admin;

    QByteArray made(const QString& name, Scope scope)
    {
        const Result<apikeys::CreatedKey> key = apikeys::createKey(m_api.connection(), name, scope);
        return key.ok() ? key->secret : QByteArray();
    }
    [[nodiscard]] ApiAnswer locked(const QByteArray& target, const HttpFields& headers = {})
    {
        return m_api.get(target, headers, m_locked->port());
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_read = made(QStringLiteral("dashboard"), Scope::Read);
        m_admin = made(QStringLiteral("scheduler"), Scope::Admin);
        QVERIFY(!m_read.isEmpty() && !m_admin.isEmpty());
        api::ApiOptions options = m_api.options();
        options.requireKey = true;
        options.requestsPerSecond = 0;
        m_locked = tests::ApiFixture::serve(options);
        QTRY_COMPARE_WITH_TIMEOUT(locked(kCustomers, bearer(m_read)).status, 200, kSoonMs);
    }

    void loopbackNeedsNoKey()
    {
        QCOMPARE(m_api.get(kCustomers).status, 200);
        QCOMPARE(m_api.get(kCustomers, bearer("cl_wrong")).status, 401); // but a wrong one is wrong
    }

    void withoutAKeyLittleIsPublic()
    {
        for (const char* path : {"/health/live", "/health/ready", "/openapi.json", "/docs", "/docs/docs.js"})
            QVERIFY2(locked(path).status == 200, path);
        for (const char* path :
             {"/api/v1/customers", "/api/v1/customers/10001", "/api/v1/model", "/api/v1/runs/current", "/metrics",
              "/api/v1/exports/high-risk.csv", "/api/v1/nothing", "/nothing"}) {
            const ApiAnswer answer = locked(path);
            QVERIFY2(answer.status == 401, path);
            QCOMPARE(answer.header("www-authenticate"), QByteArray("Bearer realm=\"churnlens\""));
        }
        QCOMPARE(m_api.post("/api/v1/runs", "", {}, m_locked->port()).status, 401);
        QCOMPARE(m_api.call({"OPTIONS", "/api/v1/runs", {}, {}}, m_locked->port()).status, 401);
    }

    void wrongKeys_data()
    {
        QTest::addColumn<QByteArray>("value");
        QTest::newRow("unknown") << QByteArray("Bearer cl_0123456789012345678901234567890123456789012");
        QTest::newRow("empty") << QByteArray("Bearer ");
        QTest::newRow("other scheme") << QByteArray("Basic dXNlcjpwYXNz");
        QTest::newRow("part") << QByteArray("Bearer " + m_read.chopped(1));
        QTest::newRow("more") << QByteArray("Bearer " + m_read + 'x');
        QTest::newRow("no scheme") << m_read;
    }
    void wrongKeys()
    {
        QFETCH(QByteArray, value);
        const ApiAnswer answer = locked(kCustomers, {{"Authorization", value}});
        QCOMPARE(answer.status, 401);
        QVERIFY(answer.header("www-authenticate").startsWith("Bearer"));
        QVERIFY(!answer.body.contains(m_read));
    }

    void scopes()
    {
        QCOMPARE(locked(kCustomers, bearer(m_admin)).status, 200);
        QCOMPARE(locked(kCustomers, {{"authorization", "bEaReR " + m_read}}).status, 200);
        const quint16 port = m_locked->port();
        QCOMPARE(m_api.post("/api/v1/score", R"({"customer_id":"10001"})", bearer(m_read), port).status, 200);
        const ApiAnswer refused = m_api.post("/api/v1/runs", "", bearer(m_read), port);
        QCOMPARE(refused.status, 403);
        QCOMPARE(refused.problem(), QByteArray("insufficient-scope"));
        QCOMPARE(m_api.post("/api/v1/runs", R"({"train":"often"})", bearer(m_admin), port).status, 422); // it may
        QCOMPARE(locked("/api/v1/runs/current", bearer(m_admin)).status, 404); // and nothing was started
    }

    void keysCountSoon()
    {
        const QByteArray secret = made(QStringLiteral("new"), Scope::Read);
        QTRY_COMPARE_WITH_TIMEOUT(locked(kCustomers, bearer(secret)).status, 200, kSoonMs);
        const auto lastUsed = [this] {
            return tests::scalar(m_api.connection(),
                                 "SELECT last_used_at IS NOT NULL FROM service.api_key WHERE name = 'new'");
        };
        QTRY_COMPARE_WITH_TIMEOUT(lastUsed(), QStringLiteral("t"), kSoonMs);
        QVERIFY(apikeys::revokeKey(m_api.connection(), QStringLiteral("new")).ok());
        QTRY_COMPARE_WITH_TIMEOUT(locked(kCustomers, bearer(secret)).status, 401, kSoonMs);
        QCOMPARE(locked(kCustomers, bearer(m_read)).status, 200);
    }

    void ratesAreLimitedByKey()
    {
        api::ApiOptions options = m_api.options();
        options.requestsPerSecond = 0.5; // so one at once, and the next two seconds later
        options.requireKey = true;
        const auto server = tests::ApiFixture::serve(options);
        // The first one that is admitted takes the token.
        QTRY_VERIFY_WITH_TIMEOUT(m_api.get(kCustomers, bearer(m_read), server->port()).status != 401, kSoonMs);
        const ApiAnswer refused = m_api.get(kCustomers, bearer(m_read), server->port());
        QCOMPARE(refused.status, 429);
        QCOMPARE(refused.problem(), QByteArray("too-many-requests"));
        const int wait = refused.header("retry-after").toInt();
        QVERIFY(wait == 1 || wait == 2);
        QCOMPARE(m_api.get(kCustomers, bearer(m_admin), server->port()).status, 200); // another key's bucket
        QCOMPARE(m_api.get("/health/live", bearer(m_read), server->port()).status, 200);
        int later = 0; // the macro asks once more in the end, and there would be no second token
        QTRY_VERIFY_WITH_TIMEOUT(
            later == 200 || (later = m_api.get(kCustomers, bearer(m_read), server->port()).status) == 200, 10'000);
    }

    void theEnvironmentsKey()
    {
        api::ApiOptions options = m_api.options();
        options.environmentKey = "a-long-random-text-of-an-operator";
        const auto server = tests::ApiFixture::serve(options);
        QCOMPARE(m_api.get(kCustomers, {}, server->port()).status, 401); // setting one demands one
        QCOMPARE(m_api.get(kCustomers, bearer(options.environmentKey), server->port()).status, 200);
        QCOMPARE(m_api.post("/api/v1/runs", "", bearer(options.environmentKey), server->port()).status, 403);
    }

    void elsewhereNeedsAKey()
    {
        const auto keep = m_api.database().fresh(QStringLiteral("keyless"));
        api::ApiOptions options = m_api.optionsOf(QStringLiteral("keyless"));
        options.address = QHostAddress(QHostAddress::AnyIPv4);
        const auto refused = api::ApiServer::start(options, {});
        QVERIFY(!refused.ok());
        QVERIFY(refused.error().code == ErrorCode::Usage);
        QVERIFY(refused.error().message.contains(QStringLiteral("--create-api-key")));
        QVERIFY(apikeys::createKey(*keep, QStringLiteral("first"), Scope::Read).ok());
        const auto server = api::ApiServer::start(options, {});
        QVERIFY(server.ok());
        QCOMPARE(m_api.get(kCustomers, {}, (*server)->port()).status, 401);
        QVERIFY(apikeys::revokeKey(*keep, QStringLiteral("first")).ok());
        QVERIFY(!api::ApiServer::start(options, {}).ok()); // a revoked key is none
    }

    void onlyKnownHosts_data()
    {
        QTest::addColumn<QByteArray>("host");
        QTest::addColumn<int>("status");
        QTest::newRow("localhost") << QByteArray("localhost:8080") << 200;
        QTest::newRow("address") << QByteArray("127.0.0.1") << 200;
        QTest::newRow("upper case") << QByteArray("LOCALHOST") << 200;
        QTest::newRow("ipv6") << QByteArray("[::1]:80") << 200;
        QTest::newRow("allowed") << QByteArray("scores.example") << 200;
        QTest::newRow("rebound") << QByteArray("evil.example") << 421;
        QTest::newRow("suffix") << QByteArray("localhost.evil.example") << 421;
        QTest::newRow("prefix") << QByteArray("evil-localhost") << 421;
    }
    void onlyKnownHosts()
    {
        QFETCH(QByteArray, host);
        api::ApiOptions options = m_api.options();
        options.hosts = {"scores.example"};
        const auto server = tests::ApiFixture::serve(options);
        QTEST(m_api.get("/health/live", {{"Host", host}}, server->port()).status, "status");
        QTEST(m_api.get(kCustomers, {{"Host", host}}, server->port()).status, "status");
    }

    void crossOrigin()
    {
        api::ApiOptions options = m_api.options();
        options.origins = {"https://dashboard.example"};
        const auto server = tests::ApiFixture::serve(options);
        const quint16 port = server->port();
        const HttpFields good{{"Origin", "https://dashboard.example"}};
        const HttpFields evil{{"Origin", "https://evil.example"}};
        const HttpFields wish{{"Access-Control-Request-Method", "POST"}};
        QCOMPARE(m_api.get(kCustomers, good, port).header("access-control-allow-origin"), good[0].second);
        const ApiAnswer other = m_api.get(kCustomers, evil, port);
        QVERIFY(!other.has("access-control-allow-origin"));
        const ApiAnswer preflight = m_api.call({"OPTIONS", "/api/v1/score", good + wish, {}}, port);
        QCOMPARE(preflight.status, 204);
        QCOMPARE(preflight.header("access-control-allow-origin"), good[0].second);
        QVERIFY(preflight.header("access-control-allow-methods").contains("POST"));
        const ApiAnswer refused = m_api.call({"OPTIONS", "/api/v1/score", evil + wish, {}}, port);
        QVERIFY(!refused.has("access-control-allow-origin"));
        QCOMPARE(m_api.post("/api/v1/score", R"({"customer_id":"10001"})", good, port).status, 200);
        QCOMPARE(m_api.post("/api/v1/score", R"({"customer_id":"10001"})", evil, port).status, 403);
        QCOMPARE(m_api.post("/api/v1/runs", "", evil, port).status, 403);
        QCOMPARE(m_api.post("/api/v1/runs", "", {{"Origin", "null"}}, port).status, 403);
        QCOMPARE(m_api.get("/api/v1/runs/current", {}, port).status, 404);
        QVERIFY(!m_api.get(kCustomers, good).has("access-control-allow-origin")); // off by default
    }
};

QTEST_GUILESS_MAIN(TestApiKeysInUse)
#include "tst_apikeysinuse.moc"
