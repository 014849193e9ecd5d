// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/common/utc.h"
#include "core/model/modelscorer.h"
#include "core/whatif/scenario.h"

#include "core/dossier/dossier.h"
#include "core/features/featurebuilder.h"
#include "core/features/featurecatalogue.h"
#include "core/scoring/explanation.h"
#include "scoreddatabase.h"

#include <QTest>

#include <cmath>

using namespace churnlens;
using namespace churnlens::whatif;

namespace {

constexpr int kCustomers = 200;

double column(const std::vector<double>& columns, const char* name)
{
    return columns[static_cast<size_t>(features::columnIndex(QString::fromLatin1(name)))];
}

} // namespace

/// One scored shop for all tests.
class TestScenario : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<tests::ScoredDatabase> m_shop;
    std::shared_ptr<const model::ModelScorer> m_scorer;
    scoring::ScoringRun m_run;

    struct Stored
    {
        QString customerId;
        double probability = 0;
        QString bucket;
    };
    std::vector<Stored> stored()
    {
        const warehouse::QueryResult rows =
            m_shop->connection()
                .query("SELECT customer_id, churn_probability, risk_bucket FROM ml.latest_churn_score ORDER BY 1")
                .value();
        std::vector<Stored> customers;
        for (int row = 0; row < rows.rows(); ++row)
            customers.push_back({rows.text(row, 0), rows.real(row, 1), rows.text(row, 2)});
        return customers;
    }
    ScenarioScorer scenarios(const PurchaseHistory& history)
    {
        return {m_scorer, history, m_run.asOf, m_run.mediumFrom, m_run.highFrom};
    }
    PurchaseHistory history(const QString& customerId)
    {
        return dossier::readHistory(m_shop->connection(), customerId).value();
    }
    static PurchaseHistory steadyBuyer(const QDate& asOf)
    {
        PurchaseHistory history;
        for (int month = 12; month >= 1; --month) {
            const QDateTime at(asOf.addDays(-30 * month), QTime(10, 0), kUtc);
            history.purchases.push_back({QString::number(100 - month), at, 50, 10, 5});
            history.products.push_back({month, at});
        }
        return history;
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_shop = std::make_unique<tests::ScoredDatabase>(kCustomers);
        m_run = m_shop->run();
        m_scorer = m_shop->scorer();
    }

    void withoutSilenceItIsTheStoredScore()
    {
        const std::vector<Stored> customers = stored();
        QVERIFY(customers.size() >= kCustomers * 9 / 10);
        for (const Stored& customer : customers) {
            const ScenarioScore score = scenarios(history(customer.customerId)).score({}).value();
            QVERIFY2(std::abs(score.probability - customer.probability) < 1e-9, qPrintable(customer.customerId));
            QCOMPARE(score.bucket, customer.bucket);
            QCOMPARE(score.asOf, m_run.asOf);
            const scoring::Explanation reasons = scoring::explain(*m_scorer, features::columnNames(), score.columns);
            QCOMPARE(reasons.probability, score.probability);
        }
    }

    void silenceIsWhatTheDatabaseWouldMeasureLater()
    {
        const QDate later = m_run.asOf.addDays(35);
        QVERIFY(features::buildFeatures(m_shop->connection(), {{later}, m_run.horizonDays, false, m_run.asOf}).ok());
        const warehouse::QueryResult rows =
            m_shop->connection()
                .query("SELECT c.customer_id, f.recency_days, f.active_days_90, f.recent_activity FROM "
                       "mart.customer_feature f JOIN warehouse.customer c USING (customer_key) WHERE f.as_of = $1",
                       {later.toString(Qt::ISODate).toLatin1()})
                .value();
        QVERIFY(rows.rows() >= kCustomers * 9 / 10);
        for (int row = 0; row < rows.rows(); ++row) {
            const ScenarioScore score = scenarios(history(rows.text(row, 0))).score({35, false, 1}).value();
            QCOMPARE(score.asOf, later);
            QCOMPARE(column(score.columns, "recency_days"), rows.real(row, 1));
            QCOMPARE(column(score.columns, "active_days_90"), rows.real(row, 2));
            QCOMPARE(column(score.columns, "recent_activity"), rows.real(row, 3));
            QCOMPARE(score.probability, m_scorer->score(score.columns).probability);
        }
    }

    void anOrderCountsAtOnce()
    {
        const ScenarioScorer scorer = scenarios(steadyBuyer(m_run.asOf));
        const ScenarioScore now = scorer.score({}).value();
        const ScenarioScore ordered = scorer.score({0, true, 2}).value();
        QCOMPARE(column(ordered.columns, "recency_days"), 0.0);
        QCOMPARE(column(ordered.columns, "frequency"), 13.0);
        QCOMPARE(column(ordered.columns, "active_days"), 13.0);
        QCOMPARE(column(ordered.columns, "monetary"), 12 * 50.0 + 2 * 50);
        QCOMPARE(column(ordered.columns, "avg_items_per_invoice"), (12 * 10.0 + 2 * 10) / 13);
        QCOMPARE(column(ordered.columns, "unique_products"), 12.0 + 2);
        QCOMPARE(column(ordered.columns, "last_order_lines"), 10.0);
        QCOMPARE(column(ordered.columns, "active_days_90"), column(now.columns, "active_days_90") + 1);
        QCOMPARE(column(ordered.columns, "tenure_days"), column(now.columns, "tenure_days"));
        QCOMPARE(ordered.probability, m_scorer->score(ordered.columns).probability);
        const ScenarioScore silent = scorer.score({20, true, 2}).value();
        QCOMPARE(column(silent.columns, "recency_days"), 20.0);
        QCOMPARE(column(silent.columns, "frequency"), 13.0);
    }

    void whatComesAfterTheDateIsLeftOut()
    {
        PurchaseHistory known = steadyBuyer(m_run.asOf);
        const std::vector<double> before = scenarios(known).score({10, false, 1}).value().columns;
        const QDateTime after(m_run.asOf.addDays(3), QTime(9, 0), kUtc);
        known.purchases.push_back({QStringLiteral("later"), after, 1000, 100, 10});
        known.products.push_back({99, after});
        QCOMPARE(scenarios(known).score({10, false, 1}).value().columns, before);
    }

    void theNextBucketIsTheFirstDayOfIt()
    {
        int found = 0;
        for (const Stored& customer : stored()) {
            const ScenarioScorer scorer = scenarios(history(customer.customerId));
            const std::optional<Crossing> crossing = scorer.nextBucket().value();
            if (customer.bucket == QStringLiteral("High")) {
                QVERIFY(!crossing);
                continue;
            }
            if (!crossing)
                continue;
            ++found;
            QCOMPARE(crossing->on, m_run.asOf.addDays(crossing->days));
            const ScenarioScore on = scorer.score({crossing->days, false, 1}).value();
            QCOMPARE(on.probability, crossing->probability);
            QCOMPARE(on.bucket, crossing->bucket);
            QVERIFY(on.bucket != customer.bucket);
            const double threshold = customer.bucket == QStringLiteral("Low") ? m_run.mediumFrom : m_run.highFrom;
            const std::vector<double> before = scorer.silenceCurve(crossing->days - 1).value();
            for (const double earlier : before)
                QVERIFY(earlier < threshold);
        }
        QVERIFY2(found > 20, qPrintable(QString::number(found)));
    }

    void theCurveIsTheScores()
    {
        const ScenarioScorer scorer = scenarios(steadyBuyer(m_run.asOf));
        const std::vector<double> curve = scorer.silenceCurve(180).value();
        QCOMPARE(curve.size(), size_t(181));
        for (const int day : {0, 1, 90, 180})
            QCOMPARE(curve[static_cast<size_t>(day)], scorer.score({day, false, 1}).value().probability);
    }

    void nobodyWithoutOrders()
    {
        const ScenarioScorer scorer = scenarios({});
        QVERIFY(!scorer.score({}).ok());
        QVERIFY(!scorer.nextBucket().ok());
        QVERIFY(!scorer.silenceCurve(3).ok());
    }

    void isFastEnoughForTheMainThread()
    {
        const PurchaseHistory known = steadyBuyer(m_run.asOf);
        const ScenarioScorer scorer = scenarios(known);
        QBENCHMARK
        {
            (void)scorer.score({30, true, 1.5});
        }
    }
};

QTEST_GUILESS_MAIN(TestScenario)
#include "tst_scenario.moc"
