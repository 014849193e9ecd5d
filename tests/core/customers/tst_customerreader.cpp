// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/customers/customerreader.h"

#include "tests/core/customers/scoredshop.h"
#include "tests/support/testdatabase.h"

#include <QTest>

using namespace churnlens;
using namespace churnlens::customers;

class TestCustomerReader : public QObject
{
    Q_OBJECT

private:
    tests::TestDatabase m_database;
    std::unique_ptr<warehouse::Connection> m_connection;

    /// Keys of the whole list, page by page; with the other run published after the first page.
    std::vector<int> walk(const CustomerFilter& filter, const CustomerOrder& order, int limit)
    {
        std::vector<int> keys;
        std::optional<Position> from;
        tests::publish(*m_connection, 1);
        do {
            const Result<CustomerPage> page = readPage(*m_connection, filter, order, limit, from);
            if (!page.ok() || page->run.runId != 1 || page->customers.size() > static_cast<size_t>(limit))
                return {-1};
            for (const ScoredCustomer& customer : page->customers)
                keys.push_back(customer.customerKey);
            from.reset();
            if (page->next) { // the way that a client goes
                const Result<Position> decoded = decodeCursor(encodeCursor(*page->next, filter), filter, order);
                if (!decoded.ok())
                    return {-2};
                from = *decoded;
            }
            if (keys.size() <= static_cast<size_t>(limit))
                tests::publish(*m_connection, 2);
        } while (from && keys.size() < 100);
        return keys;
    }

    static std::vector<CustomerFilter> filters()
    {
        std::vector<CustomerFilter> all(1);
        const auto add = [&all](auto change) { change(all.emplace_back()); };
        add([](CustomerFilter& f) { f.buckets = {QStringLiteral("High")}; });
        add([](CustomerFilter& f) { f.buckets = {QStringLiteral("Low"), QStringLiteral("Medium")}; });
        add([](CustomerFilter& f) { f.buckets = {QStringLiteral("high' OR TRUE --")}; });
        add([](CustomerFilter& f) { f.segment = Segment::Active; });
        add([](CustomerFilter& f) { f.segment = Segment::Lapsed; });
        add([](CustomerFilter& f) {
            f.countries = {QStringLiteral("Germany"), QStringLiteral("L'\u00cele, \"{1}\\")};
        });
        add([](CustomerFilter& f) { f.countries = {QStringLiteral("germany")}; });
        add([](CustomerFilter& f) { f.countries = {QString(QStringLiteral("Germany") + QChar(0))}; });
        add([](CustomerFilter& f) { f.minProbability = 3 / 9.0 + 1.0 / 30; });
        add([](CustomerFilter& f) { f.maxProbability = 3 / 9.0 + 1.0 / 30; });
        add([](CustomerFilter& f) { f.minValue = 2 * 100.1 / 3; });
        for (const char* part :
             {"c10", "C1000", "%", "_", "\\", "'", "%_", "; DROP", "1000_", "0_X", "b\"C", "=", "a%b", "7"})
            add([part](CustomerFilter& f) { f.idContains = QString::fromUtf8(part); });
        add([](CustomerFilter& f) { f.idContains = QStringLiteral("\u00fcLLER"); });
        add([](CustomerFilter& f) { f.idContains = QStringLiteral("7") + QChar(0); });
        add([](CustomerFilter& f) {
            f = {{QStringLiteral("High"), QStringLiteral("Medium")},
                 {QStringLiteral("Germany")},
                 Segment::Active,
                 0.1,
                 0.9,
                 1.0,
                 QStringLiteral("c")};
        });
        return all;
    }

private Q_SLOTS:
    void init()
    {
        m_connection = m_database.fresh(QStringLiteral("reader"));
        tests::fillShop(*m_connection);
    }

    void everyPageOfEveryListOnceAndInOrder()
    {
        int full = 0;
        for (const CustomerFilter& filter : filters()) {
            for (const SortKey key : {SortKey::Rank, SortKey::Probability, SortKey::ValueAtRisk, SortKey::CustomerId}) {
                for (const bool descending : {false, true}) {
                    const CustomerOrder order{key, descending};
                    const std::vector<int> expected = tests::expectedKeys(filter, order);
                    full += expected.size() == 40 ? 1 : 0;
                    for (const int limit : {1, 7, 1000})
                        QVERIFY2(walk(filter, order, limit) == expected,
                                 qPrintable(QStringLiteral("order %1, limit %2, part '%3'")
                                                .arg(static_cast<int>(key))
                                                .arg(limit)
                                                .arg(filter.idContains)));
                }
            }
            const Result<qint64> count = countCustomers(*m_connection, 1, filter);
            QVERIFY(count.ok());
            QCOMPARE(static_cast<size_t>(*count), tests::expectedKeys(filter, {}).size());
        }
        QCOMPARE(full, 8); // the empty filter lets everyone pass
    }

