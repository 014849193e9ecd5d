// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/apifixture.h"

#include <QJsonArray>
#include <QTest>

using namespace churnlens;
using tests::ApiAnswer;

/// What clients see of a run by capacity that the server made itself.
class TestApiBuckets : public QObject
{
    Q_OBJECT

private:
    static constexpr int kCapacity = 25;

    tests::ApiFixture m_api;
    std::unique_ptr<api::ApiServer> m_server;

    QJsonObject get(const QByteArray& target)
    {
        const ApiAnswer answer = m_api.get(target, {}, m_server->port());
        if (answer.status != 200)
            qFatal("%s: %s", target.constData(), answer.body.constData());
        return answer.json();
    }

private Q_SLOTS:
    void initTestCase()
    {
        api::ApiOptions options = m_api.options();
        options.settings.capacity = kCapacity;
        options.requestsPerSecond = 0;
        m_server = tests::ApiFixture::serve(options);
    }

    void byThresholdsAtFirst()
    {
        const QJsonObject buckets = get("/api/v1/model")[u"buckets"].toObject();
        QCOMPARE(buckets[u"mode"].toString(), QStringLiteral("thresholds"));
        QVERIFY(buckets[u"capacity"].isNull());
        QCOMPARE(buckets[u"medium_from"].toDouble(), 0.33);
        QCOMPARE(buckets[u"high_from"].toDouble(), 0.66);
        QCOMPARE(get("/api/v1/runs/latest")[u"bucket_mode"].toString(), QStringLiteral("thresholds"));
    }

    void aRefreshGoesByTheServersSettings()
    {
        QCOMPARE(m_api.post("/api/v1/runs", "{\"train\":\"never\"}", {}, m_server->port()).status, 202);
        QTRY_COMPARE_WITH_TIMEOUT(get("/api/v1/runs/current")[u"state"].toString(), QStringLiteral("succeeded"), 60000);
        const QJsonObject run = get("/api/v1/runs/latest");
        QCOMPARE(run[u"bucket_mode"].toString(), QStringLiteral("capacity"));
        QCOMPARE(run[u"capacity"].toInt(), kCapacity);
        const QJsonObject model = get("/api/v1/model");
        QCOMPARE(model[u"buckets"][u"mode"].toString(), QStringLiteral("capacity"));
        QCOMPARE(model[u"buckets"][u"capacity"].toInt(), kCapacity);
        QCOMPARE(model[u"buckets"][u"high_from"].toDouble(), run[u"high_from"].toDouble());
        QCOMPARE(model[u"thresholds"][u"high_from"].toDouble(), 0.66); // those of its training
        const QJsonArray high = get("/api/v1/customers?bucket=High&segment=active&limit=1000")[u"data"].toArray();
        QCOMPARE(high.size(), kCapacity);
        double least = 1;
        for (const QJsonValue& customer : high)
            least = std::min(least, customer[u"churn_probability"].toDouble());
        QCOMPARE(least, run[u"high_from"].toDouble()); // to the last digit
    }

    void aScoreOfUnchangedFeaturesKeepsTheBucket()
    {
        const QJsonArray all = get("/api/v1/customers?limit=1000")[u"data"].toArray();
        QCOMPARE(all.size(), 300);
        for (const QJsonValue& customer : all) {
            const QByteArray body = "{\"customer_id\":\"" + customer[u"customer_id"].toString().toUtf8() + "\"}";
            const QJsonObject score = m_api.post("/api/v1/score", body, {}, m_server->port()).json();
            QCOMPARE(score[u"risk_bucket"].toString(), customer[u"risk_bucket"].toString());
        }
    }
};

QTEST_GUILESS_MAIN(TestApiBuckets)
#include "tst_apibuckets.moc"
