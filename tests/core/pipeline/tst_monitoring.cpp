// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pipeline/batchrun.h"
#include "core/pipeline/reportjson.h"
#include "tests/support/testdatabase.h"
#include "tests/support/testfiles.h"

#include <QJsonArray>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace churnlens;
using namespace churnlens::pipeline;

/// What a run says of the past and of its customers: outcomes, drift, intervals, flags, explanations.
class TestMonitoring : public QObject
{
    Q_OBJECT

private:
    tests::TestDatabase m_database;
    tests::TestFiles m_files;
    QTemporaryDir m_dataDir;
    std::unique_ptr<warehouse::Connection> m_connection;
    BatchReport m_first; ///< as of 2011-06-01
    BatchReport m_second; ///< as of the end

    BatchOptions options()
    {
        BatchOptions options;
        options.database.conninfo = m_database.conninfoOf(QStringLiteral("m"));
        options.database.dataDir = m_dataDir.path();
        return options;
    }
    QString scalar(const QByteArray& sql) { return tests::scalar(*m_connection, sql); }

private Q_SLOTS:
    void initTestCase()
    {
        m_connection = m_database.fresh(QStringLiteral("m"));
        BatchOptions run = options();
        run.inputs = {m_files.write(QStringLiteral("shop.csv"), tests::smallShop(300))};
        run.asOf = QDate(2011, 6, 1);
        m_first = runBatch(run, {});
        QVERIFY2(!m_first.error, qPrintable(m_first.error ? m_first.error->message : QString()));
        m_second = runBatch(options(), {});
        QVERIFY2(!m_second.error, qPrintable(m_second.error ? m_second.error->message : QString()));
    }

    void aPastRunIsAssessedOnceItsWindowHasPassed()
    {
        QCOMPARE(m_second.outcomes.size(), size_t(1));
        const scoring::RunOutcome& past = m_second.outcomes.front();
        QCOMPARE(past.runId, m_first.scoring->runId);
        QCOMPARE(past.outcome[u"customers"_s].toInteger(), m_first.scoring->customers);
        QVERIFY(std::abs(past.outcome[u"expected_churners"_s].toDouble() - m_first.scoring->expectedChurners) < 1e-9);
        // The same from the lines themselves.
        const QString realised = scalar(
            "SELECT count(*) FROM ml.churn_score s WHERE run_id = 1 AND NOT EXISTS (SELECT FROM "
            "warehouse.transaction_line l WHERE l.customer_key = s.customer_key AND line_kind = 'p' AND invoiced_at >= "
            "'2011-06-01' AND invoiced_at < '2011-08-30')");
        QCOMPARE(QString::number(past.outcome[u"churners"_s].toInteger()), realised);
        const QJsonObject buckets = past.outcome[u"buckets"_s].toObject();
        QCOMPARE(buckets[u"high"_s][u"customers"_s].toInteger(), m_first.scoring->high);
        QCOMPARE(toJson(m_second)[u"past_runs"_s].toArray().size(), 1);
        QVERIFY(!runBatch(options(), {}).error);
        QCOMPARE(scalar("SELECT count(*) FROM ml.run_outcome"), QStringLiteral("1"));
    }

    void driftIsMeasuredAndKept()
    {
        QVERIFY(m_second.drift.has_value());
        QCOMPARE(m_second.drift->customers, m_second.scoring->customers);
        QCOMPARE(m_second.drift->columns.size(), static_cast<size_t>(features::columnNames().size()));
        for (const scoring::ColumnDrift& column : m_second.drift->columns) {
            QVERIFY2(column.stability.psi >= 0 && column.stability.threshold >= 0.1, qPrintable(column.name));
            QCOMPARE(column.stability.drifted, column.stability.psi > column.stability.threshold);
        }
        QCOMPARE(scalar("SELECT drift->>'customers' FROM ml.scoring_run WHERE run_id = 2"), QStringLiteral("300"));
    }

    void intervalsHoldTheirProbability()
    {
        QCOMPARE(
            scalar("SELECT count(*) FROM ml.latest_churn_score WHERE churn_probability BETWEEN probability_low AND "
                   "probability_high"),
            QStringLiteral("300"));
        QVERIFY(m_second.scoring->expectedChurnersLow < m_second.scoring->expectedChurners);
        QVERIFY(m_second.scoring->expectedChurnersHigh > m_second.scoring->expectedChurners);
    }

    void ranksAndPercentilesFollowTheProbability()
    {
        QCOMPARE(scalar("SELECT count(DISTINCT risk_rank) FROM ml.latest_churn_score"), QStringLiteral("300"));
        QCOMPARE(scalar("SELECT count(*) FROM ml.latest_churn_score a JOIN ml.latest_churn_score b ON a.risk_rank = "
                        "b.risk_rank - 1 WHERE a.churn_probability < b.churn_probability"),
                 QStringLiteral("0"));
        QCOMPARE(
            scalar("SELECT count(*) FROM ml.latest_churn_score s WHERE abs(risk_percentile - 100 * (SELECT "
                   "count(*) FROM ml.latest_churn_score o WHERE o.churn_probability < s.churn_probability)::float8 "
                   "/ 299) > 1e-9"),
            QStringLiteral("0"));
    }

    void flagsSayWhatTheyMean()
    {
        QCOMPARE(scalar("SELECT count(*) FROM ml.latest_churn_score s JOIN mart.customer_feature f ON f.customer_key = "
                        "s.customer_key AND f.as_of = (SELECT as_of FROM ml.scoring_run WHERE run_id = s.run_id) WHERE "
                        "('thin_history' = ANY (flags)) <> (active_days < 2)"),
                 QStringLiteral("0"));
        QCOMPARE(scalar("SELECT count(*) FROM ml.latest_churn_score WHERE ('uncertain_bucket' = ANY (flags)) <> "
                        "((probability_low < 0.33) <> (probability_high < 0.33) OR (probability_low < 0.66) <> "
                        "(probability_high < 0.66))"),
                 QStringLiteral("0"));
    }

    void pointsAddUpToTheProbability()
    {
        QCOMPARE(
            scalar("SELECT count(*) FROM (SELECT customer_key, min(churn_probability) - min(typical_probability) - "
                   "sum(points) AS rest FROM ml.latest_explanation GROUP BY 1) e WHERE abs(rest) > 1e-12"),
            QStringLiteral("0"));
        QCOMPARE(scalar("SELECT count(DISTINCT customer_key) FROM ml.latest_explanation"), QStringLiteral("300"));
    }

    void theHistoryOfDeploymentsCannotBeRewritten()
    {
        QVERIFY(!m_connection->execute("UPDATE ml.deployment SET reason = 'x'").ok());
        QVERIFY(!m_connection->execute("DELETE FROM ml.deployment").ok());
    }
};

QTEST_GUILESS_MAIN(TestMonitoring)
#include "tst_monitoring.moc"
