// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/api/access/accessgate.h"

#include <QTest>

using namespace churnlens;
using namespace churnlens::api;

namespace {

const QByteArray kSecret("cl_a-secret-of-a-key");
const QByteArray kRevoked("cl_a-secret-no-longer");

apikeys::ApiKey keyOf(int id, const QByteArray& secret, apikeys::Scope scope, const QString& revokedAt = {})
{
    apikeys::ApiKey key;
    key.keyId = id;
    key.name = QStringLiteral("key %1").arg(id);
    key.scope = scope;
    key.sha256 = apikeys::hashOf(secret);
    key.revokedAt = revokedAt;
    return key;
}

guard::RequestHead headOf(const QByteArray& method, const QByteArray& path,
                          const std::vector<guard::HeaderField>& headers = {}, const QByteArray& host = "localhost")
{
    guard::RequestHead head;
    head.method = method;
    head.path = path;
    head.host = host;
    head.headers = headers;
    head.headers.push_back({"host", host + ":8080"});
    return head;
}

/// A gate that demands a key.
AccessOptions locked()
{
    AccessOptions options;
    options.keyRequired = true;
    return options;
}

AccessOptions withOrigins(AccessOptions options)
{
    options.origins = {"https://dashboard.example"};
    return options;
}

int statusOf(const guard::Verdict& verdict)
{
    return verdict.answer ? verdict.answer->status : 0;
}

guard::HeaderField bearer(const QByteArray& secret)
{
    return {"authorization", "Bearer " + secret};
}

} // namespace

class TestAccessGate : public QObject
{
    Q_OBJECT

private:
    static guard::Verdict judge(AccessGate& gate, const guard::RequestHead& head)
    {
        return gate.judge(head, QHostAddress(QHostAddress::LocalHost), "id");
    }

private Q_SLOTS:
    void withoutKeysAllMay()
    {
        AccessGate gate(AccessOptions{});
        const guard::Verdict verdict = judge(gate, headOf("POST", "/api/v1/runs"));
        QCOMPARE(statusOf(verdict), 0);
        QCOMPARE(verdict.scope, QByteArray("admin"));
        QVERIFY(verdict.caller.isEmpty());
        QCOMPARE(statusOf(judge(gate, headOf("GET", "/api/v1/runs", {bearer("cl_wrong")}))), 401);
    }

    void publicPathsNeedNoKey_data()
    {
        QTest::addColumn<QByteArray>("path");
        QTest::addColumn<int>("status");
        const auto row = [](const char* path, int status) { QTest::newRow(path) << QByteArray(path) << status; };
        for (const char* path : {"/", "/docs", "/docs/docs.js", "/openapi.json", "/health/live", "/health/ready",
                                 "/api/v1/openapi.json", "/api/v1/docs"})
            row(path, 0);
        for (const char* path : {"/docsx", "/metrics", "/api/v1/customers", "/api/v1/docs/x", "/health", "/nothing",
                                 "/openapi.json/", "//", "*"})
            row(path, 401);
    }
    void publicPathsNeedNoKey()
    {
        QFETCH(QByteArray, path);
        AccessGate gate(locked());
        QTEST(statusOf(judge(gate, headOf("GET", path))), "status");
        QCOMPARE(judge(gate, headOf("GET", path)).scope, QByteArray());
    }

    void keysOpenWhatTheirScopeMay()
    {
        AccessGate gate(locked());
        QVERIFY(!gate.hasValidKey());
        gate.setKeys({keyOf(1, kSecret, apikeys::Scope::Read),
                      keyOf(2, kRevoked, apikeys::Scope::Admin, QStringLiteral("2011-12-10T00:00:00Z"))});
        QVERIFY(gate.hasValidKey());
        const guard::Verdict good = judge(gate, headOf("GET", "/metrics", {bearer(kSecret)}));
        QCOMPARE(statusOf(good), 0);
        QCOMPARE(good.scope, QByteArray("read"));
        QCOMPARE(good.caller, QByteArray("key 1"));
        const guard::Verdict revoked = judge(gate, headOf("GET", "/metrics", {bearer(kRevoked)}));
        QCOMPARE(statusOf(revoked), 401);
        QVERIFY(revoked.scope.isEmpty());
        QVERIFY(gate.takeUsed() == std::vector<int>{1});
        QVERIFY(gate.takeUsed().empty());
        for (const char* value : {"Bearer", "Bearer ", "bearer:x", "Basic abc", "cl_a-secret-of-a-key"})
            QVERIFY2(statusOf(judge(gate, headOf("GET", "/metrics", {{"authorization", value}}))) == 401, value);
        gate.addEnvironmentKey("another-secret-for-all", apikeys::Scope::Admin);
        gate.setKeys({});
        QCOMPARE(statusOf(judge(gate, headOf("GET", "/metrics", {bearer(kSecret)}))), 401);
        QCOMPARE(judge(gate, headOf("GET", "/metrics", {bearer("another-secret-for-all")})).scope, QByteArray("admin"));
    }

