// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/features/featurebuilder.h"

#include "core/features/featurecatalogue.h"
#include "core/features/martbuilder.h"
#include "tests/support/testdatabase.h"

#include <QTest>

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
        QVERIFY(buildFeatures(*m_connection, {kMidInvoice, kLater}).ok());
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
        QVERIFY(buildFeatures(*m_connection, {kLater}).ok());
        QCOMPARE(featuresOf(*m_connection, kLater, 1), together);
        QCOMPARE(tests::scalar(*m_connection, "SELECT count(*) FROM mart.customer_feature"),
                 QStringLiteral("5")); // not doubled
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
        QVERIFY(buildExamples(*m_connection, {kMidInvoice, kLater}, 10).ok());
        const Result<ExampleSet> examples = readExamples(*m_connection, {kMidInvoice, kLater});
        QVERIFY(examples.ok());
        QCOMPARE(examples->rows.labels.size(), 5);
        QCOMPARE(examples->asOfs, QStringList({QStringLiteral("2011-01-11"), QStringLiteral("2011-03-01")}));
        const std::vector<int> labels(examples->rows.labels.begin(), examples->rows.labels.end());
        QCOMPARE(labels, std::vector<int>({0, 1, 1, 1, 1}));
        const std::vector<int> groups(examples->rows.groups.begin(), examples->rows.groups.end());
        QCOMPARE(groups, std::vector<int>({0, 0, 1, 1, 1}));
        QCOMPARE(examples->rows.values(0, 2), 15.5);
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
        QVERIFY(buildFeatures(*m_connection, {before}).ok());
        for (const int horizon : {5, 6}) {
            QVERIFY(buildExamples(*m_connection, {before}, horizon).ok());
            QCOMPARE(tests::scalar(*m_connection, "SELECT churned FROM ml.training_example WHERE customer_key = 3"),
                     horizon == 5 ? QStringLiteral("t") : QStringLiteral("f"));
        }
    }

    void tellsColumnsThatSayNothing()
    {
        ExampleSet examples;
        examples.featureNames = QStringLiteral("recency same other also").split(u' ');
        examples.asOfs = QStringList(QStringLiteral("2011-01-11"));
        QVERIFY(constantColumns(examples).empty()); // no rows, no verdict
        examples.rows.values.resize(3, 4);
        examples.rows.values << 5, 1, 2, 0, // one row after the other
            5, 1, 2, 0, //
            5, 1, 3, 0;
        examples.rows.labels.resize(3);
        examples.rows.labels << 0, 1, 1;
        examples.rows.groups.setZero(3);
        const std::vector<Eigen::Index> constant = constantColumns(examples);
        QVERIFY(constant == std::vector<Eigen::Index>({1, 3})); // recency stays, whatever it holds
        const ExampleSet kept = withoutColumns(examples, constant);
        QCOMPARE(kept.featureNames, QStringList({QStringLiteral("recency"), QStringLiteral("other")}));
        QCOMPARE(kept.asOfs, examples.asOfs);
        QCOMPARE(kept.rows.values.cols(), 2);
        QCOMPARE(kept.rows.values(2, 0), 5.0);
        QCOMPARE(kept.rows.values(2, 1), 3.0);
        QVERIFY(kept.rows.labels == examples.rows.labels && kept.rows.groups == examples.rows.groups);
        QCOMPARE(withoutColumns(examples, {}).featureNames, examples.featureNames);
    }

    void catalogueMatchesTheSchema()
    {
        for (const Feature& feature : baselineFeatures()) {
            const QByteArray sql = "SELECT count(*) FROM information_schema.columns WHERE column_name = '"
                + QByteArray::fromStdString(feature.name)
                + "' AND (table_schema, table_name) IN (('mart', 'customer_feature'), ('ml', 'training_example'))";
            QCOMPARE(tests::scalar(*m_connection, sql), QStringLiteral("2"));
        }
    }
};

QTEST_GUILESS_MAIN(TestFeatureBuilder)
#include "tst_featurebuilder.moc"
