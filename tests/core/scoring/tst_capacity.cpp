// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scoring/highrisklist.h"
#include "core/scoring/runhistory.h"

#include "explanationmodels.h"
#include "scoringbench.h"
#include "tests/support/testdatabase.h"
#include "tests/support/testfiles.h"

#include <QTest>

#include <cmath>

using namespace churnlens;
using namespace churnlens::scoring;

namespace {

constexpr int kActiveDays = 200;

double probabilityOf(double logOdds)
{
    return 1 / (1 + std::exp(-logOdds));
}

/// log-odds = (recency - 100) / 50 - (monetary - 1000) / 500
model::TrainedModel plainModel()
{
    return samples::tinyModel(0, 1, -1);
}

/// Customer, recency, spend, value at risk: log-odds. In the order of the ranks: 7, 1, 3, 4, 2, 8, 5, 9, 6.
const QByteArray kNine = R"(
UPDATE mart.customer_feature f SET recency_days = v.recency, monetary = v.spend, value_last_year = v.value
FROM (VALUES (1, 190, 1000, 10), -- 1.8
             (2, 150, 1000, 5), -- 1.0, and less at stake than 3 and 4
             (3, 150, 1000, 50), -- 1.0
             (4, 150, 1000, 50), -- 1.0
             (5, 100, 1000, 1), -- 0.0
             (6, 20, 1000, 1), -- -1.6
             (7, 300, 1000, 1), -- lapsed, 4.0
             (8, 250, 2250, 1), -- lapsed, 0.5
             (9, 250, 3250, 1)) -- lapsed, -1.5
     AS v (customer, recency, spend, value)
WHERE f.customer_key = v.customer
)";

} // namespace

/// High as the customers whom the retention team can take on.
class TestCapacity : public QObject
{
    Q_OBJECT

private:
    tests::TestDatabase m_database;
    tests::TestFiles m_files;
    std::unique_ptr<warehouse::Connection> m_connection;

    QString scalar(const QByteArray& sql) { return tests::scalar(*m_connection, sql); }
    QString inBucket(const QByteArray& bucket)
    {
        return scalar("SELECT coalesce(string_agg(customer_key::text, ' ' ORDER BY risk_rank), '') FROM "
                      "ml.latest_churn_score WHERE risk_bucket = '"
                      + bucket + "'");
    }
    static Settings ofCapacity(std::optional<int> capacity)
    {
        Settings settings;
        settings.activeDays = kActiveDays;
        settings.capacity = capacity;
        return settings;
    }

private Q_SLOTS:
    void init()
    {
        m_connection = m_database.fresh(QStringLiteral("c"));
        QVERIFY(samples::addCustomers(*m_connection, 9).ok());
        const Result<void> set = m_connection->execute(kNine);
        QVERIFY2(set.ok(), set.ok() ? "" : qPrintable(set.error().message));
    }

