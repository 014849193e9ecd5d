// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/apifixture.h"

#include <QJsonArray>
#include <QTest>

#include <algorithm>

using namespace churnlens;
using tests::ApiAnswer;
using tests::HttpFields;

namespace {

const char* const kOrders[] = {"rank",          "-rank",          "churn_probability", "-churn_probability",
                               "value_at_risk", "-value_at_risk", "customer_id",       "-customer_id"};

const QByteArray kFull = "/api/v1/customers?limit=1000&sort=";

QStringList idsOf(const QJsonObject& page)
{
    QStringList ids;
    for (const QJsonValue& customer : page[QStringLiteral("data")].toArray())
        ids.append(customer.toObject()[QStringLiteral("customer_id")].toString());
    return ids;
}

/// The address in Link; empty without one.
QByteArray nextOf(const ApiAnswer& answer)
{
    const QByteArray link = answer.header("link");
    return link.endsWith(">; rel=\"next\"") ? link.mid(1, link.indexOf('>') - 1) : QByteArray();
}

} // namespace

/// Lists, page by page.
class TestApiPaging : public QObject
{
    Q_OBJECT

private:
    tests::ApiFixture m_api;
    int m_published = 0;

    /// Follows Link to the end and returns all ids. After the first page a new run is published if asked for.
    QStringList follow(QByteArray target, bool publish)
    {
        QStringList ids;
        qint64 run = 0;
        tests::HttpClient client(m_api.server().port());
        while (!target.isEmpty()) {
            const ApiAnswer answer = client.get(target);
            if (const QString wrong = m_api.validator().check({"GET", target, {}, {}}, answer); !wrong.isEmpty())
                QTest::qFail(qPrintable(wrong), __FILE__, __LINE__);
            const QJsonObject page = answer.json();
            const qint64 pagesRun = page[QStringLiteral("run_id")].toInteger();
            if (answer.status != 200 || (run != 0 && pagesRun != run))
                return {QStringLiteral("page of run %1 instead of %2").arg(pagesRun).arg(run)};
            if (run == 0 && publish)
                m_api.publish(QDate(2011, 11, 10).addDays(++m_published));
            run = pagesRun;
            ids += idsOf(page);
            target = nextOf(answer);
            if (target.isEmpty() == page[QStringLiteral("has_more")].toBool()
                || target.isEmpty() != page[QStringLiteral("next_cursor")].isNull())
                return {QStringLiteral("Link, has_more and next_cursor disagree")};
        }
        return ids;
    }

private Q_SLOTS:
    void everyPageSizeGivesTheSameList_data()
    {
        QTest::addColumn<QByteArray>("order");
        for (const char* order : kOrders)
            QTest::newRow(order) << QByteArray(order);
    }
    void everyPageSizeGivesTheSameList()
    {
        QFETCH(QByteArray, order);
        const QStringList whole = idsOf(m_api.get(kFull + order).json());
        QCOMPARE(whole.size(), 300);
        QCOMPARE(QSet<QString>(whole.begin(), whole.end()).size(), whole.size());
        QCOMPARE(follow("/api/v1/customers?limit=7&sort=" + order, true), whole);
        if (order.startsWith('-'))
            return; // one by one takes long, and forwards is enough
        const QStringList some = idsOf(m_api.get(kFull + order + "&bucket=High").json());
        QVERIFY(some.size() > 5);
        QCOMPARE(follow("/api/v1/customers?limit=1&bucket=High&sort=" + order, false), some);
    }

    void descendingIsTheReverse()
    {
        for (const char* order : {"rank", "churn_probability", "value_at_risk", "customer_id"}) {
            QStringList up = idsOf(m_api.get(kFull + order).json());
            std::reverse(up.begin(), up.end());
            QCOMPARE(idsOf(m_api.get(kFull + '-' + order).json()), up);
        }
    }

    void runsPage()
    {
        while (m_api.get("/api/v1/runs").json()[QStringLiteral("data")].toArray().size() < 3)
            m_api.publish(QDate(2011, 11, 10).addDays(++m_published));
        QList<qint64> all;
        for (const QJsonValue& run : m_api.get("/api/v1/runs").json()[QStringLiteral("data")].toArray())
            all.append(run.toObject()[QStringLiteral("run_id")].toInteger());
        QList<qint64> paged;
        for (QByteArray target = "/api/v1/runs?limit=1"; !target.isEmpty();) {
            const ApiAnswer answer = m_api.get(target);
            const QJsonArray data = answer.json()[QStringLiteral("data")].toArray();
            QCOMPARE(data.size(), 1);
            paged.append(data[0].toObject()[QStringLiteral("run_id")].toInteger());
            target = nextOf(answer);
        }
        QCOMPARE(paged, all);
        QVERIFY(std::is_sorted(all.rbegin(), all.rend()));
    }

