// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/apifixture.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace churnlens;
using tests::ApiAnswer;

namespace {

/// Whose score there is in the small shop.
const QByteArray kCustomer = "10001";

/// A path that the template stands for.
QByteArray sampleOf(const QString& path)
{
    QByteArray target = path.toLatin1();
    return target.replace("{customer_id}", kCustomer).replace("{run_id}", "1").replace("{file}", "docs.js");
}

/// A value that each documented query parameter takes.
QByteArray valueOf(const QString& name)
{
    static const QHash<QString, QByteArray> values{
        {QStringLiteral("bucket"), "High,Medium"},
        {QStringLiteral("country"), "United%20Kingdom"},
        {QStringLiteral("segment"), "active"},
        {QStringLiteral("min_probability"), "0.1"},
        {QStringLiteral("max_probability"), "0.9"},
        {QStringLiteral("min_value"), "1.5"},
        {QStringLiteral("q"), "100"},
        {QStringLiteral("sort"), "-value_at_risk"},
        {QStringLiteral("limit"), "3"},
        {QStringLiteral("fields"), "rank,features.recency_days"},
        {QStringLiteral("count"), "true"},
        {QStringLiteral("format"), "csv"},
    };
    return values.value(name);
}

} // namespace

/// The routes and the document are of one mind: openapi.json promises what the server does, and nothing else.
class TestApiContract : public QObject
{
    Q_OBJECT

private:
    tests::ApiFixture m_api;

    [[nodiscard]] QJsonObject paths() { return m_api.validator().document()[QStringLiteral("paths")].toObject(); }

    /// Names of the query parameters of an operation.
    QStringList parametersOf(const QJsonObject& operation)
    {
        QStringList names;
        for (const QJsonValue& value : operation[QStringLiteral("parameters")].toArray()) {
            const QJsonObject parameter = m_api.validator().resolved(value.toObject());
            if (parameter[QStringLiteral("in")].toString() == QStringLiteral("query"))
                names.append(parameter[QStringLiteral("name")].toString());
        }
        return names;
    }

private Q_SLOTS:
    void documentsEveryRoute()
    {
        QSet<QString> served;
        for (const api::Route& route : m_api.server().routes()) {
            const QString path =
                route.path.startsWith("/docs/") ? QStringLiteral("/docs/{file}") : QString::fromLatin1(route.path);
            served.insert(QString::fromLatin1(route.method) + u' ' + path);
        }
        QSet<QString> documented;
        const QJsonObject all = paths();
        for (const QString& path : all.keys()) {
            for (const QString& method : all[path].toObject().keys())
                documented.insert(method.toUpper() + u' ' + path);
        }
        QCOMPARE(QStringList((served - documented).values()), QStringList());
        QCOMPARE(QStringList((documented - served).values()), QStringList());
        QVERIFY(served.size() > 20);
    }

    void servesTheDocumentItself()
    {
        QCOMPARE(m_api.get("/openapi.json").json(), m_api.validator().document());
        QCOMPARE(m_api.get("/").header("location"), QByteArray("/docs"));
        QCOMPARE(m_api.get("/api/v1/openapi.json").header("location"), QByteArray("/openapi.json"));
        QCOMPARE(m_api.get("/api/v1/docs").header("location"), QByteArray("/docs"));
        for (const char* part : {"/docs/docs.css", "/docs/docs.js"})
            QVERIFY2(m_api.get(part).body.size() > 500, part);
        QVERIFY(m_api.get("/docs").header("content-security-policy").startsWith("default-src 'none'"));
    }

    /// Every operation succeeds, with an answer as documented (the fixture compares), and HEAD gives its fields.
    void everyGetAnswers_data()
    {
        QTest::addColumn<QString>("path");
        const QJsonObject all = paths();
        for (const QString& path : all.keys()) {
            if (all[path].toObject().contains(QStringLiteral("get")) && path != QStringLiteral("/api/v1/runs/current"))
                QTest::newRow(qPrintable(path)) << path;
        }
    }
    void everyGetAnswers()
    {
        QFETCH(QString, path);
        const QByteArray target = sampleOf(path);
        const ApiAnswer answer = m_api.get(target);
        QVERIFY2(answer.status == 200 || answer.status == 302 || answer.status == 308, answer.body.constData());
        const ApiAnswer head = m_api.call({"HEAD", target, {}, {}});
        QCOMPARE(head.status, answer.status);
        QVERIFY(head.body.isEmpty());
        for (const char* name : {"content-type", "etag", "location", "content-disposition"})
            QCOMPARE(head.header(name), answer.header(name));
        const bool changes = path == QStringLiteral("/metrics") || path.startsWith(QStringLiteral("/health/"));
        if (answer.has("content-length") && !changes)
            QCOMPARE(head.header("content-length"), answer.header("content-length"));
    }

    void optionsNamesTheMethods()
    {
        const ApiAnswer runs = m_api.call({"OPTIONS", "/api/v1/runs", {}, {}});
        QCOMPARE(runs.status, 204);
        QCOMPARE(runs.header("allow"), QByteArray("GET, HEAD, POST, OPTIONS"));
    }

