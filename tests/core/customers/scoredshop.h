// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/customers/customerreader.h"

#include <vector>

namespace churnlens::tests {

/// What was put into the database of a customer in a run.
struct ShopCustomer
{
    int key = 0;
    QString id;
    QString country; ///< empty: NULL
    double probability = 0;
    QString bucket;
    bool isActive = false;
    double value = 0;
    int rank = 0;
};

/// The customers of run 1, with many ties, and ids and countries that SQL could stumble over.
[[nodiscard]] std::vector<ShopCustomer> shopCustomers();

/// Writes them as run 1 and, with the risks the other way round, as run 2; customer 99 ("new") has no score. Features
/// at the date of run 1 for odd keys. Publishes none.
void fillShop(warehouse::Connection& connection);

void publish(warehouse::Connection& connection, int runId);

/// The keys that a filter and an order must give, worked out without SQL.
[[nodiscard]] std::vector<int> expectedKeys(const customers::CustomerFilter& filter,
                                            const customers::CustomerOrder& order);

} // namespace churnlens::tests
