// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/population/population.h"

#include "tests/core/customers/scoredshop.h"
#include "tests/support/testdatabase.h"

#include <QTest>

#include <algorithm>
#include <cmath>

using namespace churnlens;
using namespace churnlens::population;

class TestPopulation : public QObject
{
    Q_OBJECT

private:
    tests::TestDatabase m_database;
    std::unique_ptr<warehouse::Connection> m_connection;

    std::shared_ptr<const Population> read(qint64 runId, std::optional<qint64> previous = {})
    {
        const auto run = scoring::readRun(*m_connection, runId);
        if (!run.ok() || !*run)
            qFatal("no run");
        auto population = Population::read(*m_connection, **run, previous);
        if (!population.ok())
            qFatal("%s", qPrintable(population.error().message));
        return *population;
    }

    QStringList ids(const QByteArray& sql)
    {
        const auto rows = m_connection->query(sql);
        if (!rows.ok())
            qFatal("%s", qPrintable(rows.error().message));
        QStringList ids;
        for (int row = 0; row < rows->rows(); ++row)
            ids << rows->text(row, 0);
        return ids;
    }

    static QStringList idsOf(const Population& population, const std::vector<quint32>& rows)
    {
        QStringList ids;
        for (const quint32 row : rows)
            ids << population.customerId(row);
        return ids;
    }

    /// The list that plain SQL makes of run 2 with run 1 before it.
    QStringList idsBySql(const QByteArray& condition, const QByteArray& order)
    {
        return ids("SELECT c.customer_id FROM ml.churn_score s JOIN warehouse.customer c USING (customer_key)"
                   " LEFT JOIN ml.churn_score p ON p.customer_key = s.customer_key AND p.run_id = 2"
                   " LEFT JOIN mart.customer_feature f ON f.customer_key = s.customer_key AND f.as_of = '2011-12-10'"
                   " WHERE s.run_id = 1 AND "
                   + condition + " ORDER BY " + order);
    }

    /// Customers of run 1 with run 2 before it, as the population has its columns.
    std::unique_ptr<warehouse::QueryResult> customersBySql()
    {
        auto rows = m_connection->query(
            "SELECT s.customer_key, c.customer_id, c.country, s.churn_probability, s.probability_low,"
            " s.probability_high, s.risk_bucket, s.churn_probability - p.churn_probability, s.value_at_risk,"
            " f.recency_days, f.frequency, f.monetary, f.avg_basket_value, array_to_string(s.flags, ';'), s.risk_rank,"
            " s.risk_percentile, s.is_active FROM ml.churn_score s JOIN warehouse.customer c USING (customer_key)"
            " JOIN ml.churn_score p ON p.customer_key = s.customer_key AND p.run_id = 2"
            " LEFT JOIN mart.customer_feature f ON f.customer_key = s.customer_key AND f.as_of = '2011-12-10'"
            " WHERE s.run_id = 1 ORDER BY s.risk_rank");
        if (!rows.ok())
            qFatal("%s", qPrintable(rows.error().message));
        return std::make_unique<warehouse::QueryResult>(std::move(rows).value());
    }

    static void compareCustomer(const Customer& customer, const warehouse::QueryResult& rows, int row)
    {
        const auto same = [&](int column, double value) {
            return rows.isNull(row, column) ? std::isnan(value) : rows.real(row, column) == value;
        };
        QCOMPARE(customer.customerKey, static_cast<int>(rows.integer(row, 0)));
        QCOMPARE(customer.customerId, rows.text(row, 1));
        QCOMPARE(customer.country, rows.text(row, 2));
        QVERIFY(same(3, customer.probability) && same(4, customer.low) && same(5, customer.high));
        QCOMPARE(customer.bucket, rows.text(row, 6));
        QVERIFY(same(7, customer.change) && same(8, customer.valueAtRisk) && same(9, customer.lastOrderDays));
        QVERIFY(same(10, customer.orders) && same(11, customer.spend) && same(12, customer.basketValue));
        QCOMPARE(customer.flags.join(u';'), rows.text(row, 13));
        QCOMPARE(customer.rank, rows.integer(row, 14));
        QVERIFY(same(15, customer.percentile));
        QCOMPARE(customer.isActive, rows.boolean(row, 16));
    }

