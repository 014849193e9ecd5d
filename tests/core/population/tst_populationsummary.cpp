// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/population/populationsummary.h"

#include "tests/core/customers/scoredshop.h"
#include "tests/support/testdatabase.h"

#include <QTest>

#include <numeric>

using namespace churnlens;
using namespace churnlens::population;

class TestPopulationSummary : public QObject
{
    Q_OBJECT

private:
    tests::TestDatabase m_database;
    std::unique_ptr<warehouse::Connection> m_connection;
    std::shared_ptr<const Population> m_population;

    void compare(const GroupSummary& group, const QByteArray& condition)
    {
        const auto row = m_connection->query(
            "SELECT count(*), count(*) FILTER (WHERE risk_bucket = 'High'), coalesce(sum(value_at_risk), 0),"
            " coalesce(sum(churn_probability), 0) FROM ml.churn_score JOIN warehouse.customer USING (customer_key)"
            " WHERE run_id = 1 AND "
            + condition);
        QVERIFY(row.ok());
        QCOMPARE(group.customers, row->integer(0, 0));
        QCOMPARE(group.high, row->integer(0, 1));
        QVERIFY(qAbs(group.value - row->real(0, 2)) < 1e-9);
        QVERIFY(qAbs(group.expectedChurners - row->real(0, 3)) < 1e-9);
        QVERIFY(group.customers > 0);
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_connection = m_database.fresh(QStringLiteral("summary"));
        tests::fillShop(*m_connection);
        const auto run = scoring::readRun(*m_connection, 1);
        const auto population = Population::read(*m_connection, **run, {});
        QVERIFY(population.ok());
        m_population = *population;
    }

    void agreesWithSql()
    {
        for (const auto& [segment, condition] : {std::pair(Segment::All, QByteArray("true")),
                                                 {Segment::Active, "is_active"},
                                                 {Segment::Lapsed, "NOT is_active"}}) {
            const PopulationSummary summary = summarize(*m_population, segment);
            compare(summary.all, condition);
            QCOMPARE(summary.buckets.size(), size_t(3));
            for (const GroupSummary& bucket : summary.buckets)
                compare(bucket, condition + " AND risk_bucket = '" + bucket.name.toUtf8() + "'");
            qint64 before = std::numeric_limits<qint64>::max();
            for (const GroupSummary& country : summary.countries) {
                compare(country,
                        condition
                            + (country.name.isEmpty()
                                   ? QByteArray(" AND country IS NULL")
                                   : " AND country = '" + country.name.toUtf8().replace('\'', "''") + "'"));
                QVERIFY(country.customers <= before);
                before = country.customers;
            }
            QCOMPARE(std::accumulate(summary.histogram.begin(), summary.histogram.end(), qint64(0)),
                     summary.all.customers);
            for (size_t bin = 0; bin < summary.histogram.size(); ++bin)
                QCOMPARE(QString::number(summary.histogram[bin]),
                         tests::scalar(*m_connection,
                                       "SELECT count(*) FROM ml.churn_score WHERE run_id = 1 AND " + condition
                                           + " AND least(49, floor(churn_probability * 50)) = "
                                           + QByteArray::number(qulonglong(bin))));
        }
    }

    void segments()
    {
        const PopulationSummary all = summarize(*m_population);
        compare(all.segments.at(0), "is_active");
        compare(all.segments.at(1), "NOT is_active");
        QCOMPARE(all.segments.at(0).name, QStringLiteral("Active"));
        const PopulationSummary active = summarize(*m_population, Segment::Active);
        QCOMPARE(active.segments.at(1).customers, 0);
        QCOMPARE(active.segments.at(1).meanProbability(), 0.0);
        QCOMPARE(active.all.meanProbability(), active.all.expectedChurners / double(active.all.customers));
    }

    void rowsOfAList()
    {
        PopulationFilter filter;
        filter.buckets = {QStringLiteral("High")};
        compare(summarizeRows(*m_population, m_population->select(filter, {})), "risk_bucket = 'High'");
        QCOMPARE(summarizeRows(*m_population, {}).customers, 0);
    }
};

QTEST_GUILESS_MAIN(TestPopulationSummary)
#include "tst_populationsummary.moc"
