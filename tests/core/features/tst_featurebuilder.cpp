// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/features/featurebuilder.h"

#include "core/features/featurecatalogue.h"
#include "core/features/martbuilder.h"
#include "tests/support/testdatabase.h"

#include <QTest>

#include <cmath>

using namespace Qt::StringLiterals;
using namespace churnlens;
using namespace churnlens::features;

namespace {

const QDate kMidInvoice(2011, 1, 11); // customer 1's invoice B is half before, half after this midnight
const QDate kLater(2011, 3, 1);

/// Five customers by hand. Columns: time, customer, product, quantity, load, line, kind, invoice, price.
const QByteArray kLines = R"(
INSERT INTO warehouse.transaction_line VALUES
 ('2011-01-01 06:00', 1, 1, 2, 1, 2, 'p', 'A', 3.00),
 ('2011-01-01 12:00', 1, 2, 1, 1, 3, 'p', 'A', 4.50),
 ('2011-01-10 23:59', 1, 1, 1, 1, 4, 'p', 'B', 5.00),
 ('2011-01-11 00:01', 1, 3, 4, 1, 5, 'p', 'B', 5.00),
 ('2011-01-12 00:00', 1, 3, -4, 1, 6, 'c', 'CB', 5.00),
 ('2011-01-20 00:00', 1, 9, 1, 1, 7, 's', 'P', 18.00),
 ('2011-01-05 00:00', 2, 1, 1, 1, 8, 'p', 'D', 0.0375),
 ('2011-01-11 00:00', 3, 1, 1, 1, 9, 'p', 'E', 1.00),
 ('2011-01-02 00:00', 4, 1, 1, 1, 10, 'x', 'F', 0.00),
 ('2011-01-02 00:00', 0, 1, 1, 1, 11, 'p', 'G', 9.00))";

QString featuresOf(warehouse::Connection& connection, const QDate& asOf, int customer)
{
    return tests::scalar(
        connection,
        QStringLiteral(
            "SELECT concat_ws(' ', recency_days, frequency, monetary, avg_basket_value, avg_items_per_invoice, "
            "unique_products, active_days) FROM mart.customer_feature WHERE as_of = '%1' AND customer_key = %2")
            .arg(asOf.toString(Qt::ISODate))
            .arg(customer)
            .toUtf8());
}

} // namespace

class TestFeatureBuilder : public QObject
{
    Q_OBJECT

private:
    tests::TestDatabase m_database;
    std::unique_ptr<warehouse::Connection> m_connection;

private Q_SLOTS:
    void init()
    {
        m_connection = m_database.fresh(QStringLiteral("f"));
        QVERIFY(m_connection->execute(kLines).ok());
        QVERIFY(*refreshMarts(*m_connection, nullptr, {}));
        QVERIFY(buildFeatures(*m_connection, {{kMidInvoice, kLater}, 90, true, {}}).ok());
    }

    void everyFeatureByHand_data()
    {
        QTest::addColumn<QDate>("asOf");
        QTest::addColumn<int>("customer");
        QTest::addColumn<QString>("features");
        // recency, invoices, spend, spend/invoice, items/invoice, products, days
        QTest::newRow("two invoices, the second cut by midnight")
            << kMidInvoice << 1 << "0.0006944444444444445 2 15.5 7.75 2 2 2";
        QTest::newRow("all of both invoices") << kLater << 1 << "48.99930555555556 2 35.5 17.75 4 3 3";
        QTest::newRow("one order, exact price") << kLater << 2 << "55 1 0.0375 0.0375 1 1 1";
        QTest::newRow("first bought on the later day") << kLater << 3 << "49 1 1 1 1 1 1";
    }
    void everyFeatureByHand()
    {
        QFETCH(QDate, asOf);
        QFETCH(int, customer);
        QTEST(featuresOf(*m_connection, asOf, customer), "features");
    }

    void onlyBuyersBeforeTheDate()
    {
        const QByteArray customers = "SELECT string_agg(customer_key::text, ',' ORDER BY customer_key) FROM "
                                     "mart.customer_feature WHERE as_of = ";
        QCOMPARE(tests::scalar(*m_connection, customers + "'2011-01-11'"), QStringLiteral("1,2"));
        QCOMPARE(tests::scalar(*m_connection, customers + "'2011-03-01'"), QStringLiteral("1,2,3"));
    }

    void oneDateAloneGivesTheSame()
    {
        const QString together = featuresOf(*m_connection, kLater, 1);
        QVERIFY(buildFeatures(*m_connection, {{kLater}, 90, false, {}}).ok());
        QCOMPARE(featuresOf(*m_connection, kLater, 1), together);
        QCOMPARE(tests::scalar(*m_connection, "SELECT count(*) FROM mart.customer_feature"),
                 QStringLiteral("3")); // not doubled; the other date, of no training, is gone
    }

