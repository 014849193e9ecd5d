// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/operations/readerrole.h"
#include "tests/support/apifixture.h"

#include <QJsonObject>
#include <QTest>

using namespace churnlens;
using tests::ApiAnswer;
using tests::scalar;

/// The API of a database user who may only read.
class TestApiReader : public QObject
{
    Q_OBJECT

private:
    tests::ApiFixture m_fixture;
    std::unique_ptr<api::ApiServer> m_server;

    [[nodiscard]] api::ApiOptions readerOptions() const
    {
        api::ApiOptions options = m_fixture.options();
        options.database.conninfo += QStringLiteral(" user='dashboard'");
        return options;
    }
    ApiAnswer get(const QByteArray& target) { return m_fixture.get(target, {}, m_server->port()); }

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_fixture.connection().execute("CREATE ROLE dashboard LOGIN").ok());
        QVERIFY(operations::grantReader(m_fixture.connection(), QStringLiteral("dashboard")).ok());
        m_server = tests::ApiFixture::serve(readerOptions());
    }
    void cleanupTestCase() { m_server.reset(); }

    void everyAnswerIsThere_data()
    {
        QTest::addColumn<QByteArray>("target");
        for (const char* target :
             {"/api/v1/customers?limit=5", "/api/v1/customers/at-risk?limit=5", "/api/v1/customers?format=csv",
              "/api/v1/model", "/api/v1/model/curves", "/api/v1/runs", "/api/v1/runs/latest", "/api/v1/runs/1",
              "/api/v1/exports/high-risk.csv", "/health/live"})
            QTest::newRow(target) << QByteArray(target);
    }
    void everyAnswerIsThere()
    {
        QFETCH(QByteArray, target);
        const ApiAnswer answer = get(target);
        QCOMPARE(answer.status, 200);
    }

    void oneCustomerIsExplained()
    {
        const QByteArray id =
            scalar(m_fixture.connection(), "SELECT min(customer_id) FROM ml.latest_churn_score").toUtf8();
        QCOMPARE(get("/api/v1/customers/" + id).status, 200);
        QCOMPARE(get("/api/v1/customers/" + id + "/explanation").status, 200);
    }

    void itIsReadyAndSaysThatItOnlyReads()
    {
        const ApiAnswer ready = get("/health/ready");
        QCOMPARE(ready.status, 200);
        QCOMPARE(
            ready.json()[QStringLiteral("checks")][QStringLiteral("database")][QStringLiteral("detail")].toString(),
            QStringLiteral("connected, to read only"));
        const ApiAnswer ofTheOwner = m_fixture.get("/health/ready");
        QCOMPARE(ofTheOwner.json()[QStringLiteral("checks")][QStringLiteral("database")][QStringLiteral("detail")]
                     .toString(),
                 QStringLiteral("connected"));
    }

    void newScoresAreRefused()
    {
        const ApiAnswer refused = m_fixture.post("/api/v1/runs", "{}", {}, m_server->port());
        QCOMPARE(refused.status, 403);
        QCOMPARE(refused.json()[QStringLiteral("type")].toString(),
                 QStringLiteral("urn:churnlens:problem:read-only-database"));
        const QString detail = refused.json()[QStringLiteral("detail")].toString();
        QVERIFY2(detail.contains(QStringLiteral("\"dashboard\"")) && detail.contains(QStringLiteral("--batch")),
                 qPrintable(detail));
        QCOMPARE(scalar(m_fixture.connection(), "SELECT count(*) FROM ml.scoring_run"), QStringLiteral("1"));
    }

    void keysWorkButTheirUseIsNotNoted()
    {
        const Result<apikeys::CreatedKey> key =
            apikeys::createKey(m_fixture.connection(), QStringLiteral("k"), apikeys::Scope::Read);
        QVERIFY(key.ok());
        api::ApiOptions options = readerOptions();
        options.requireKey = true;
        const auto server = tests::ApiFixture::serve(options);
        const QByteArray bearer = "Bearer " + key->secret;
        const auto status = [&] {
            return m_fixture.get("/api/v1/runs", {{"Authorization", bearer}}, server->port()).status;
        };
        QCOMPARE(status(), 200);
        QCOMPARE(m_fixture.get("/api/v1/runs", {}, server->port()).status, 401);
        // A revoked one is refused within about a second, so the keeper goes on reading: after the use above, too.
        QVERIFY(apikeys::revokeKey(m_fixture.connection(), QStringLiteral("k")).ok());
        QTRY_COMPARE_WITH_TIMEOUT(status(), 401, 30'000);
        QCOMPARE(scalar(m_fixture.connection(), "SELECT count(last_used_at) FROM service.api_key"),
                 QStringLiteral("0"));
    }

    void aUserWithoutTheGrantIsNotReady()
    {
        QVERIFY(
            m_fixture.connection()
                .execute("CREATE ROLE half LOGIN; GRANT USAGE ON SCHEMA warehouse, service TO half; GRANT SELECT ON "
                         "warehouse.schema_migration, service.api_key TO half")
                .ok());
        api::ApiOptions options = m_fixture.options();
        options.database.conninfo += QStringLiteral(" user='half'");
        const auto server = tests::ApiFixture::serve(options);
        const ApiAnswer ready = m_fixture.get("/health/ready", {}, server->port());
        QCOMPARE(ready.status, 503);
        const QString detail =
            ready.json()[QStringLiteral("checks")][QStringLiteral("database")][QStringLiteral("detail")].toString();
        QVERIFY2(detail.contains(QStringLiteral("--grant-reader")), qPrintable(detail));
    }
};

QTEST_GUILESS_MAIN(TestApiReader)
#include "tst_apireader.moc"
