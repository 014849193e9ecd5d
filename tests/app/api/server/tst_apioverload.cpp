// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "load.h"
#include "tests/support/apifixture.h"

#include <QElapsedTimer>
#include <QJsonArray>
#include <QTest>

#include <set>

using namespace churnlens;
using tests::ApiAnswer;
using tests::HttpClient;

namespace {

constexpr int kPatienceMs = 90'000;
const QByteArray kCsv = "/api/v1/customers?format=csv";

/// A run of many customers, of which a CSV does not fit into the system's buffers: some 30 MB.
const QByteArray kManyCustomers =
    "INSERT INTO ml.model (model_id, feature_set, horizon_days, test_as_of, data_fingerprint, metadata, artifact_path)"
    " VALUES ('m1', 'behavioural', 90, '2011-09-11', 'x', '{}', '/m');"
    "INSERT INTO ml.scoring_run (model_id, as_of, horizon_days, active_days, medium_from, high_from, scored_at,"
    " customers) VALUES ('m1', '2011-12-10', 90, 180, 0.3, 0.6, '2011-12-10 10:00+00', 150000);"
    "INSERT INTO warehouse.customer SELECT k, 'C' || k, repeat('Long Country ', 8), '2010-12-01'"
    " FROM generate_series(1, 150000) k;"
    "INSERT INTO ml.churn_score (run_id, customer_key, churn_probability, risk_bucket, is_active, value_at_risk,"
    " scored_at, risk_rank, risk_percentile, flags) SELECT 1, k, 1 - k / 150001.0, 'High', true, k, '2011-12-10',"
    " k, 50, '{}' FROM generate_series(1, 150000) k;"
    "INSERT INTO ml.published_run (run_id) VALUES (1);"
    "ANALYZE";

} // namespace

/// Every score that was seen, to be compared with the table.
class Sightings
{
public:
    void add(const ApiAnswer& answer)
    {
        if (answer.status != 200)
            return;
        const QJsonObject json = answer.json();
        const qint64 run = json[QStringLiteral("run_id")].toInteger();
        const std::lock_guard lock(m_mutex);
        if (!json.contains(QStringLiteral("data")))
            note(run, json);
        for (const QJsonValue& customer : json[QStringLiteral("data")].toArray())
            note(run, customer.toObject());
    }

    /// The first that is not in the table; empty: all are.
    QString compare(warehouse::Connection& connection)
    {
        const Result<warehouse::QueryResult> rows =
            connection.query("SELECT run_id, customer_id, churn_probability FROM ml.churn_score "
                             "JOIN warehouse.customer USING (customer_key)");
        if (!rows.ok())
            return rows.error().message;
        for (int row = 0; row < rows->rows(); ++row)
            m_seen.erase({rows->integer(row, 0), rows->text(row, 1), rows->real(row, 2)});
        return m_seen.empty() ? QString() : std::get<1>(*m_seen.begin());
    }

    [[nodiscard]] qsizetype runs() const { return m_runs.size(); }
    [[nodiscard]] size_t size() const { return m_seen.size(); }

private:
    void note(qint64 run, const QJsonObject& customer)
    {
        m_runs.insert(run);
        m_seen.insert({run, customer[QStringLiteral("customer_id")].toString(),
                       customer[QStringLiteral("churn_probability")].toDouble()});
    }

    std::mutex m_mutex;
    QSet<qint64> m_runs;
    std::set<std::tuple<qint64, QString, double>> m_seen;
};

/// Many at once, and some that take their time.
class TestApiOverload : public QObject
{
    Q_OBJECT

private:
    tests::ApiFixture m_api{150};
    std::unique_ptr<warehouse::Connection> m_many;

    [[nodiscard]] api::ApiOptions manyOptions() const { return m_api.optionsOf(QStringLiteral("many")); }

    /// Asks for the long CSV and reads no more than the beginning of it.
    static bool beginToRead(HttpClient& client)
    {
        client.socket().setReadBufferSize(4096); // else the test's event loop would read it all
        return client.begin({"GET", kCsv, {}, {}}) && client.socket().waitForReadyRead(kPatienceMs)
            && client.socket().peek(15) == "HTTP/1.1 200 OK";
    }

    /// Whether the list is to be had. It is not asked for again then: a place is free only a moment after its answer
    /// has been read.
    bool isServedInTheEnd(quint16 port)
    {
        return QTest::qWaitFor([&] { return m_api.get(kCsv + "&q=C77", {}, port).status == 200; }, kPatienceMs);
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_many = m_api.database().fresh(QStringLiteral("many"));
        const Result<void> made = m_many->execute(kManyCustomers);
        QVERIFY2(made.ok(), made.ok() ? "" : qPrintable(made.error().message));
    }