    void cancellationsHaveTheirMart()
    {
        QCOMPARE(tests::scalar(*m_connection,
                               "SELECT concat_ws('|', customer_key, invoice_no, cancelled_at, amount, items, lines) "
                               "FROM mart.cancellation"),
                 QStringLiteral("1|CB|2011-01-12 00:00:00|-20.0000|-4|1"));
    }

    void martsAreBuiltOnlyWhenStale()
    {
        QVERIFY(!*refreshMarts(*m_connection, nullptr, {}));
        QVERIFY(m_connection->execute("UPDATE mart.state SET is_current = false").ok());
        QVERIFY(*refreshMarts(*m_connection, nullptr, {}));
        QCOMPARE(tests::scalar(*m_connection, "SELECT count(*) FROM mart.invoice"), QStringLiteral("5"));
    }

    void aHelperBuildsTheSame()
    {
        const QByteArray digest = "SELECT md5((SELECT string_agg(t::text, ';' ORDER BY t::text) FROM mart.invoice t) "
                                  "|| (SELECT string_agg(t::text, ';' ORDER "
                                  "BY t::text) FROM mart.customer_product t) || (SELECT string_agg(t::text, ';' ORDER "
                                  "BY t::text) FROM mart.cancellation t))";
        const QString alone = tests::scalar(*m_connection, digest);
        QVERIFY(m_connection->execute("UPDATE mart.state SET is_current = false").ok());
        const auto helper = m_database.connect(QStringLiteral("f"));
        QVERIFY(*refreshMarts(*m_connection, helper.get(), {}));
        QCOMPARE(tests::scalar(*m_connection, digest), alone);
    }

    void aFailingHelperLeavesTheMartsStale()
    {
        QVERIFY(m_connection->execute("UPDATE mart.state SET is_current = false").ok());
        const auto helper = m_database.connect(QStringLiteral("f"));
        QVERIFY(helper->execute("SET default_transaction_read_only = on").ok());
        QVERIFY(!refreshMarts(*m_connection, helper.get(), {}).ok());
        QCOMPARE(tests::scalar(*m_connection, "SELECT is_current FROM mart.state"), QStringLiteral("f"));
        QVERIFY(*refreshMarts(*m_connection, nullptr, {}));
    }

    void labelsLookForwardOnly()
    {
        // Window [2011-01-11, +10 days): customer 1 buys at 00:01, customer 2 does not; a cancellation is no purchase.
        QVERIFY(buildLabels(*m_connection, {kMidInvoice, kLater}, 10).ok());
        model::RowBlock rows;
        QVERIFY(readExamples(*m_connection, {kMidInvoice, kLater}, [&rows](const model::RowBlock& block) {
                    rows = block;
                    return Result<void>();
                }).ok());
        // By customer, then date: customer 1 twice, customer 2 twice, customer 3 on the later date.
        QCOMPARE(std::vector<int>(rows.clusters.begin(), rows.clusters.end()), std::vector<int>({1, 1, 2, 2, 3}));
        QCOMPARE(std::vector<int>(rows.groups.begin(), rows.groups.end()), std::vector<int>({0, 1, 0, 1, 1}));
        QCOMPARE(std::vector<int>(rows.labels.begin(), rows.labels.end()), std::vector<int>({0, 1, 1, 1, 1}));
        QCOMPARE(rows.values.cols(), columnNames().size());
        QCOMPARE(rows.values(0, columnIndex(u"monetary"_s)), 15.5);
        QCOMPARE(rows.values(4, columnIndex(u"cancelled_orders"_s)), 0.0);
        QCOMPARE(rows.values(1, columnIndex(u"cancelled_orders"_s)), 1.0);
    }

    void labelWindowIsHalfOpen()
    {
        // Customer 3 buys at 2011-01-11 00:00 exactly: inside [01-06, +6 days), outside [01-06, +5 days).
        const QDate before(2011, 1, 6);
        QVERIFY(m_connection
                    ->execute(
                        "INSERT INTO warehouse.transaction_line VALUES ('2011-01-03', 3, 1, 1, 1, 12, 'p', 'H', 1.00);"
                        "UPDATE mart.state SET is_current = false")
                    .ok());
        QVERIFY(*refreshMarts(*m_connection, nullptr, {}));
        QVERIFY(buildFeatures(*m_connection, {{before}, 90, false, {}}).ok());
        for (const int horizon : {5, 6}) {
            QVERIFY(buildLabels(*m_connection, {before}, horizon).ok());
            QCOMPARE(tests::scalar(*m_connection, "SELECT churned FROM ml.training_example WHERE customer_key = 3"),
                     horizon == 5 ? QStringLiteral("t") : QStringLiteral("f"));
        }
    }