    void takesEveryDocumentedParameter_data() { everyGetAnswers_data(); }
    void takesEveryDocumentedParameter()
    {
        QFETCH(QString, path);
        const QByteArray target = sampleOf(path);
        for (const QString& name : parametersOf(paths()[path].toObject()[QStringLiteral("get")].toObject())) {
            QByteArray value = valueOf(name);
            if (name == QStringLiteral("cursor"))
                value = m_api.get(target + "?limit=1").json()[QStringLiteral("next_cursor")].toString().toLatin1();
            if (name == QStringLiteral("cursor") && path == QStringLiteral("/api/v1/runs"))
                value = "2"; // there is one run, so no further page
            QVERIFY2(!value.isEmpty(), qPrintable(name)); // a parameter that this test does not know
            const ApiAnswer answer = m_api.get(target + '?' + name.toLatin1() + '=' + value);
            QVERIFY2(answer.status == 200, qPrintable(name + u' ' + QString::fromUtf8(answer.body)));
        }
    }

    void refusesOtherParameters_data() { everyGetAnswers_data(); }
    void refusesOtherParameters()
    {
        QFETCH(QString, path);
        if (!path.startsWith(QStringLiteral("/api/v1/")) || path.endsWith(QStringLiteral("docs"))
            || path.endsWith(QStringLiteral("openapi.json")))
            return; // supervisors and browsers may add what they like
        const ApiAnswer answer = m_api.get(sampleOf(path) + "?surprise=1");
        QCOMPARE(answer.status, 400);
        QCOMPARE(answer.problem(), QByteArray("bad-parameter"));
        QCOMPARE(
            answer.json()[QStringLiteral("errors")].toArray()[0].toObject()[QStringLiteral("parameter")].toString(),
            QStringLiteral("surprise"));
    }

    void scoresWhatIsImagined()
    {
        const QJsonObject one = m_api.get("/api/v1/customers/" + kCustomer).json();
        const QJsonObject features = one[QStringLiteral("features")].toObject();
        QCOMPARE(features.size(), 15);
        const QByteArray all = QJsonDocument(QJsonObject{{QStringLiteral("features"), features}}).toJson();
        const ApiAnswer anonymous = m_api.post("/api/v1/score", all);
        QCOMPARE(anonymous.status, 200);
        QVERIFY(anonymous.json()[QStringLiteral("customer_id")].isNull());
        QVERIFY(anonymous.json()[QStringLiteral("baseline_probability")].isNull());
        const ApiAnswer changed =
            m_api.post("/api/v1/score", R"({"customer_id":")" + kCustomer + R"(","features":{"recency_days":400.5}})");
        QCOMPARE(changed.status, 200);
        QCOMPARE(changed.json()[QStringLiteral("baseline_probability")], one[QStringLiteral("churn_probability")]);
        QCOMPARE(changed.json()[QStringLiteral("features")].toObject()[QStringLiteral("recency_days")].toDouble(),
                 400.5);
        QVERIFY(changed.json()[QStringLiteral("churn_probability")].toDouble()
                > one[QStringLiteral("churn_probability")].toDouble());
    }

    /// The last one: it publishes.
    void makesNewScores()
    {
        QCOMPARE(m_api.get("/api/v1/runs/current").problem(), QByteArray("no-refresh"));
        const qint64 before = m_api.get("/api/v1/runs/latest").json()[QStringLiteral("run_id")].toInteger();
        const ApiAnswer started = m_api.post("/api/v1/runs", R"({"as_of":"2011-11-20"})");
        QCOMPARE(started.status, 202);
        QCOMPARE(started.header("location"), QByteArray("/api/v1/runs/current"));
        const auto state = [this] {
            return m_api.get("/api/v1/runs/current").json()[QStringLiteral("state")].toString();
        };
        QTRY_VERIFY_WITH_TIMEOUT(state() != QStringLiteral("running"), 60'000);
        QCOMPARE(state(), QStringLiteral("succeeded"));
        const QJsonObject latest = m_api.get("/api/v1/runs/latest").json();
        QCOMPARE(latest[QStringLiteral("run_id")].toInteger(), before + 1);
        QCOMPARE(latest[QStringLiteral("as_of")].toString(), QStringLiteral("2011-11-20"));
        QVERIFY(latest[QStringLiteral("is_published")].toBool());
        QCOMPARE(m_api.get("/api/v1/runs/current").json()[QStringLiteral("run_id")].toInteger(), before + 1);
        const QByteArray metrics = m_api.get("/metrics").body;
        QVERIFY(metrics.contains("\nchurnlens_refresh_last_success 1\n"));
        QVERIFY(metrics.contains(QByteArray("\nchurnlens_run_id " + QByteArray::number(before + 1) + '\n')));
    }
};

QTEST_GUILESS_MAIN(TestApiContract)
#include "tst_apicontract.moc"
