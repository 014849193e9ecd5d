// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/apifixture.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace churnlens;
using tests::ApiAnswer;
using tests::HttpFields;
using tests::HttpRequest;

namespace {

/// What tryLockRuns() takes (sql/queries/try_run_lock.sql).
const QByteArray kRunLock = "7163386641386336622";

QStringList complaintsOf(const ApiAnswer& answer)
{
    QStringList names;
    for (const QJsonValue& error : answer.json()[QStringLiteral("errors")].toArray())
        names.append(error.toObject()[QStringLiteral("parameter")].toString());
    return names;
}

} // namespace

/// Everything that a client can do wrong has its documented answer (the fixture compares each with the document).
class TestApiErrors : public QObject
{
    Q_OBJECT

private:
    tests::ApiFixture m_api;

private Q_SLOTS:
    void refusesBadParameters_data()
    {
        QTest::addColumn<QByteArray>("query");
        QTest::addColumn<QString>("name");
        const auto row = [](const char* query, const char* name) {
            QTest::newRow(query) << QByteArray(query) << QString::fromLatin1(name);
        };
        row("bucket=high", "bucket");
        row("bucket=", "bucket");
        row("bucket=High,Huge", "bucket");
        row("country=", "country");
        row("country=%7F", "country");
        row("segment=old", "segment");
        row("segment=all&segment=all", "segment");
        row("min_probability=1.01", "min_probability");
        row("min_probability=nan", "min_probability");
        row("min_probability=0,5", "min_probability");
        row("max_probability=-0.1", "max_probability");
        row("max_probability=", "max_probability");
        row("min_value=inf", "min_value");
        row("min_value=1e400", "min_value");
        row("q=%FF", "q");
        row("q=%01", "q");
        row("sort=Rank", "sort");
        row("sort=rank,value_at_risk", "sort");
        row("limit=0", "limit");
        row("limit=1001", "limit");
        row("limit=1e2", "limit");
        row("limit=99999999999999999999", "limit");
        row("fields=secret", "fields");
        row("fields=features.secret", "fields");
        row("count=yes", "count");
        row("format=xml", "format");
        row("format=csv&limit=3", "limit");
        row("format=csv&count=true", "count");
        row("format=csv&fields=rank", "fields");
        row("format=csv&cursor=x", "cursor");
        row("Limit=3", "Limit");
        row("limit[]=3", "limit[]");
    }
    void refusesBadParameters()
    {
        QFETCH(QByteArray, query);
        QFETCH(QString, name);
        const ApiAnswer answer = m_api.get("/api/v1/customers?" + query);
        QCOMPARE(answer.status, 400);
        QCOMPARE(answer.problem(), QByteArray("bad-parameter"));
        QCOMPARE(complaintsOf(answer), QStringList(name));
    }

    void namesAllThatIsWrong()
    {
        const ApiAnswer answer = m_api.get("/api/v1/customers?limit=x&sort=y&what=z");
        QCOMPARE(complaintsOf(answer),
                 QStringList({QStringLiteral("sort"), QStringLiteral("limit"), QStringLiteral("what")}));
    }

    void refusesForeignCursors()
    {
        for (const char* cursor : {"abc", "MTIz", "%27%20OR%201=1", "AAAAAAAAAAAAAAAA"})
            QCOMPARE(m_api.get(QByteArray("/api/v1/customers?cursor=") + cursor).problem(), QByteArray("bad-cursor"));
        const QByteArray cursor =
            m_api.get("/api/v1/customers?limit=1").json()[QStringLiteral("next_cursor")].toString().toLatin1();
        QVERIFY(!cursor.isEmpty());
        QCOMPARE(m_api.get("/api/v1/customers?cursor=" + cursor).status, 200);
        QCOMPARE(m_api.get("/api/v1/customers?bucket=High&cursor=" + cursor).problem(), QByteArray("bad-cursor"));
        QCOMPARE(m_api.get("/api/v1/customers?sort=-rank&cursor=" + cursor).problem(), QByteArray("bad-cursor"));
        QCOMPARE(m_api.get("/api/v1/customers/at-risk?cursor=" + cursor).problem(), QByteArray("bad-cursor"));
    }