    /// What a filter keeps, against an SQL condition that keeps at least so many of the 40 and never all.
    template <typename Change>
    void compareFilter(const Population& population, Change change, const QByteArray& condition, qsizetype least)
    {
        PopulationFilter filter;
        change(filter);
        const QStringList expected = idsBySql(condition, "s.risk_rank");
        QCOMPARE(idsOf(population, population.select(filter, {})), expected);
        QVERIFY(expected.size() >= least && expected.size() < 40);
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_connection = m_database.fresh(QStringLiteral("population"));
        tests::fillShop(*m_connection);
    }

    void everyValueIsThatOfTheDatabase()
    {
        const auto population = read(1, 2);
        QCOMPARE(population->runId(), 1);
        QCOMPARE(population->size(), 40U);
        const auto rows = customersBySql();
        int withoutFeatures = 0;
        for (quint32 at = 0; at < population->size(); ++at) {
            const Customer customer = population->at(at);
            compareCustomer(customer, *rows, static_cast<int>(at));
            if (QTest::currentTestFailed())
                return;
            QCOMPARE(population->customerId(at), customer.customerId);
            QCOMPARE(population->find(customer.customerId), std::optional(at));
            withoutFeatures += std::isnan(customer.spend) ? 1 : 0;
        }
        QCOMPARE(withoutFeatures, 20);
        QVERIFY(!population->find(QStringLiteral("new")));
        QCOMPARE(population->flags(),
                 QStringList({QStringLiteral("thin_history"), QStringLiteral("uncertain_bucket")}));
        QCOMPARE(population->countries().constLast(), QString());
        QCOMPARE(population->countries(),
                 ids("SELECT coalesce(country, '') FROM (SELECT DISTINCT country FROM warehouse.customer WHERE"
                     " customer_key < 99) c ORDER BY country COLLATE \"C\" NULLS LAST"));
    }

    void withoutARunBefore()
    {
        const auto population = read(1);
        for (quint32 row = 0; row < population->size(); ++row)
            QVERIFY(std::isnan(population->at(row).change));
    }

    void aLargeRunIsReadOnTwoSessions()
    {
        scoring::ScoringRun run = **scoring::readRun(*m_connection, 1);
        run.customers = 1'000'000; // as a run says that has as many; that it has less does no harm
        const auto large = Population::read(*m_connection, run, 2);
        QVERIFY(large.ok());
        QVERIFY((*large)->isWhole());
        QCOMPARE((*large)->runSize(), 40);
        const auto small = read(1, 2);
        QCOMPARE((*large)->size(), small->size());
        for (int column = 0; column < kColumnCount; ++column) {
            const PopulationOrder order{static_cast<Column>(column), true};
            QCOMPARE(idsOf(**large, (*large)->select({}, order)), idsOf(*small, small->select({}, order)));
        }
        QVERIFY(m_connection->execute("ALTER TABLE mart.customer_feature RENAME TO feature_away").ok());
        const auto failed = Population::read(*m_connection, run, 2);
        QVERIFY(m_connection->execute("ALTER TABLE mart.feature_away RENAME TO customer_feature").ok());
        QCOMPARE(failed.error().sqlState, QStringLiteral("42P01"));
    }

    void readingCanBeStopped()
    {
        std::stop_source stop;
        stop.request_stop();
        for (const qint64 customers : {40, 1'000'000}) {
            scoring::ScoringRun run = **scoring::readRun(*m_connection, 1);
            run.customers = customers;
            const auto stopped = Population::read(*m_connection, run, 2, Progress{stop.get_token(), {}});
            QCOMPARE(stopped.error().code, ErrorCode::Interrupted);
        }
    }