    void aPageEndsWhereTheListEnds()
    {
        tests::publish(*m_connection, 1);
        QVERIFY(!readPage(*m_connection, {}, {}, 40)->next);
        QVERIFY(readPage(*m_connection, {}, {}, 39)->next.has_value());
    }

    void aCustomerIsReadWhole()
    {
        tests::publish(*m_connection, 1);
        const tests::ShopCustomer stored = tests::shopCustomers()[2]; // key 3
        const Result<CustomerLookup> found = readCustomer(*m_connection, stored.id);
        QVERIFY(found.ok() && found->isKnown && found->customer);
        QCOMPARE(found->run.runId, 1);
        QCOMPARE(found->run.asOf, QDate(2011, 12, 10));
        QCOMPARE(found->run.modelId, QStringLiteral("m1"));
        QCOMPARE(found->run.scoredAt, QStringLiteral("2011-12-10T10:00:00.500000Z"));
        QCOMPARE(found->run.horizonDays, 90);
        QCOMPARE(found->run.customers, 40);
        const ScoredCustomer& customer = *found->customer;
        QCOMPARE(customer.customerKey, 3);
        QCOMPARE(customer.country, stored.country);
        QVERIFY(customer.probability == stored.probability); // to the last bit
        QVERIFY(customer.low == stored.probability / 2);
        QVERIFY(customer.high == 1 - (1 - stored.probability) / 2);
        QCOMPARE(customer.bucket, stored.bucket);
        QCOMPARE(customer.rank, stored.rank);
        QCOMPARE(customer.percentile, 50.0);
        QCOMPARE(customer.isActive, stored.isActive);
        QVERIFY(customer.valueAtRisk == stored.value);
        QCOMPARE(customer.flags, QStringList({QStringLiteral("thin_history"), QStringLiteral("uncertain_bucket")}));
        QCOMPARE(customer.lastPurchaseAt, QStringLiteral("2011-12-07T15:52:00"));
        const std::array<double, kFeatureCount> features{3.1, 2, 3, 4, 5, 6, 7, 9, 10, 11, 12, 13, 14, 15, 1};
        QVERIFY(customer.features && *customer.features == features); // value_last_year (8) is not among them
    }

    void aCustomerWithoutFeatures()
    {
        tests::publish(*m_connection, 1);
        const Result<CustomerLookup> found = readCustomer(*m_connection, tests::shopCustomers()[3].id); // key 4
        QVERIFY(found.ok() && found->customer);
        QVERIFY(!found->customer->features && !found->customer->low && !found->customer->high);
        QVERIFY(found->customer->lastPurchaseAt.isEmpty());
        QVERIFY(found->customer->flags.isEmpty());
    }

    void whatIsNotThereIsToldApart()
    {
        QVERIFY(readCustomer(*m_connection, QStringLiteral("new")).error().code == ErrorCode::NotEnoughData);
        QVERIFY(readRunInfo(*m_connection).error().code == ErrorCode::NotEnoughData);
        QVERIFY(readPage(*m_connection, {}, {}, 10).error().code == ErrorCode::NotEnoughData);
        tests::publish(*m_connection, 2);
        const Result<CustomerLookup> notScored = readCustomer(*m_connection, QStringLiteral("new"));
        QVERIFY(notScored.ok() && notScored->isKnown && !notScored->customer);
        for (const QString& id : {QStringLiteral("nobody"), QString(), QString(QStringLiteral("new") + QChar(0)),
                                  QStringLiteral("' OR TRUE --")}) {
            const Result<CustomerLookup> unknown = readCustomer(*m_connection, id);
            QVERIFY(unknown.ok() && !unknown->isKnown && !unknown->customer);
            QCOMPARE(unknown->run.runId, 2);
        }
        QCOMPARE(readRunInfo(*m_connection, 1)->runId, 1);
        for (const qint64 gone : {3LL, 99'999'999'999LL})
            QVERIFY(readRunInfo(*m_connection, gone).error().code == ErrorCode::Usage);
        QVERIFY(readPage(*m_connection, {}, {}, 10, Position{3, {}, QStringLiteral("0.5 1"), 1}).error().code
                == ErrorCode::Usage);
    }

    void aPositionOfNoListIsRefused()
    {
        tests::publish(*m_connection, 1);
        for (const char* value : {"", "x", "0.5", "0.5 x", "nan 1", "0.5 1 1", "0.5 1.5"}) {
            const Position position{1, {}, QString::fromLatin1(value), 1};
            QVERIFY2(readPage(*m_connection, {}, {}, 10, position).error().code == ErrorCode::Usage, value);
        }
    }
};

QTEST_GUILESS_MAIN(TestCustomerReader)
#include "tst_customerreader.moc"
