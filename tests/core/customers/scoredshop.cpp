// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/customers/scoredshop.h"

#include <algorithm>
#include <tuple>

namespace churnlens::tests {

using namespace customers;

namespace {

QString bucketOf(double probability)
{
    return probability >= 0.6 ? QStringLiteral("High")
        : probability >= 0.3  ? QStringLiteral("Medium")
                              : QStringLiteral("Low");
}

void rankThem(std::vector<ShopCustomer>& customers)
{
    std::vector<ShopCustomer*> ranked;
    for (ShopCustomer& customer : customers)
        ranked.push_back(&customer);
    std::sort(ranked.begin(), ranked.end(), [](const ShopCustomer* a, const ShopCustomer* b) {
        return std::tuple(-a->probability, -a->value, a->key) < std::tuple(-b->probability, -b->value, b->key);
    });
    for (size_t i = 0; i < ranked.size(); ++i)
        ranked[i]->rank = static_cast<int>(i) + 1;
}

void run(warehouse::Connection& connection, const QByteArray& sql, const std::vector<warehouse::Parameter>& parameters)
{
    if (const auto done = connection.query(sql, parameters); !done.ok())
        qFatal("%s", qPrintable(done.error().message));
}

void insertScore(warehouse::Connection& connection, int runId, const ShopCustomer& customer)
{
    run(connection,
        "INSERT INTO ml.churn_score (run_id, customer_key, churn_probability, risk_bucket, is_active, value_at_risk,"
        " scored_at, risk_rank, risk_percentile, probability_low, probability_high, flags) VALUES ($1, $2, $3, $4, $5,"
        " $6, '2011-12-10 10:00+00', $7, 50, CASE WHEN $2 % 4 = 0 THEN NULL ELSE $3::float8 / 2 END,"
        " CASE WHEN $2 % 4 = 0 THEN NULL ELSE 1 - (1 - $3::float8) / 2 END,"
        " CASE WHEN $2 % 3 = 0 THEN '{thin_history,uncertain_bucket}'::text[] ELSE '{}' END)",
        {QByteArray::number(runId), QByteArray::number(customer.key), QByteArray::number(customer.probability, 'g', 17),
         customer.bucket.toUtf8(), QByteArray(customer.isActive ? "t" : "f"),
         QByteArray::number(customer.value, 'g', 17), QByteArray::number(customer.rank)});
}

bool passes(const ShopCustomer& customer, const CustomerFilter& filter)
{
    return (filter.buckets.isEmpty() || filter.buckets.contains(customer.bucket))
        && (filter.countries.isEmpty() || (!customer.country.isEmpty() && filter.countries.contains(customer.country)))
        && (filter.segment == Segment::All || customer.isActive == (filter.segment == Segment::Active))
        && customer.probability >= filter.minProbability.value_or(0)
        && customer.probability <= filter.maxProbability.value_or(1) && customer.value >= filter.minValue.value_or(0)
        && customer.id.contains(filter.idContains, Qt::CaseInsensitive);
}

bool precedes(const ShopCustomer& a, const ShopCustomer& b, SortKey key)
{
    switch (key) {
    case SortKey::Rank:
        return a.rank < b.rank;
    case SortKey::Probability:
        return a.rank > b.rank;
    case SortKey::ValueAtRisk:
        return std::tuple(a.value, a.key) < std::tuple(b.value, b.key);
    case SortKey::CustomerId: // by bytes
        return a.id.toUtf8() < b.id.toUtf8();
    }
    return false;
}

} // namespace

std::vector<ShopCustomer> shopCustomers()
{
    const QStringList odd{QStringLiteral("100%_a'b"), QStringLiteral("1000_x"),
                          QStringLiteral("=1+1"),     QStringLiteral("a\\b"),
                          QStringLiteral("Ab\"c,d"),  QStringLiteral("'; DROP TABLE x; --"),
                          QStringLiteral("-5"),       QStringLiteral("M\u00fcller 7")};
    const QStringList countries{QStringLiteral("United Kingdom"), QString(), QStringLiteral("L'\u00cele, \"{1}\\"),
                                QStringLiteral("@home"), QStringLiteral("Germany")};
    std::vector<ShopCustomer> customers;
    for (int key = 1; key <= 40; ++key) {
        ShopCustomer customer;
        customer.key = key;
        customer.id = key <= odd.size() ? odd[key - 1] : QStringLiteral("C%1").arg(1000 + key * 37 % 101);
        customer.country = countries[key % 5];
        customer.probability = (key * 7 % 9) / 9.0 + 1.0 / 30; // nine values, none of them short
        customer.bucket = bucketOf(customer.probability);
        customer.isActive = key % 3 != 1;
        customer.value = (key % 4) * 100.1 / 3;
        customers.push_back(customer);
    }
    rankThem(customers);
    return customers;
}

void fillShop(warehouse::Connection& connection)
{
    const auto done = connection.execute(
        "INSERT INTO ml.model (model_id, feature_set, horizon_days, test_as_of, data_fingerprint, metadata, "
        "artifact_path)"
        " VALUES ('m1', 'behavioural', 90, '2011-09-11', 'x', '{}', '/m');"
        "INSERT INTO ml.scoring_run (model_id, as_of, horizon_days, active_days, medium_from, high_from, scored_at,"
        " customers) VALUES ('m1', '2011-12-10', 90, 180, 0.3, 0.6, '2011-12-10 10:00:00.5+00', 40),"
        " ('m1', '2011-12-11', 90, 180, 0.3, 0.6, '2011-12-11 10:00+00', 40);"
        "INSERT INTO warehouse.customer VALUES (99, 'new', NULL, '2011-12-10')");
    if (!done.ok())
        qFatal("%s", qPrintable(done.error().message));
    std::vector<ShopCustomer> customers = shopCustomers();
    for (const ShopCustomer& customer : customers) {
        run(connection, "INSERT INTO warehouse.customer VALUES ($1, $2, $3, '2010-12-01')",
            {QByteArray::number(customer.key), customer.id.toUtf8(),
             customer.country.isEmpty() ? warehouse::Parameter() : customer.country.toUtf8()});
        insertScore(connection, 1, customer);
    }
    for (ShopCustomer& customer : customers) {
        customer.probability = 1 - customer.probability * 0.9;
        customer.bucket = bucketOf(customer.probability);
    }
    rankThem(customers);
    for (const ShopCustomer& customer : customers)
        insertScore(connection, 2, customer);
    run(connection,
        "INSERT INTO mart.customer_feature SELECT '2011-12-10', k, k + 0.1, 2, 3, 4, 5, 6, 7, 8, '2011-12-07 15:52:00',"
        " 9, 10, 11, 12, 13, 14, 15, k / 3.0 FROM generate_series(1, 40, 2) k",
        {});
}

void publish(warehouse::Connection& connection, int runId)
{
    run(connection,
        "INSERT INTO ml.published_run (run_id) VALUES ($1) ON CONFLICT (only_row) DO UPDATE SET run_id = "
        "excluded.run_id",
        {QByteArray::number(runId)});
}

std::vector<int> expectedKeys(const CustomerFilter& filter, const CustomerOrder& order)
{
    std::vector<ShopCustomer> customers = shopCustomers();
    std::erase_if(customers, [&filter](const ShopCustomer& customer) { return !passes(customer, filter); });
    std::sort(customers.begin(), customers.end(), [&order](const ShopCustomer& a, const ShopCustomer& b) {
        return order.descending ? precedes(b, a, order.key) : precedes(a, b, order.key);
    });
    std::vector<int> keys;
    for (const ShopCustomer& customer : customers)
        keys.push_back(customer.key);
    return keys;
}

} // namespace churnlens::tests