    void aCustomerWhoIsGoneIsLeftOut()
    {
        QVERIFY(m_connection->execute("BEGIN; UPDATE warehouse.customer SET customer_key = 77 WHERE customer_key = 7")
                    .ok());
        const auto others = read(1, 2);
        QVERIFY(m_connection->execute("ROLLBACK").ok());
        QCOMPARE(others->size(), 39U);
        const auto all = read(1, 2);
        QStringList expected = idsOf(*all, all->select({}, {}));
        expected.removeOne(ids("SELECT customer_id FROM warehouse.customer WHERE customer_key = 7").constFirst());
        QCOMPARE(idsOf(*others, others->select({}, {})), expected);
        for (const QString& id : expected)
            QCOMPARE(others->at(*others->find(id)).probability, all->at(*all->find(id)).probability);
    }

    void everyOrderAsSqlSorts_data()
    {
        QTest::addColumn<int>("column");
        QTest::addColumn<QByteArray>("sql");
        const auto add = [](const char* name, Column column, const char* sql) {
            QTest::newRow(name) << static_cast<int>(column) << QByteArray(sql);
        };
        add("id", Column::CustomerId, "c.customer_id COLLATE \"C\"");
        add("probability", Column::Probability, "s.churn_probability");
        add("bucket", Column::Bucket, "array_position(ARRAY['Low', 'Medium', 'High'], s.risk_bucket::text)");
        add("change", Column::Change, "s.churn_probability - p.churn_probability");
        add("value", Column::ValueAtRisk, "s.value_at_risk");
        add("last order", Column::LastOrder, "f.recency_days");
        add("orders", Column::Orders, "f.frequency");
        add("spend", Column::Spend, "f.monetary");
        add("country", Column::Country, "c.country COLLATE \"C\"");
        add("flags", Column::Flags, "nullif(array_to_string(s.flags, ';'), '') COLLATE \"C\"");
        add("rank", Column::Rank, "s.risk_rank");
        add("low", Column::Low, "s.probability_low");
        add("high", Column::High, "s.probability_high");
        add("percentile", Column::Percentile, "s.risk_percentile");
        add("active", Column::Active, "s.is_active");
        add("basket", Column::BasketValue, "f.avg_basket_value");
    }

    void everyOrderAsSqlSorts()
    {
        QFETCH(int, column);
        QFETCH(QByteArray, sql);
        const auto population = read(1, 2);
        for (const bool descending : {false, true}) {
            const QByteArray order = sql + (descending ? " DESC" : " ASC") + " NULLS LAST, s.risk_rank";
            QCOMPARE(idsOf(*population, population->select({}, {static_cast<Column>(column), descending})),
                     idsBySql("true", order));
        }
    }

    void filtersByWordsAsSqlFilters()
    {
        const auto population = read(1, 2);
        const auto check = [&](auto change, const QByteArray& condition, qsizetype least) {
            compareFilter(*population, change, condition, least);
        };
        check(
            [](auto& f) {
                f.buckets = {QStringLiteral("High"), QStringLiteral("Low")};
            },
            "s.risk_bucket <> 'Medium'", 1);
        check([](auto& f) { f.buckets = {QStringLiteral("high")}; }, "false", 0);
        check(
            [](auto& f) {
                f.countries = {QStringLiteral("Germany"), QString()};
            },
            "(c.country = 'Germany' OR c.country IS NULL)", 9);
        check([](auto& f) { f.countries = {QStringLiteral("germany")}; }, "false", 0);
        check(
            [](auto& f) {
                f.flags = {QStringLiteral("uncertain_bucket"), QStringLiteral("thin_history")};
            },
            "s.flags @> '{thin_history,uncertain_bucket}'", 10);
        check([](auto& f) { f.flags = {QStringLiteral("thin_history"), QStringLiteral("other")}; }, "false", 0);
        check([](auto& f) { f.segment = Segment::Active; }, "s.is_active", 1);
        check([](auto& f) { f.segment = Segment::Lapsed; }, "NOT s.is_active", 1);
    }

