// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/customers/customersql.h"
#include "core/warehouse/sqlcatalog.h"

#include "tests/core/customers/scoredshop.h"
#include "tests/support/testdatabase.h"

#include <QRegularExpression>
#include <QTest>

using namespace churnlens;
using namespace churnlens::customers;

/// That a page costs a page, not a run: seen from the plans, which time cannot spoil.
class TestCustomerPlans : public QObject
{
    Q_OBJECT

private:
    tests::TestDatabase m_database;
    std::unique_ptr<warehouse::Connection> m_connection;
    RunInfo m_run;

    QString planOf(const CustomerFilter& filter, const CustomerOrder& order, const std::optional<Position>& from)
    {
        const Result<Statement> page = pageStatement(m_run, filter, order, 101, from);
        const auto rows = m_connection->query("EXPLAIN " + page->sql, page->parameters);
        QString plan;
        for (int row = 0; rows.ok() && row < rows->rows(); ++row)
            plan += rows->text(row, 0) + u'\n';
        return plan;
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_connection = m_database.fresh(QStringLiteral("plans"));
        tests::fillShop(*m_connection);
        QVERIFY(m_connection
                    ->execute(
                        "INSERT INTO warehouse.customer SELECT k, k::text, 'France', '2010-12-01' FROM "
                        "generate_series(1001, 51000) k;"
                        "INSERT INTO ml.churn_score (run_id, customer_key, churn_probability, risk_bucket, is_active, "
                        "value_at_risk, scored_at, risk_rank, risk_percentile) SELECT 1, 1000 + k, 1 - k / 50001.0, "
                        "CASE WHEN k < 20000 THEN 'High' WHEN k < 35000 THEN 'Medium' ELSE 'Low' END, k % 3 = 0, "
                        "k * 7919 % 50000, now(), 40 + k, 50 FROM generate_series(1, 50000) k;"
                        "INSERT INTO mart.customer_feature SELECT '2011-12-10', 1000 + k, 1, 2, 3, 4, 5, 6, 7, 8, "
                        "'2011-12-07', 9, 10, 11, 12, 13, 14, 15, 16 FROM generate_series(1, 50000) k;"
                        "ANALYZE")
                    .ok());
        tests::publish(*m_connection, 1);
        const Result<RunInfo> run = readRunInfo(*m_connection);
        QVERIFY(run.ok());
        m_run = *run;
    }

    void aPageIsARangeOfAnIndex_data()
    {
        QTest::addColumn<int>("key");
        QTest::addColumn<QString>("index");
        QTest::newRow("rank") << static_cast<int>(SortKey::Rank) << "churn_score_risk_idx";
        QTest::newRow("probability") << static_cast<int>(SortKey::Probability) << "churn_score_risk_idx";
        QTest::newRow("value") << static_cast<int>(SortKey::ValueAtRisk) << "churn_score_value_idx";
        QTest::newRow("id") << static_cast<int>(SortKey::CustomerId) << "customer_id_idx";
    }
    void aPageIsARangeOfAnIndex()
    {
        QFETCH(int, key);
        QFETCH(QString, index);
        CustomerFilter atRisk;
        atRisk.segment = Segment::Active;
        atRisk.buckets = {QStringLiteral("High")};
        CustomerFilter two;
        two.buckets = {QStringLiteral("High"), QStringLiteral("Low")};
        static const QRegularExpression sorting(QStringLiteral("(?<!Incremental )Sort  \\(.* rows=(\\d+) "));
        for (const CustomerFilter& filter : {CustomerFilter(), atRisk, two}) {
            for (const bool descending : {false, true}) {
                const CustomerOrder order{static_cast<SortKey>(key), descending};
                const Result<CustomerPage> first = readPage(*m_connection, filter, order, 100);
                QVERIFY(first.ok() && first->next);
                for (const std::optional<Position>& from : {std::optional<Position>(), first->next}) {
                    const QString plan = planOf(filter, order, from);
                    QVERIFY2(plan.contains(index), qPrintable(plan));
                    QVERIFY2(!plan.contains(QStringLiteral("Seq Scan on churn_score")), qPrintable(plan));
                    for (auto sorts = sorting.globalMatch(plan); sorts.hasNext();) // but of the page, or none
                        QVERIFY2(sorts.next().captured(1).toInt() <= 606, qPrintable(plan));
                }
            }
        }
    }

    void aCustomerIsLookedUpByItsKeys()
    {
        // As in real life, where nobody analyses tables of one row: the planner then takes them for thousands.
        QVERIFY(m_connection
                    ->execute("DELETE FROM pg_statistic WHERE starelid IN ('ml.published_run'::regclass, "
                              "'ml.scoring_run'::regclass);"
                              "UPDATE pg_class SET reltuples = -1, relpages = 0 WHERE oid IN "
                              "('ml.published_run'::regclass, 'ml.scoring_run'::regclass)")
                    .ok());
        const auto rows = m_connection->query("EXPLAIN " + warehouse::sqlText("queries/select_published_customer"),
                                              {QByteArray("1001")});
        QVERIFY(rows.ok());
        QString plan;
        for (int row = 0; row < rows->rows(); ++row)
            plan += rows->text(row, 0) + u'\n';
        for (const char* table : {"churn_score", "customer_feature", "customer"}) {
            const QString scan = QStringLiteral("Seq Scan on ") + QLatin1StringView(table);
            QVERIFY2(!plan.contains(scan), qPrintable(plan));
        }
    }

    void runsWithoutRanksGetThem()
    {
        QVERIFY(m_connection
                    ->execute("UPDATE ml.churn_score SET risk_rank = NULL, risk_percentile = NULL WHERE run_id = 2;"
                              "DROP INDEX ml.churn_score_risk_idx, ml.churn_score_value_idx;"
                              "CREATE INDEX churn_score_run_idx ON ml.churn_score (run_id)")
                    .ok());
        const auto ranks = [this] {
            return tests::scalar(*m_connection,
                                 "SELECT string_agg(coalesce(risk_rank, 0)::text, ',' ORDER BY churn_probability DESC, "
                                 "value_at_risk DESC, customer_key) FROM ml.churn_score WHERE run_id = 2");
        };
        QVERIFY(ranks().startsWith(QStringLiteral("0,0,")));
        QVERIFY(m_connection->execute(warehouse::sqlText("migrations/0008_index_scores")).ok());
        QVERIFY2(ranks().startsWith(QStringLiteral("1,2,3,")) && ranks().endsWith(QStringLiteral(",39,40")),
                 qPrintable(ranks()));
        QCOMPARE(tests::scalar(*m_connection,
                               "SELECT max(risk_percentile) FROM ml.churn_score WHERE run_id = 2 AND "
                               "risk_rank = 40"),
                 QStringLiteral("0"));
    }
};

QTEST_GUILESS_MAIN(TestCustomerPlans)
#include "tst_customerplans.moc"
