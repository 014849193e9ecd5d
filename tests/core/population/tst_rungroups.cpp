// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/population/rungroups.h"

#include "tests/core/customers/scoredshop.h"
#include "tests/support/testdatabase.h"

#include <QTest>

using namespace churnlens;
using namespace churnlens::population;

namespace {

void same(const GroupSummary& a, const GroupSummary& b)
{
    QCOMPARE(a.name, b.name);
    QCOMPARE(a.customers, b.customers);
    QCOMPARE(a.high, b.high);
    QVERIFY(qAbs(a.value - b.value) < 1e-9);
    QVERIFY(qAbs(a.expectedChurners - b.expectedChurners) < 1e-9);
}

void same(const std::vector<GroupSummary>& a, const std::vector<GroupSummary>& b)
{
    QCOMPARE(a.size(), b.size());
    for (size_t i = 0; i < a.size(); ++i)
        same(a[i], b[i]);
}

void same(const PopulationSummary& a, const PopulationSummary& b)
{
    same(a.all, b.all);
    same(a.buckets, b.buckets);
    same(a.countries, b.countries);
    same(a.segments, b.segments);
    QCOMPARE(a.histogram, b.histogram);
}

} // namespace

class TestRunGroups : public QObject
{
    Q_OBJECT

private:
    tests::TestDatabase m_database;
    std::unique_ptr<warehouse::Connection> m_connection;

    void isThatOfTheCustomers(qint64 runId)
    {
        const auto run = scoring::readRun(*m_connection, runId);
        const auto population = Population::read(*m_connection, **run, {});
        const auto summary = readRunSummary(*m_connection, runId);
        QVERIFY(population.ok() && summary.ok());
        const RunSummary expected = summarizeRun(**population);
        QCOMPARE(expected.all.all.customers, 40);
        same(summary->all, expected.all);
        same(summary->active, expected.active);
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_connection = m_database.fresh(QStringLiteral("groups"));
        tests::fillShop(*m_connection);
        QVERIFY(m_connection
                    ->execute("UPDATE ml.churn_score SET churn_probability = 1, risk_bucket = 'High'"
                              " WHERE run_id = 1 AND customer_key IN (3, 4);"
                              "UPDATE ml.churn_score SET churn_probability = 0, risk_bucket = 'Low'"
                              " WHERE run_id = 1 AND customer_key = 5")
                    .ok());
    }

    void withoutStoredGroupsTheScoresAreRead()
    {
        QCOMPARE(tests::scalar(*m_connection, "SELECT count(*) FROM ml.run_group"), QStringLiteral("0"));
        isThatOfTheCustomers(1);
        isThatOfTheCustomers(2);
    }

    void storedGroupsAreTheSame()
    {
        QVERIFY(storeRunGroups(*m_connection, 1).ok());
        isThatOfTheCustomers(1);
        const QString stored = tests::scalar(*m_connection, "SELECT count(*) FROM ml.run_group WHERE run_id = 1");
        QVERIFY(stored.toInt() > 6);
        QVERIFY(storeRunGroups(*m_connection, 1).ok());
        QCOMPARE(tests::scalar(*m_connection, "SELECT count(*) FROM ml.run_group"), stored);
    }

    void storedGroupsAreWhatIsRead()
    {
        QVERIFY(storeRunGroups(*m_connection, 1).ok());
        QVERIFY(m_connection->execute("DELETE FROM ml.churn_score WHERE run_id = 1 AND customer_key > 20").ok());
        QCOMPARE(readRunSummary(*m_connection, 1)->all.all.customers, 40);
        QCOMPARE(readRunSummary(*m_connection, 99)->all.all.customers, 0);
    }
};

QTEST_GUILESS_MAIN(TestRunGroups)
#include "tst_rungroups.moc"