    void tellsTheKindsOfMissing()
    {
        const Result<void> added = m_api.connection().execute(
            "INSERT INTO warehouse.customer SELECT 1 + max(customer_key), 'newcomer', NULL, '2011-12-09' FROM "
            "warehouse.customer");
        QVERIFY2(added.ok(), added.ok() ? "" : qPrintable(added.error().message));
        for (const char* behind : {"", "/explanation"}) {
            QCOMPARE(m_api.get(QByteArray("/api/v1/customers/newcomer") + behind).problem(),
                     QByteArray("customer-not-scored"));
            QCOMPARE(m_api.get(QByteArray("/api/v1/customers/nobody") + behind).problem(),
                     QByteArray("unknown-customer"));
        }
        QCOMPARE(m_api.post("/api/v1/score", R"({"customer_id":"newcomer"})").problem(),
                 QByteArray("customer-not-scored"));
        QCOMPARE(m_api.post("/api/v1/score", R"({"customer_id":"nobody"})").problem(), QByteArray("unknown-customer"));
        for (const char* id : {"999", "0", "-1", "x", "1e0", "99999999999999999999"})
            QCOMPARE(m_api.get(QByteArray("/api/v1/runs/") + id).problem(), QByteArray("unknown-run"));
        for (const char* path :
             {"/api/v1", "/api/v2/customers", "/api/v1/customers/1/2", "/docs/other.js", "/x", "/api/v1/"})
            QCOMPARE(m_api.get(path).problem(), QByteArray("not-found"));
    }

    void namesTheMethodsThatFit_data()
    {
        QTest::addColumn<QByteArray>("method");
        QTest::addColumn<QByteArray>("path");
        QTest::addColumn<QByteArray>("allow");
        QTest::newRow("post") << QByteArray("POST") << QByteArray("/api/v1/customers")
                              << QByteArray("GET, HEAD, OPTIONS");
        QTest::newRow("delete") << QByteArray("DELETE") << QByteArray("/api/v1/customers/10001")
                                << QByteArray("GET, HEAD, OPTIONS");
        QTest::newRow("get") << QByteArray("GET") << QByteArray("/api/v1/score") << QByteArray("POST, OPTIONS");
        QTest::newRow("put") << QByteArray("PUT") << QByteArray("/api/v1/runs")
                             << QByteArray("GET, HEAD, POST, OPTIONS");
        QTest::newRow("patch") << QByteArray("PATCH") << QByteArray("/health/live") << QByteArray("GET, HEAD, OPTIONS");
    }
    void namesTheMethodsThatFit()
    {
        QFETCH(QByteArray, method);
        QFETCH(QByteArray, path);
        const ApiAnswer answer = m_api.call({method, path, {}, {}});
        QCOMPARE(answer.status, 405);
        QTEST(answer.header("allow"), "allow");
    }

    void refusesBadBodies_data()
    {
        QTest::addColumn<QByteArray>("path");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("names");
        const auto row = [](const char* path, const char* body, int status, const char* names) {
            QTest::newRow(body) << QByteArray(path) << QByteArray(body) << status << QString::fromLatin1(names);
        };
        row("score", "{", 400, "");
        row("score", "[]", 422, "");
        row("score", "{\"customer\":\"10001\"}", 422, "customer");
        row("score", "{\"customer_id\":10001}", 422, "customer_id");
        row("score", "{\"customer_id\":\"\"}", 422, "customer_id");
        row("score", "{\"customer_id\":\"10001\",\"features\":[]}", 422, "features");
        row("score", "{\"customer_id\":\"10001\",\"features\":{\"age\":1}}", 422, "features.age");
        row("score", "{\"customer_id\":\"10001\",\"features\":{\"frequency\":-1}}", 422, "features.frequency");
        row("score", "{\"customer_id\":\"10001\",\"features\":{\"frequency\":\"1\"}}", 422, "features.frequency");
        row("score", "{\"customer_id\":\"10001\",\"features\":{\"frequency\":null}}", 422, "features.frequency");
        row("score", "{\"customer_id\":\"10001\",\"features\":{\"frequency\":1e16}}", 422, "features.frequency");
        row("runs", "\"now\"", 400, "");
        row("runs", "{\"as_of\":\"2011-02-30\"}", 422, "as_of");
        row("runs", "{\"as_of\":5}", 422, "as_of");
        row("runs", "{\"train\":\"often\"}", 422, "train");
        row("runs", "{\"train\":true}", 422, "train");
        row("runs", "{\"force\":true}", 422, "force");
    }
    void refusesBadBodies()
    {
        QFETCH(QByteArray, path);
        QFETCH(QByteArray, body);
        QFETCH(int, status);
        QFETCH(QString, names);
        const ApiAnswer answer = m_api.post("/api/v1/" + path, body);
        QVERIFY2(answer.status == status, answer.body.constData());
        QCOMPARE(answer.problem(), QByteArray(status == 400 ? "malformed-request" : "invalid-body"));
        QCOMPARE(complaintsOf(answer).join(u' '), names);
    }