    void limitsEachKey()
    {
        AccessOptions options = locked();
        options.requestsPerSecond = 0.001;
        AccessGate gate(options);
        gate.setKeys({keyOf(1, kSecret, apikeys::Scope::Read), keyOf(2, kRevoked, apikeys::Scope::Read)});
        QCOMPARE(statusOf(judge(gate, headOf("GET", "/metrics", {bearer(kSecret)}))), 0);
        const guard::Verdict second = judge(gate, headOf("GET", "/metrics", {bearer(kSecret)}));
        QCOMPARE(statusOf(second), 429);
        QVERIFY(second.answer->headers.back().name == "Retry-After");
        QVERIFY(second.answer->headers.back().value.toInt() > 900);
        QCOMPARE(statusOf(judge(gate, headOf("GET", "/metrics", {bearer(kRevoked)}))), 0);
        QCOMPARE(statusOf(judge(gate, headOf("GET", "/health/live", {bearer(kSecret)}))), 0);
    }

    void answersToItsNamesOnly()
    {
        AccessOptions options;
        options.hosts = {"localhost", "[::1]"};
        AccessGate gate(options);
        QCOMPARE(statusOf(judge(gate, headOf("GET", "/health/live"))), 0);
        QCOMPARE(statusOf(judge(gate, headOf("GET", "/health/live", {}, "[::1]"))), 0);
        QCOMPARE(statusOf(judge(gate, headOf("GET", "/health/live", {}, "evil.example"))), 421);
        QCOMPARE(statusOf(judge(gate, headOf("GET", "/health/live", {}, ""))), 0); // HTTP/1.0 has none; browsers do
        AccessGate any(AccessOptions{});
        QCOMPARE(statusOf(judge(any, headOf("GET", "/health/live", {}, "evil.example"))), 0);
    }

    /// A page of another site may send a plain POST without a preflight.
    void otherSitesChangeNothing_data()
    {
        QTest::addColumn<QByteArray>("method");
        QTest::addColumn<QByteArray>("origin");
        QTest::addColumn<int>("status");
        const auto row = [](const char* method, const char* origin, int status) {
            QTest::addRow("%s %s", method, origin) << QByteArray(method) << QByteArray(origin) << status;
        };
        row("POST", "", 0);
        row("POST", "http://localhost:8080", 0);
        row("POST", "https://localhost:8080", 0);
        row("POST", "https://dashboard.example", 0);
        row("POST", "https://evil.example", 403);
        row("POST", "http://localhost:3000", 403);
        row("POST", "http://localhost", 403);
        row("POST", "null", 403);
        row("DELETE", "https://evil.example", 403);
        row("GET", "https://evil.example", 0);
        row("HEAD", "https://evil.example", 0);
    }
    void otherSitesChangeNothing()
    {
        QFETCH(QByteArray, method);
        QFETCH(QByteArray, origin);
        AccessGate gate(withOrigins({}));
        std::vector<guard::HeaderField> headers;
        if (!origin.isEmpty())
            headers.push_back({"origin", origin});
        const guard::Verdict verdict = judge(gate, headOf(method, "/api/v1/runs", headers));
        QTEST(statusOf(verdict), "status");
        const bool readable = std::any_of(verdict.fields.begin(), verdict.fields.end(), [](const auto& field) {
            return field.name == "access-control-allow-origin";
        });
        QCOMPARE(readable, origin == "https://dashboard.example");
    }

    void answersPreflightsWithoutAKey()
    {
        AccessGate gate(withOrigins(locked()));
        const guard::HeaderField wish{"access-control-request-method", "POST"};
        const auto preflight = [&](const QByteArray& origin) {
            return judge(gate, headOf("OPTIONS", "/api/v1/score", {{"origin", origin}, wish}));
        };
        QCOMPARE(statusOf(preflight("https://dashboard.example")), 204);
        QCOMPARE(statusOf(preflight("https://evil.example")), 401);
    }
};

QTEST_GUILESS_MAIN(TestAccessGate)
#include "tst_accessgate.moc"
