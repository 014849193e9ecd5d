// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dossier/dossier.h"

#include "core/features/featurecatalogue.h"
#include "core/model/modelscorer.h"
#include "core/scoring/batchscorer.h"
#include "core/warehouse/sqlcatalog.h"
#include "core/whatif/scenario.h"
#include "tests/core/whatif/scoreddatabase.h"

#include <QTest>

#include <algorithm>
#include <cmath>

using namespace churnlens;
using namespace churnlens::dossier;

/// One shop, scored as of two dates; the later run is the published one.
class TestDossier : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<tests::ScoredDatabase> m_shop;
    scoring::ScoringRun m_run;
    QString m_customer;

    QString scalar(const QByteArray& sql) { return tests::scalar(m_shop->connection(), sql); }
    QString ofCustomer(const QByteArray& what, const QByteArray& table)
    {
        return scalar("SELECT " + what + " FROM " + table
                      + " JOIN warehouse.customer c USING (customer_key) WHERE c.customer_id = '" + m_customer.toUtf8()
                      + "'");
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_shop = std::make_unique<tests::ScoredDatabase>(150);
        const QDate asOf = m_shop->run().asOf;
        m_shop->publish(asOf.addDays(-20));
        m_shop->publish(asOf);
        m_run = m_shop->run();
        // The one with the most cancellations among those with most orders: everything is there.
        m_customer = scalar("SELECT c.customer_id FROM warehouse.customer c JOIN mart.invoice i USING (customer_key) "
                            "LEFT JOIN (SELECT customer_key, count(*) AS n FROM mart.cancellation GROUP BY 1) x USING "
                            "(customer_key) GROUP BY 1, x.n ORDER BY coalesce(x.n, 0) DESC, count(*) DESC LIMIT 1");
    }

    void scoreAndReasonsAreThoseOfTheRun()
    {
        const Result<Dossier> read = readDossier(m_shop->connection(), m_shop->scorer().get(), m_run, m_customer);
        QVERIFY2(read.ok(), read.ok() ? "" : qPrintable(read.error().message));
        const scoring::CustomerExplanation direct =
            scoring::explainCustomer(m_shop->connection(), *m_shop->scorer(), m_customer).value();
        QVERIFY(!read->noReasons);
        QVERIFY(read->score.isCurrent());
        QCOMPARE(read->score.probability, direct.probability);
        QCOMPARE(read->score.low, direct.low);
        QCOMPARE(read->score.high, direct.high);
        QCOMPARE(read->score.bucket, direct.bucket);
        QCOMPARE(read->score.rank, direct.rank);
        QCOMPARE(read->score.percentile, direct.percentile);
        QCOMPARE(read->score.flags, direct.flags);
        QCOMPARE(read->score.country, direct.country);
        QCOMPARE(read->score.valueAtRisk, direct.valueAtRisk);
        QCOMPARE(read->score.horizonDays, direct.horizonDays);
        QCOMPARE(read->score.customers, direct.customers);
        QCOMPARE(read->score.isActive, direct.isActive);
        QCOMPARE(read->score.explanation.groups.size(), direct.explanation.groups.size());
        QCOMPARE(read->score.explanation.logOdds, direct.explanation.logOdds);
        QCOMPARE(read->mediumFrom, m_run.mediumFrom);
        QCOMPARE(read->highFrom, m_run.highFrom);
        QVERIFY(!read->capacity);
    }

    void historyIsWhatTheMartsHold()
    {
        const Dossier read = readDossier(m_shop->connection(), m_shop->scorer().get(), m_run, m_customer).value();
        QCOMPARE(QString::number(read.history.purchases.size()), ofCustomer("count(*)", "mart.invoice"));
        QCOMPARE(QString::number(read.history.cancellations.size()), ofCustomer("count(*)", "mart.cancellation"));
        QCOMPARE(QString::number(read.history.products.size()), ofCustomer("count(*)", "mart.customer_product"));
        double amount = 0;
        for (const whatif::Order& order : read.history.purchases)
            amount += order.amount;
        QVERIFY(std::abs(amount - ofCustomer("sum(amount)", "mart.invoice").toDouble()) < 1e-6);
        const whatif::Order& first = read.history.purchases.front();
        QCOMPARE(first.at.toString(QStringLiteral("yyyy-MM-dd HH:mm:ss")),
                 ofCustomer("min(invoiced_at)", "mart.invoice"));
        QVERIFY(std::is_sorted(read.history.purchases.begin(), read.history.purchases.end(),
                               [](const whatif::Order& a, const whatif::Order& b) { return a.at < b.at; }));
        QCOMPARE(
            read.usualGapDays,
            ofCustomer("percentile_cont(0.5) WITHIN GROUP (ORDER BY gap)",
                       "(SELECT customer_key, invoiced_on - lag(invoiced_on) OVER (PARTITION BY customer_key ORDER "
                       "BY invoiced_on) AS gap FROM (SELECT DISTINCT customer_key, invoiced_on FROM mart.invoice) "
                       "d) g")
                .toDouble());
    }

    void comparesWithTheTypicalCustomer()
    {
        const Dossier read = readDossier(m_shop->connection(), m_shop->scorer().get(), m_run, m_customer).value();
        QCOMPARE(read.comparisons.size(), features::columns().size());
        for (size_t i = 0; i < read.comparisons.size(); ++i) {
            const Comparison& comparison = read.comparisons[i];
            QCOMPARE(comparison.column, features::columns()[i].name);
            const model::ColumnProfile* profile = m_shop->scorer()->model().profile.find(comparison.column);
            QVERIFY(profile);
            QCOMPARE(comparison.typical, profile->typical);
        }
        const std::vector<double> measured = whatif::measure(read.history, m_run.asOf, read.score.horizonDays).value();
        for (size_t i = 0; i < measured.size(); ++i)
            QVERIFY(std::abs(read.comparisons[i].value - measured[i]) <= 1e-9 * std::abs(measured[i]));
    }

    void scoresOfAllRunsByDate()
    {
        const Dossier read = readDossier(m_shop->connection(), m_shop->scorer().get(), m_run, m_customer).value();
        QCOMPARE(read.scores.size(), size_t(3));
        QCOMPARE(read.scores[0].asOf, m_run.asOf.addDays(-20));
        QCOMPARE(read.scores[2].asOf, m_run.asOf);
        QCOMPARE(read.scores[2].runId, m_run.runId);
        QCOMPARE(read.scores[2].probability, read.score.probability);
        QCOMPARE(read.scores[2].bucket, read.score.bucket);
    }

    /// The last of the High ones stands at the threshold itself, and is computed anew for what-if.
    void aCapacityKeepsEveryCustomerInTheBucket()
    {
        Settings settings;
        settings.capacity = 40;
        QVERIFY(scoring::scoreAndPublish(m_shop->connection(), m_shop->scorer()->model(), m_run.asOf, settings).ok());
        const scoring::ScoringRun run = m_shop->run();
        const warehouse::QueryResult ids =
            m_shop->connection().query("SELECT customer_id FROM ml.latest_churn_score ORDER BY risk_rank").value();
        QVERIFY(ids.rows() > 100);
        int atTheEdge = 0;
        for (int row = 0; row < ids.rows(); ++row) {
            const Dossier read =
                readDossier(m_shop->connection(), m_shop->scorer().get(), run, ids.text(row, 0)).value();
            QCOMPARE(read.capacity, std::optional(40));
            const whatif::ScenarioScorer scenarios(m_shop->scorer(), read.history, run.asOf, read.mediumFrom,
                                                   read.highFrom);
            QCOMPARE(scenarios.score({})->bucket, read.score.bucket);
            atTheEdge += read.score.probability == run.highFrom && read.score.bucket == QStringLiteral("High") ? 1 : 0;
        }
        QVERIFY(atTheEdge >= 1);
        m_shop->publish(m_run.asOf); // by thresholds again, for the others
        m_run = m_shop->run();
    }

    void withoutAModelTheScoreShows()
    {
        const Result<Dossier> read = readDossier(m_shop->connection(), nullptr, m_run, m_customer);
        QVERIFY(read.ok());
        QVERIFY(read->noReasons.has_value());
        QVERIFY(read->noReasons->message.contains(m_run.modelId));
        QVERIFY(read->score.probability > 0);
        QVERIFY(read->score.explanation.groups.empty());
        QVERIFY(std::isnan(read->comparisons.front().typical));
        QVERIFY(!read->history.purchases.empty());
    }

    void unknownCustomersAndOtherRunsAreNamed()
    {
        const Result<Dossier> unknown =
            readDossier(m_shop->connection(), m_shop->scorer().get(), m_run, QStringLiteral("nobody"));
        QVERIFY(!unknown.ok());
        QVERIFY(unknown.error().code == ErrorCode::Usage);
        QVERIFY(unknown.error().message.contains(QStringLiteral("nobody")));
        scoring::ScoringRun other = m_run;
        other.runId += 1;
        const Result<Dossier> late = readDossier(m_shop->connection(), m_shop->scorer().get(), other, m_customer);
        QVERIFY(!late.ok());
        QVERIFY(isOutdated(late.error()));
        QVERIFY(!isOutdated(unknown.error()));
        QCOMPARE(m_shop->connection().transactionDepth(), 0);
    }

    void everyTableIsReadByAnIndex()
    {
        // Much bigger tables than the shop's, so that reading one whole would be the wrong plan.
        warehouse::Connection& connection = m_shop->connection();
        QVERIFY(
            connection
                .execute("INSERT INTO mart.customer_product SELECT k, p, '2011-01-01' FROM "
                         "generate_series(100000, 103000) k, generate_series(1, 20) p; ANALYZE mart.customer_product")
                .ok());
        QByteArray sql = warehouse::sqlText("queries/select_customer_history");
        sql.replace("$1::text", QByteArray("'" + m_customer.toUtf8() + "'"));
        const warehouse::QueryResult plan = connection.query("EXPLAIN " + sql).value();
        QString text;
        for (int row = 0; row < plan.rows(); ++row)
            text += plan.text(row, 0) + u'\n';
        QVERIFY2(!text.contains(QStringLiteral("Seq Scan on customer_product")), qPrintable(text));
        QVERIFY2(text.contains(QStringLiteral("customer_product_customer_idx")), qPrintable(text));
    }

    void featuresThatAreGoneLeaveTheScore()
    {
        QVERIFY(m_shop->connection().execute("DELETE FROM mart.customer_feature").ok());
        const Result<Dossier> read = readDossier(m_shop->connection(), m_shop->scorer().get(), m_run, m_customer);
        QVERIFY(read.ok());
        QVERIFY(read->noReasons.has_value());
        QVERIFY(read->comparisons.empty());
        QVERIFY(read->score.probability > 0);
    }
};

QTEST_GUILESS_MAIN(TestDossier)
#include "tst_dossier.moc"