    void countsAndFilters()
    {
        const QJsonObject page = m_api.get("/api/v1/customers?limit=2&count=true&bucket=High&bucket=Low").json();
        const QString sql = QStringLiteral("SELECT count(*) FROM ml.latest_churn_score WHERE %1");
        QCOMPARE(QString::number(page[QStringLiteral("total")].toInteger()),
                 tests::scalar(m_api.connection(), sql.arg(QStringLiteral("risk_bucket <> 'Medium'")).toUtf8()));
        QVERIFY(!m_api.get("/api/v1/customers?count=false").json().contains(QStringLiteral("total")));
        const auto total = [this](const char* query) {
            return QString::number(m_api.get(QByteArray("/api/v1/customers?limit=1&count=true&") + query)
                                       .json()[QStringLiteral("total")]
                                       .toInteger());
        };
        QCOMPARE(
            total("segment=active&min_probability=0.3&max_probability=0.8"),
            tests::scalar(m_api.connection(),
                          sql.arg(QStringLiteral("is_active AND churn_probability BETWEEN 0.3 AND 0.8")).toUtf8()));
        QCOMPARE(total("segment=lapsed&min_value=100"),
                 tests::scalar(m_api.connection(),
                               sql.arg(QStringLiteral("NOT is_active AND value_at_risk >= 100")).toUtf8()));
        QCOMPARE(total("country=United+Kingdom"), QStringLiteral("300"));
        QCOMPARE(total("country=France"), QStringLiteral("0"));
    }

    void picksFields()
    {
        const QJsonObject page =
            m_api.get("/api/v1/customers?limit=1&fields=rank,features.recency_days&fields=flags").json();
        const QJsonObject customer = page[QStringLiteral("data")].toArray()[0].toObject();
        QCOMPARE(customer.keys().join(u' '), QStringLiteral("features flags rank"));
        QCOMPARE(customer[QStringLiteral("features")].toObject().keys().join(u' '), QStringLiteral("recency_days"));
        const QJsonObject one = m_api.get("/api/v1/customers/10001?fields=churn_probability").json();
        QCOMPARE(one.keys().join(u' '),
                 QStringLiteral("as_of churn_probability horizon_days model_id run_id scored_at"));
    }