    void runsPublishedUnderLoadDoNotMix()
    {
        Sightings sightings;
        std::atomic<bool> mixed = false;
        tests::Load load(m_api.validator(), m_api.server().port(), 8,
                         [&sightings, &mixed](int thread, const ApiAnswer& before) -> QByteArray {
                             sightings.add(before);
                             if (thread == 0)
                                 return "/api/v1/customers/10001/explanation";
                             if (thread < 4)
                                 return "/api/v1/customers/" + QByteArray::number(10'000 + thread);
                             const QByteArray link = before.header("link");
                             const bool goesOn = link.contains("cursor=");
                             static thread_local qint64 run = 0;
                             const qint64 runNow = before.json()[QStringLiteral("run_id")].toInteger();
                             mixed = mixed || (run != 0 && runNow != run);
                             run = goesOn ? runNow : 0;
                             return goesOn ? link.mid(1, link.indexOf('>') - 1)
                                           : QByteArray("/api/v1/customers?limit=40");
                         });
        for (const char* day : {"2011-11-20", "2011-11-25"}) {
            QCOMPARE(m_api.post("/api/v1/runs", QByteArray("{\"as_of\":\"") + day + "\"}").status, 202);
            QTRY_VERIFY_WITH_TIMEOUT(m_api.get("/api/v1/runs/current").json()[QStringLiteral("state")].toString()
                                         != QStringLiteral("running"),
                                     kPatienceMs);
            QCOMPARE(m_api.get("/api/v1/runs/current").json()[QStringLiteral("state")].toString(),
                     QStringLiteral("succeeded"));
            const int answers = load.answers();
            QTRY_VERIFY_WITH_TIMEOUT(load.answers() > answers + 40, kPatienceMs);
        }
        QCOMPARE(load.stop(), QString());
        QCOMPARE(load.failures(), 0);
        QVERIFY(!mixed);
        QCOMPARE(sightings.runs(), 3);
        QVERIFY(sightings.size() > 300);
        QCOMPARE(sightings.compare(m_api.connection()), QString());
    }

    void exportsAreFewAndSlowReadersAreCut()
    {
        api::ApiOptions options = manyOptions();
        options.limits.stallMs = 1500;
        const auto server = tests::ApiFixture::serve(options);
        HttpClient first(server->port());
        HttpClient second(server->port());
        QVERIFY(beginToRead(first));
        QVERIFY(beginToRead(second));
        const ApiAnswer third = m_api.get(kCsv + "&q=C77", {}, server->port());
        QCOMPARE(third.status, 503);
        QCOMPARE(third.problem(), QByteArray("busy"));
        QCOMPARE(third.header("retry-after"), QByteArray("10"));
        QCOMPARE(m_api.get("/api/v1/customers?limit=1", {}, server->port()).status, 200);
        // Nobody reads: both are cut off, and so visibly, and their places are free again.
        QVERIFY(isServedInTheEnd(server->port()));
        QTRY_VERIFY_WITH_TIMEOUT(
            m_api.get("/metrics", {}, server->port()).body.contains("\nchurnlens_http_connections 1\n"), kPatienceMs);
        QVERIFY(!second.finish().isWhole);
        QVERIFY(!first.finish().isWhole);
    }

    void aSlowReaderThatReadsGetsItAll()
    {
        api::ApiOptions options = manyOptions();
        options.limits.stallMs = 3000;
        const auto server = tests::ApiFixture::serve(options);
        const ApiAnswer answer = HttpClient(server->port()).get(kCsv);
        QVERIFY(answer.isWhole);
        QCOMPARE(answer.body.count('\n'), 150'001);
        QVERIFY(answer.body.size() > 20'000'000);
    }

    void aReaderThatVanishesLeavesItsPlace()
    {
        api::ApiOptions options = manyOptions();
        options.limits.stallMs = 2 * kPatienceMs; // not what frees it
        const auto server = tests::ApiFixture::serve(options);
        HttpClient left(server->port());
        HttpClient stays(server->port());
        QVERIFY(beginToRead(left));
        QVERIFY(beginToRead(stays));
        QCOMPARE(m_api.get(kCsv + "&q=C77", {}, server->port()).status, 503);
        left.socket().abort();
        QVERIFY(isServedInTheEnd(server->port()));
    }

    void stopsWithWorkInFlight()
    {
        auto server = tests::ApiFixture::serve(manyOptions());
        HttpClient stream(server->port());
        QVERIFY(beginToRead(stream));
        std::vector<std::unique_ptr<HttpClient>> clients;
        for (int i = 0; i < 8; ++i) {
            clients.push_back(std::make_unique<HttpClient>(server->port()));
            QVERIFY(clients.back()->begin({"GET", "/api/v1/customers?limit=1000&count=true&q=7", {}, {}}));
        }
        QElapsedTimer clock;
        clock.start();
        server.reset();
        QVERIFY2(clock.elapsed() < 5000, qPrintable(QString::number(clock.elapsed())));
        QVERIFY(!stream.finish().isWhole); // a part does not look like the whole
    }
};

QTEST_GUILESS_MAIN(TestApiOverload)
#include "tst_apioverload.moc"