    void theFirstSoManyActiveOnesAreHigh_data()
    {
        QTest::addColumn<int>("capacity");
        QTest::addColumn<QString>("high");
        QTest::addColumn<QString>("medium");
        QTest::addColumn<QString>("low");
        QTest::addColumn<double>("mediumFrom");
        QTest::addColumn<double>("highFrom");
        const auto row = [](int capacity, const char* high, const char* medium, const char* low, double mediumFrom,
                            double logOdds) {
            QTest::addRow("%d", capacity) << capacity << QString::fromLatin1(high) << QString::fromLatin1(medium)
                                          << QString::fromLatin1(low) << mediumFrom << probabilityOf(logOdds);
        };
        row(1, "7 1", "3 4 2 8 5", "9 6", 0.33, 1.8);
        row(2, "7 1 3", "4 2 8 5", "9 6", 0.33, 1.0); // 3 and 4 tie in all but the key, 2 has less at stake
        row(3, "7 1 3 4", "2 8 5", "9 6", 0.33, 1.0);
        row(4, "7 1 3 4 2", "8 5", "9 6", 0.33, 1.0);
        row(5, "7 1 3 4 2 8 5", "", "9 6", 0.33, 0.0);
        row(6, "7 1 3 4 2 8 5 9 6", "", "", probabilityOf(-1.6), -1.6); // below the threshold of Medium
        row(7, "7 1 3 4 2 8 5 9 6", "", "", probabilityOf(-1.6), -1.6); // more than there are active customers
        row(2'000'000'000, "7 1 3 4 2 8 5 9 6", "", "", probabilityOf(-1.6), -1.6);
    }

    void theFirstSoManyActiveOnesAreHigh()
    {
        QFETCH(int, capacity);
        QFETCH(double, mediumFrom);
        QFETCH(double, highFrom);
        const Result<ScoringSummary> run = samples::publish(*m_connection, plainModel(), ofCapacity(capacity));
        QVERIFY2(run.ok(), run.ok() ? "" : qPrintable(run.error().message + run.error().detail));
        QTEST(inBucket("High"), "high");
        QTEST(inBucket("Medium"), "medium");
        QTEST(inBucket("Low"), "low");
        QCOMPARE(run->active, 6);
        QCOMPARE(run->high, inBucket("High").split(u' ', Qt::SkipEmptyParts).size());
        QCOMPARE(run->low, inBucket("Low").split(u' ', Qt::SkipEmptyParts).size());
        QVERIFY(std::abs(run->mediumFrom - mediumFrom) < 1e-12);
        QVERIFY(std::abs(run->highFrom - highFrom) < 1e-12);
        QCOMPARE(run->capacity, std::optional(capacity));
        const ScoringRun kept = **readRun(*m_connection);
        QCOMPARE(kept.capacity, std::optional(capacity));
        QCOMPARE(kept.mediumFrom, run->mediumFrom);
        QCOMPARE(kept.highFrom, run->highFrom); // to the last digit
        QCOMPARE(scalar("SELECT count(*) FROM ml.latest_churn_score WHERE is_active AND risk_bucket = 'High'"),
                 QString::number(std::min(capacity, 6)));
        const QString list = m_files.path(QStringLiteral("list.csv"));
        QCOMPARE(*exportHighRisk(*m_connection, plainModel(), run->runId, list), qint64(std::min(capacity, 6)));
    }

    void ofNobodyActiveNobodyIsHigh()
    {
        Settings settings = ofCapacity(3);
        settings.activeDays = 1;
        const Result<ScoringSummary> run = samples::publish(*m_connection, plainModel(), settings);
        QVERIFY2(run.ok(), run.ok() ? "" : qPrintable(run.error().message + run.error().detail));
        QCOMPARE(run->active, 0);
        QCOMPARE(inBucket("High"), QString());
        QCOMPARE(inBucket("Medium"), QStringLiteral("7 1 3 4 2 8 5"));
        QCOMPARE(run->highFrom, 1.0);
        QCOMPARE(run->mediumFrom, 0.33);
    }

    void aCapacityOfNobodyIsRefused()
    {
        QVERIFY(samples::publish(*m_connection, plainModel(), ofCapacity({})).ok());
        for (const int capacity : {0, -1}) {
            const Result<ScoringSummary> run = samples::publish(*m_connection, plainModel(), ofCapacity(capacity));
            QVERIFY(!run.ok());
            QVERIFY(run.error().code == ErrorCode::Usage);
        }
        QCOMPARE(scalar("SELECT count(*) FROM ml.scoring_run"), QStringLiteral("1"));
        QVERIFY(!m_connection->execute("UPDATE ml.scoring_run SET capacity = 0").ok()); // the table refuses it too
    }

    void theNextScoringMayGoByAnotherRule()
    {
        QVERIFY(samples::publish(*m_connection, plainModel(), ofCapacity({})).ok());
        const QString high = inBucket("High");
        QCOMPARE(high, QStringLiteral("7 1 3 4 2"));
        QVERIFY(samples::publish(*m_connection, plainModel(), ofCapacity(1)).ok());
        QCOMPARE(inBucket("High"), QStringLiteral("7 1"));
        QVERIFY(samples::publish(*m_connection, plainModel(), ofCapacity({})).ok());
        QCOMPARE(inBucket("High"), high);
        const std::vector<ScoringRun> runs = readRuns(*m_connection, 10).value();
        QCOMPARE(runs.size(), size_t(3));
        QVERIFY(!runs[0].capacity && runs[1].capacity == 1 && !runs[2].capacity);
        QVERIFY(runs[0].highFrom == 0.66 && runs[0].mediumFrom == 0.33);
        const QJsonObject byCapacity = toJson(runs[1]);
        QCOMPARE(byCapacity[u"bucket_mode"].toString(), QStringLiteral("capacity"));
        QCOMPARE(byCapacity[u"capacity"].toInt(), 1);
        const QJsonObject byThresholds = toJson(runs[2]);
        QCOMPARE(byThresholds[u"bucket_mode"].toString(), QStringLiteral("thresholds"));
        QVERIFY(byThresholds.contains(u"capacity") && byThresholds[u"capacity"].isNull());
        // Of the same model the probabilities are the same to the last digit.
        QCOMPARE(
            scalar("SELECT count(*) FROM ml.churn_score a JOIN ml.churn_score b USING (customer_key) WHERE a.run_id "
                   "= 1 AND b.run_id = 2 AND a.churn_probability = b.churn_probability AND a.risk_rank = b.risk_rank "
                   "AND a.risk_percentile = b.risk_percentile AND a.log_odds = b.log_odds"),
            QStringLiteral("9"));
    }

    void flagsGoByTheThresholdsThatCameOut()
    {
        m_connection = m_database.fresh(QStringLiteral("f"));
        QVERIFY(samples::addCustomers(*m_connection, 400).ok());
        const Result<ScoringSummary> run = samples::publish(*m_connection, samples::behaviouralModel(), ofCapacity(37));
        QVERIFY2(run.ok(), run.ok() ? "" : qPrintable(run.error().message + run.error().detail));
        QCOMPARE(scalar("SELECT count(*) FROM ml.latest_churn_score WHERE is_active AND risk_bucket = 'High'"),
                 QStringLiteral("37"));
        QCOMPARE(scalar("SELECT count(*) FROM ml.latest_churn_score s JOIN ml.scoring_run r USING (run_id) WHERE "
                        "('uncertain_bucket' = ANY (flags)) <> ((probability_low < medium_from) <> (probability_high < "
                        "medium_from) OR (probability_low < high_from) <> (probability_high < high_from))"),
                 QStringLiteral("0"));
        QVERIFY(scalar("SELECT count(*) FROM ml.latest_churn_score WHERE 'uncertain_bucket' = ANY (flags)").toInt()
                > 0);
        // Buckets never cross in the order of the ranks.
        QCOMPARE(
            scalar("SELECT count(*) FROM ml.latest_churn_score a JOIN ml.latest_churn_score b ON a.risk_rank + 1 = "
                   "b.risk_rank WHERE array_position(ARRAY['High', 'Medium', 'Low'], a.risk_bucket) > "
                   "array_position(ARRAY['High', 'Medium', 'Low'], b.risk_bucket)"),
            QStringLiteral("0"));
    }
};

QTEST_GUILESS_MAIN(TestCapacity)
#include "tst_capacity.moc"