    void demandsAllFeaturesWithoutACustomer()
    {
        const ApiAnswer answer = m_api.post("/api/v1/score", R"({"features":{"frequency":1}})");
        QCOMPARE(answer.status, 422);
        QCOMPARE(complaintsOf(answer).size(), 14);
        QCOMPARE(complaintsOf(m_api.post("/api/v1/score", "")).size(), 15);
    }

    void takesJsonOnly()
    {
        for (const char* type :
             {"text/plain", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x"}) {
            const HttpFields headers{{"Content-Type", type}};
            QCOMPARE(m_api.call({"POST", "/api/v1/score", headers, "{}"}).problem(),
                     QByteArray("unsupported-media-type"));
            QCOMPARE(m_api.call({"POST", "/api/v1/runs", headers, "{}"}).problem(),
                     QByteArray("unsupported-media-type"));
        }
    }

    void refusesTooMuch()
    {
        QCOMPARE(m_api.post("/api/v1/score", QByteArray(1024 * 1024 + 1, ' ')).status, 413);
        QCOMPARE(m_api.get("/api/v1/customers?q=" + QByteArray(9000, 'a')).status, 414);
        QCOMPARE(m_api.get("/api/v1/customers", {{"X-Long", QByteArray(17'000, 'a')}}).status, 431);
        QCOMPARE(m_api.get("/api/v1/customers", {{"Expect", "the-unexpected"}}).status, 417);
        QCOMPARE(m_api.get("/api/v1/customers", {{"X-A: b\r\nX-C", "d\x01"}}).status, 400);
        QCOMPARE(m_api.get("/api/v1/customers?q=" + QByteArray(101, 'a')).problem(), QByteArray("bad-parameter"));
    }

    void refusesASecondRun()
    {
        const auto other = m_api.database().connect(QStringLiteral("api"));
        QCOMPARE(tests::scalar(*other, "SELECT pg_try_advisory_lock(" + kRunLock + ")"), QStringLiteral("t"));
        const ApiAnswer answer = m_api.post("/api/v1/runs", "");
        QCOMPARE(answer.status, 409);
        QCOMPARE(answer.problem(), QByteArray("run-in-progress"));
        QCOMPARE(m_api.get("/api/v1/runs/current").problem(), QByteArray("no-refresh"));
    }

    void saysThatThereAreNoScores()
    {
        const auto keep = m_api.database().fresh(QStringLiteral("empty"));
        const auto server = tests::ApiFixture::serve(m_api.optionsOf(QStringLiteral("empty")));
        const quint16 port = server->port();
        for (const char* path : {"/api/v1/customers", "/api/v1/customers?format=csv", "/api/v1/customers/at-risk",
                                 "/api/v1/customers/1", "/api/v1/customers/1/explanation", "/api/v1/model",
                                 "/api/v1/model/curves", "/api/v1/runs/latest", "/api/v1/exports/high-risk.csv"})
            QVERIFY2(m_api.get(path, {}, port).problem() == "no-scores", path);
        QCOMPARE(m_api.post("/api/v1/score", R"({"customer_id":"1"})", {}, port).problem(), QByteArray("no-scores"));
        QVERIFY(m_api.get("/api/v1/runs", {}, port).json()[QStringLiteral("data")].toArray().isEmpty());
        QCOMPARE(m_api.get("/api/v1/runs/1", {}, port).problem(), QByteArray("unknown-run"));
        QCOMPARE(m_api.get("/health/live", {}, port).status, 200);
        const ApiAnswer ready = m_api.get("/health/ready", {}, port);
        QCOMPARE(ready.status, 503);
        const QJsonObject checks = ready.json()[QStringLiteral("checks")].toObject();
        QVERIFY(checks[QStringLiteral("database")].toObject()[QStringLiteral("ok")].toBool());
        QVERIFY(!checks[QStringLiteral("scores")].toObject()[QStringLiteral("ok")].toBool());
        QVERIFY(m_api.get("/metrics", {}, port).body.contains("\nchurnlens_database_up 1\n"));
    }

    void saysThatScoresAreOld()
    {
        api::ApiOptions options = m_api.options();
        options.maxScoreAgeHours = 1e-9;
        const auto server = tests::ApiFixture::serve(options);
        const ApiAnswer ready = m_api.get("/health/ready", {}, server->port());
        QCOMPARE(ready.status, 503);
        const QJsonObject scores =
            ready.json()[QStringLiteral("checks")].toObject()[QStringLiteral("scores")].toObject();
        QVERIFY(!scores[QStringLiteral("ok")].toBool());
        QVERIFY(scores[QStringLiteral("detail")].toString().contains(QStringLiteral("older than")));
        QCOMPARE(m_api.get("/health/ready").status, 200);
    }

    /// As after a clock that was set back.
    void saysThatScoresAreAheadOfTheClock()
    {
        const auto move = [this](const char* by) {
            return m_api.connection().execute(QByteArray("UPDATE ml.scoring_run SET scored_at = scored_at + interval '")
                                              + by + "'");
        };
        QVERIFY(move("10 days").ok());
        api::ApiOptions options = m_api.options();
        const ApiAnswer unasked = m_api.get("/health/ready", {}, tests::ApiFixture::serve(options)->port());
        options.maxScoreAgeHours = 36;
        const ApiAnswer asked = m_api.get("/health/ready", {}, tests::ApiFixture::serve(options)->port());
        QVERIFY(move("-10 days").ok());
        QCOMPARE(unasked.status, 200);
        QVERIFY(unasked.body.contains("ahead of this machine's clock"));
        QCOMPARE(asked.status, 503);
        QVERIFY(asked.body.contains("cannot be checked"));
    }

    void saysThatTheModelIsGone()
    {
        api::ApiOptions options = m_api.options();
        const QTemporaryDir elsewhere;
        options.database.dataDir = elsewhere.path();
        const auto server = tests::ApiFixture::serve(options);
        for (const char* path :
             {"/api/v1/customers/10001/explanation", "/api/v1/model", "/api/v1/exports/high-risk.csv"})
            QVERIFY2(m_api.get(path, {}, server->port()).problem() == "not-ready", path);
        QCOMPARE(m_api.get("/api/v1/customers/10001", {}, server->port()).status, 200);
        QCOMPARE(m_api.get("/health/ready", {}, server->port()).status, 503);
    }

    /// The last one: it takes the run away.
    void saysThatTheRunOfACursorIsGone()
    {
        const QByteArray cursor =
            m_api.get("/api/v1/customers?limit=1").json()[QStringLiteral("next_cursor")].toString().toLatin1();
        const QByteArray old =
            m_api.get("/api/v1/runs/latest").json()[QStringLiteral("run_id")].toVariant().toByteArray();
        m_api.publish(QDate(2011, 11, 20));
        QCOMPARE(m_api.get("/api/v1/customers?cursor=" + cursor).status, 200);
        const Result<void> gone = m_api.connection().execute("DELETE FROM ml.churn_score WHERE run_id = " + old
                                                             + "; DELETE FROM ml.scoring_run WHERE run_id = " + old);
        QVERIFY2(gone.ok(), gone.ok() ? "" : qPrintable(gone.error().message));
        const ApiAnswer answer = m_api.get("/api/v1/customers?cursor=" + cursor);
        QCOMPARE(answer.status, 410);
        QCOMPARE(answer.problem(), QByteArray("cursor-expired"));
    }
};

QTEST_GUILESS_MAIN(TestApiErrors)
#include "tst_apierrors.moc"