    void filtersByNumbersAsSqlFilters()
    {
        const auto population = read(1, 2);
        const auto check = [&](auto change, const QByteArray& condition, qsizetype least) {
            compareFilter(*population, change, condition, least);
        };
        check([](auto& f) { f.minProbability = 3 / 9.0 + 1.0 / 30; },
              "s.churn_probability >= 3 / 9.0::float8 + 1.0 / 30::float8", 5);
        check([](auto& f) { f.maxProbability = 0.5; }, "s.churn_probability <= 0.5", 5);
        check([](auto& f) { f.minValue = 2 * 100.1 / 3; }, "s.value_at_risk >= 2 * 100.1::float8 / 3", 10);
        check([](auto& f) { f.maxValue = 0; }, "s.value_at_risk = 0", 10);
        check([](auto& f) { f.maxRank = 5; }, "s.risk_rank <= 5", 5);
        check(
            [](auto& f) {
                f.segment = Segment::Active;
                f.maxRank = 4;
            },
            "s.customer_key IN (SELECT customer_key FROM ml.churn_score WHERE run_id = 1 AND is_active ORDER BY"
            " risk_rank LIMIT 4)",
            4);
        check([](auto& f) { f.maxRank = 0; }, "false", 0);
    }

    void searchesLikeTheApi()
    {
        const auto population = read(1);
        int found = 0;
        for (const char* part : {"c10", "C1000", "%", "_", "\\", "'", "%_", "; DROP", "1000_", "0_X", "b\"C", "=",
                                 "a%b", "7", "M\u00fcL", "m\u00fcller"}) {
            customers::CustomerFilter expected;
            expected.idContains = QString::fromUtf8(part);
            PopulationFilter filter;
            filter.idContains = expected.idContains;
            std::vector<int> keys;
            for (const quint32 row : population->select(filter, {}))
                keys.push_back(population->at(row).customerKey);
            QVERIFY2(keys == tests::expectedKeys(expected, {}), part);
            found += static_cast<int>(keys.size());
        }
        QVERIFY(found > 40);
        PopulationFilter filter;
        filter.idContains = QStringLiteral("7") + QChar(0);
        QVERIFY(population->select(filter, {}).empty());
    }

    void reportsHowFar()
    {
        const auto run = scoring::readRun(*m_connection, 1);
        std::vector<double> fractions;
        const auto population = Population::read(
            *m_connection, **run, {}, {{}, [&](double fraction, const QString&) { fractions.push_back(fraction); }});
        QVERIFY(population.ok());
        QVERIFY(fractions == std::vector<double>{1.0});
    }

    /// The last one: it takes run 2 away.
    void emptyAndStopped()
    {
        QVERIFY(m_connection->execute("DELETE FROM ml.churn_score WHERE run_id = 2").ok());
        const auto nobody = read(2);
        QCOMPARE(nobody->size(), 0U);
        QVERIFY(nobody->countries().isEmpty() && nobody->flags().isEmpty());
        for (int column = 0; column < kColumnCount; ++column)
            QVERIFY(nobody->select({}, {static_cast<Column>(column), true}).empty());
        std::stop_source stop;
        stop.request_stop();
        const auto population = read(1);
        QVERIFY(population->select({}, {Column::Spend, true}, stop.get_token()).empty());
        const auto run = scoring::readRun(*m_connection, 1);
        const auto cut = Population::read(*m_connection, **run, {}, {stop.get_token(), {}});
        QVERIFY(!cut.ok());
        QCOMPARE(cut.error().code, ErrorCode::Interrupted);
    }
};

QTEST_GUILESS_MAIN(TestPopulation)
#include "tst_population.moc"