    /// Ids are searched for as they are written: nothing in them is a pattern.
    void findsOddIds()
    {
        const QStringList ids{QStringLiteral("50%"),  QStringLiteral("a_b"),  QStringLiteral("O'Neil"),
                              QStringLiteral("a\\b"), QStringLiteral("x\"y"), QStringLiteral("M\u00fcller & Co + 1")};
        qsizetype key = 0;
        for (const QString& id : ids)
            QVERIFY(m_api.connection()
                        .query("UPDATE warehouse.customer SET customer_id = $1 WHERE customer_id = $2",
                               {id.toUtf8(), QByteArray::number(10'010 + key++)})
                        .ok());
        for (const QString& id : ids) {
            const QByteArray encoded = id.toUtf8().toPercentEncoding();
            QCOMPARE(idsOf(m_api.get("/api/v1/customers?q=" + encoded).json()), QStringList(id));
            if (id.contains(u'\\'))
                continue; // the guard lets no backslash into a path
            QCOMPARE(m_api.get("/api/v1/customers/" + encoded).json()[QStringLiteral("customer_id")].toString(), id);
            QCOMPARE(m_api.get("/api/v1/customers/" + encoded + "/explanation")
                         .json()[QStringLiteral("customer_id")]
                         .toString(),
                     id);
        }
        QCOMPARE(idsOf(m_api.get("/api/v1/customers?q=%25").json()), QStringList(ids[0]));
        QCOMPARE(idsOf(m_api.get("/api/v1/customers?q=_").json()), QStringList(ids[1]));
        QCOMPARE(idsOf(m_api.get("/api/v1/customers?q=o%27neil").json()), QStringList(ids[2]));
    }

    void sqlInParametersIsText()
    {
        const QString tables = QStringLiteral("SELECT count(*) FROM information_schema.tables WHERE table_schema IN "
                                              "('warehouse', 'mart', 'ml')");
        const QString before = tests::scalar(m_api.connection(), tables.toUtf8());
        const QString customers = tests::scalar(m_api.connection(), "SELECT count(*) FROM ml.latest_churn_score");
        for (const char* text : {"'; DROP TABLE ml.churn_score; --", "' OR '1'='1", "1) OR (1=1", "\" OR \"\"=\"",
                                 "'||(SELECT pg_sleep(5))||'", "10001' UNION SELECT NULL--", "$1", "{x,y}", "\\"}) {
            const QByteArray attack = QByteArray(text).toPercentEncoding();
            for (const char* name : {"bucket", "country", "segment", "min_probability", "max_probability", "min_value",
                                     "q", "sort", "limit", "cursor", "fields", "count", "format"}) {
                const ApiAnswer answer = m_api.get(QByteArray("/api/v1/customers?") + name + '=' + attack);
                const bool isEmpty = answer.status == 200 && idsOf(answer.json()).isEmpty();
                const bool isOddId = answer.status == 200 && qstrcmp(text, "\\") == 0; // there is one with it
                QVERIFY2(isEmpty || isOddId || answer.status == 400, name);
            }
            const int missing = qstrcmp(text, "\\") == 0 ? 400 : 404; // no backslash in a path
            QCOMPARE(m_api.get("/api/v1/customers/" + attack).status, missing);
            QCOMPARE(m_api.get("/api/v1/customers/" + attack + "/explanation").status, missing);
            QCOMPARE(m_api.get("/api/v1/runs/" + attack).status, missing);
            QCOMPARE(m_api.get("/api/v1/runs?cursor=" + attack).status, 400);
        }
        QCOMPARE(tests::scalar(m_api.connection(), tables.toUtf8()), before);
        QCOMPARE(tests::scalar(m_api.connection(), "SELECT count(*) FROM ml.latest_churn_score"), customers);
    }

    void unchangedAnswersAreNotSentAgain_data()
    {
        QTest::addColumn<QByteArray>("target");
        for (const char* target : {"/api/v1/customers?limit=5", "/api/v1/customers/at-risk", "/api/v1/customers/10001",
                                   "/api/v1/customers/10001/explanation", "/api/v1/model", "/api/v1/model/curves",
                                   "/api/v1/runs", "/api/v1/runs/1", "/api/v1/runs/latest", "/openapi.json", "/docs"})
            QTest::newRow(target) << QByteArray(target);
    }
    void unchangedAnswersAreNotSentAgain()
    {
        QFETCH(QByteArray, target);
        const QByteArray tag = m_api.get(target).header("etag");
        QVERIFY(tag.startsWith("W/\""));
        for (const QByteArray& known : {tag, tag.mid(2), QByteArray("\"other\", " + tag), QByteArray("*")}) {
            const ApiAnswer answer = m_api.get(target, {{"If-None-Match", known}});
            QCOMPARE(answer.status, 304);
            QCOMPARE(answer.header("etag"), tag);
            QVERIFY(!answer.has("content-length") && answer.body.isEmpty());
        }
        QCOMPARE(m_api.get(target, {{"If-None-Match", "W/\"other\""}}).status, 200);
        QCOMPARE(m_api.call({"HEAD", target, {{"If-None-Match", tag}}, {}}).status, 304);
        QCOMPARE(m_api.get(target, {{"Accept-Encoding", "gzip"}}).header("etag"), tag);
    }

    void aNewRunChangesTheTag()
    {
        const QByteArray tag = m_api.get("/api/v1/customers?limit=5").header("etag");
        m_api.publish(QDate(2011, 11, 10).addDays(++m_published));
        QCOMPARE(m_api.get("/api/v1/customers?limit=5", {{"If-None-Match", tag}}).status, 200);
    }

    void compressedIsTheSame()
    {
        const HttpFields gzip{{"Accept-Encoding", "br;q=1, gzip;q=0.5"}};
        for (const char* target : {"/api/v1/customers", "/api/v1/customers?format=csv", "/api/v1/model",
                                   "/openapi.json", "/api/v1/customers/10001/explanation"}) {
            const ApiAnswer plain = m_api.get(target);
            const ApiAnswer small = m_api.get(target, gzip);
            QVERIFY2(!plain.has("content-encoding") && small.header("content-encoding") == "gzip", target);
            QVERIFY2(small.body.size() * 2 < plain.body.size(), target);
            QVERIFY2(small.content() == plain.body, target);
        }
        QVERIFY(!m_api.get("/api/v1/customers", {{"Accept-Encoding", "gzip;q=0, identity"}}).has("content-encoding"));
        QVERIFY(!m_api.get("/health/live", gzip).has("content-encoding")); // too small to gain
    }
};

QTEST_GUILESS_MAIN(TestApiPaging)
#include "tst_apipaging.moc"