    void behaviouralColumnsByHand_data()
    {
        QTest::addColumn<QDate>("asOf");
        QTest::addColumn<int>("customer");
        QTest::addColumn<QString>("columns");
        // tenure (from the invoice's last line of its day), days in 90 and 365, season, gap, last lines, cancellations
        QTest::newRow("invoice B has one line before midnight") << kMidInvoice << 1 << "9.5 2 2 0 9 1 0";
        QTest::newRow("three purchase days, ten days apart in all") << kLater << 1 << "58.5 3 3 0 5 1 1";
        QTest::newRow("one order") << kLater << 2 << "55 1 1 0 0 1 0";
        QTest::newRow("the 90th day counts") << QDate(2011, 4, 11) << 3 << "90 1 1 0 0 1 0";
        QTest::newRow("the 91st does not") << QDate(2011, 4, 12) << 3 << "91 0 1 0 0 1 0";
        QTest::newRow("first day of the season a year ago") << QDate(2012, 1, 11) << 3 << "365 0 1 1 0 1 0";
        QTest::newRow("more than a year ago") << QDate(2012, 1, 12) << 3 << "366 0 0 0 0 1 0";
        QTest::newRow("last day of the season") << QDate(2011, 10, 14) << 3 << "276 0 1 1 0 1 0";
        QTest::newRow("a day after the season") << QDate(2011, 10, 13) << 3 << "275 0 1 0 0 1 0";
    }
    void behaviouralColumnsByHand()
    {
        QFETCH(QDate, asOf);
        QFETCH(int, customer);
        QVERIFY(buildFeatures(*m_connection, {{asOf}, 90, false, {}}).ok());
        QTEST(tests::scalar(*m_connection,
                            QStringLiteral("SELECT concat_ws(' ', tenure_days, active_days_90, active_days_365, "
                                           "active_days_season, order_gap_days, last_order_lines, cancelled_orders) "
                                           "FROM mart.customer_feature WHERE as_of = '%1' AND customer_key = %2")
                                .arg(asOf.toString(Qt::ISODate))
                                .arg(customer)
                                .toUtf8()),
              "columns");
    }

    void recentActivityDecaysByHalfIn180Days()
    {
        // Customer 1 spent 10.50, 5.00 and 20.00 on 2011-01-01, -10 and -11; ages on 2011-03-01: 59, 50 and 49 days.
        const double expected = std::log1p(10.5) * std::pow(2, -59 / 180.0) + std::log1p(5) * std::pow(2, -50 / 180.0)
            + std::log1p(20) * std::pow(2, -49 / 180.0);
        const QString value = tests::scalar(*m_connection,
                                            "SELECT recent_activity FROM mart.customer_feature WHERE "
                                            "as_of = '2011-03-01' AND customer_key = 1");
        QVERIFY2(std::abs(value.toDouble() - expected) < 1e-12, qPrintable(value));
    }

    void aLongHorizonDoesNotSeeTheFuture()
    {
        // With a horizon of 400 days the "coming season a year ago" would reach past the as-of date itself.
        QVERIFY(buildFeatures(*m_connection, {{kMidInvoice}, 400, false, {}}).ok());
        QCOMPARE(tests::scalar(*m_connection,
                               "SELECT active_days_season FROM mart.customer_feature WHERE as_of = "
                               "'2011-01-11' AND customer_key = 1"),
                 QStringLiteral("2"));
    }

    void theDatesOfTheLastTrainingStay()
    {
        QVERIFY(buildLabels(*m_connection, {kMidInvoice}, 10).ok());
        QVERIFY(buildFeatures(*m_connection, {{QDate(2011, 2, 1)}, 90, false, {}}).ok());
        QCOMPARE(tests::scalar(*m_connection,
                               "SELECT string_agg(DISTINCT as_of::text, ',' ORDER BY as_of::text) FROM "
                               "mart.customer_feature"),
                 QStringLiteral("2011-01-11,2011-02-01"));
        QVERIFY(buildFeatures(*m_connection, {{kLater}, 90, true, {}}).ok());
        QCOMPARE(tests::scalar(*m_connection, "SELECT count(DISTINCT as_of) FROM mart.customer_feature"),
                 QStringLiteral("1"));
    }

    void replacingKeepsThePublishedDate()
    {
        QVERIFY(buildFeatures(*m_connection, {{QDate(2011, 2, 1)}, 90, true, kMidInvoice}).ok());
        QCOMPARE(tests::scalar(*m_connection,
                               "SELECT string_agg(DISTINCT as_of::text, ',' ORDER BY as_of::text) FROM "
                               "mart.customer_feature"),
                 QStringLiteral("2011-01-11,2011-02-01"));
    }

    void catalogueMatchesTheSchema()
    {
        for (const Column& column : columns()) {
            const QByteArray sql = "SELECT count(*) FROM information_schema.columns WHERE column_name = '"
                + column.name.toUtf8()
                + "' AND (table_schema, table_name) IN (('mart', 'customer_feature'), ('ml', 'training_example'))";
            QCOMPARE(tests::scalar(*m_connection, sql), QStringLiteral("2"));
        }
    }
};

QTEST_GUILESS_MAIN(TestFeatureBuilder)
#include "tst_featurebuilder.moc"
