// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/population/population.h"
#include "tests/core/customers/scoredshop.h"
#include "tests/support/testdatabase.h"

#include <QTest>

#include <cmath>

using namespace churnlens;
using namespace churnlens::population;

/// The first customers of a run against the whole of it.
class TestPopulationHead : public QObject
{
    Q_OBJECT

private:
    tests::TestDatabase m_database;
    std::unique_ptr<warehouse::Connection> m_connection;
    std::shared_ptr<const Population> m_whole;

    [[nodiscard]] scoring::ScoringRun run() { return **scoring::readRun(*m_connection, 1); }
    std::shared_ptr<const Population> head(qint64 most)
    {
        const auto read = Population::readHead(*m_connection, run(), 2, most);
        if (!read.ok())
            qFatal("%s", qPrintable(read.error().message));
        return *read;
    }
    static QStringList idsOf(const Population& population, const PopulationFilter& filter, const PopulationOrder& order)
    {
        QStringList ids;
        for (const quint32 row : population.select(filter, order))
            ids << population.customerId(row);
        return ids;
    }
    /// The first rows of the whole list, without a gap; at least so many of them, or all.
    void isBeginning(const Population& some, const PopulationFilter& filter, const PopulationOrder& order, int least)
    {
        const QStringList first = idsOf(some, filter, order);
        const QStringList all = idsOf(*m_whole, filter, order);
        QCOMPARE(first, all.first(first.size()));
        QVERIFY2(first.size() >= qMin<qsizetype>(least, all.size()), qPrintable(QString::number(first.size())));
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_connection = m_database.fresh(QStringLiteral("head"));
        tests::fillShop(*m_connection);
        const auto read = Population::read(*m_connection, run(), 2);
        QVERIFY(read.ok());
        m_whole = *read;
    }

    void listsBeginAsTheWholeOnes_data()
    {
        QTest::addColumn<int>("most");
        for (const int most : {1, 2, 3, 5, 8, 40})
            QTest::addRow("%d of a group", most) << most;
    }

    void listsBeginAsTheWholeOnes()
    {
        QFETCH(int, most);
        const auto some = head(most);
        QVERIFY(!some->isWhole());
        QCOMPARE(some->runSize(), run().customers);
        QVERIFY(some->size() <= 6U * static_cast<quint32>(most));
        for (const PopulationOrder order :
             {PopulationOrder{Column::Rank, false}, PopulationOrder{Column::Probability, true}})
            for (const Segment segment : {Segment::All, Segment::Active, Segment::Lapsed})
                for (const QStringList& buckets : {QStringList(), QStringList{QStringLiteral("Low")},
                                                   QStringList{QStringLiteral("Medium"), QStringLiteral("Low")},
                                                   QStringList{QStringLiteral("High")}}) {
                    PopulationFilter filter;
                    filter.segment = segment;
                    filter.buckets = buckets;
                    isBeginning(*some, filter, order, most);
                    filter.countries = {QStringLiteral("Germany")};
                    isBeginning(*some, filter, order, 0);
                    filter.maxRank = 2;
                    isBeginning(*some, filter, order, 0);
                }
    }

    void othersWaitForTheWhole()
    {
        const auto some = head(3);
        for (int column = 0; column < kColumnCount; ++column)
            for (const bool descending : {false, true}) {
                const PopulationOrder order{static_cast<Column>(column), descending};
                QVERIFY(m_whole->canOrder(order));
                if (!some->canOrder(order))
                    QVERIFY(some->select({}, order).empty());
            }
        QVERIFY(some->canOrder({Column::Rank, false}) && some->canOrder({Column::Probability, true}));
        QVERIFY(!some->canOrder({Column::Probability, false}) && !some->canOrder({Column::Spend, true}));
    }

    void everyValueIsThatOfTheWhole()
    {
        const auto some = head(4);
        const auto same = [](double a, double b) { return a == b || (std::isnan(a) && std::isnan(b)); };
        for (quint32 row = 0; row < some->size(); ++row) {
            const Customer customer = some->at(row);
            const Customer other = m_whole->at(m_whole->find(customer.customerId).value());
            QCOMPARE(customer.customerKey, other.customerKey);
            QCOMPARE(customer.rank, other.rank);
            QCOMPARE(customer.country, other.country);
            QCOMPARE(customer.bucket, other.bucket);
            QCOMPARE(customer.flags, other.flags);
            QCOMPARE(customer.isActive, other.isActive);
            QVERIFY(same(customer.probability, other.probability) && same(customer.change, other.change));
            QVERIFY(same(customer.low, other.low) && same(customer.high, other.high));
            QVERIFY(same(customer.spend, other.spend) && same(customer.orders, other.orders));
            QVERIFY(same(customer.valueAtRisk, other.valueAtRisk) && same(customer.percentile, other.percentile));
        }
    }

    void anEmptyRunHasNone()
    {
        scoring::ScoringRun none = run();
        none.runId = 99;
        none.customers = 0;
        const auto read = Population::readHead(*m_connection, none, {}, 5);
        QVERIFY(read.ok());
        QCOMPARE((*read)->size(), 0U);
        QVERIFY((*read)->select({}, {}).empty());
    }
};

QTEST_GUILESS_MAIN(TestPopulationHead)
#include "tst_populationhead.moc"
