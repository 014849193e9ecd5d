// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shop.h"

#include "core/features/featurecatalogue.h"
#include "core/model/sigmoid.h"

#include <cmath>
#include <random>

namespace churnlens::training::shop {

namespace {

void set(model::RowBlock& block, Eigen::Index row, const char* column, double value)
{
    block.values(row, features::columnIndex(QString::fromLatin1(column))) = value;
}

struct Customer
{
    double recency = 1; ///< days
    double orders = 1; ///< order days so far
};

void fill(model::RowBlock& block, Eigen::Index row, const Customer& customer, const Options& options, double noise)
{
    const double tenure = customer.recency + 20 * (customer.orders - 1) + noise;
    set(block, row, "recency_days", customer.recency);
    set(block, row, "frequency", customer.orders);
    set(block, row, "monetary", 20 * customer.orders + noise);
    set(block, row, "avg_basket_value", 20 + noise / customer.orders);
    set(block, row, "avg_items_per_invoice", options.noVariety ? 1 : 5 + noise);
    set(block, row, "unique_products", 2 * customer.orders + std::floor(noise));
    set(block, row, "active_days", customer.orders);
    set(block, row, "tenure_days", tenure);
    set(block, row, "active_days_90", customer.recency < 90 ? std::min(customer.orders, 4.0) : 0);
    set(block, row, "active_days_365", customer.orders);
    set(block, row, "active_days_season", std::floor(noise / 4));
    set(block, row, "recent_activity", customer.orders * std::exp2(-customer.recency / 180));
    set(block, row, "order_gap_days", customer.orders > 1 ? 20 : 0);
    set(block, row, "last_order_lines", 1 + std::floor(noise));
    set(block, row, "cancelled_orders", noise > 9 ? 1 : 0);
}

} // namespace

Day lastDate()
{
    return std::chrono::sys_days(std::chrono::year(2011) / 9 / 11);
}

std::unique_ptr<ExampleSet> examples(const Options& options, const QTemporaryDir& folder)
{
    std::vector<Day> dates;
    for (int i = options.dates - 1; i >= 0; --i)
        dates.push_back(lastDate() - std::chrono::days(30 * i));
    auto set = std::make_unique<ExampleSet>(dates, folder.path());
    std::mt19937_64 random(2011);
    std::uniform_real_distribution<double> uniform;
    for (int customer = 1; customer <= options.customers; ++customer) {
        model::RowBlock block;
        block.values.setZero(options.dates, static_cast<Eigen::Index>(features::columns().size()));
        block.labels.resize(options.dates);
        block.groups.resize(options.dates);
        block.clusters.setConstant(options.dates, customer);
        for (int date = 0; date < options.dates; ++date) {
            Customer row{std::floor(1 + 200 * uniform(random)), std::floor(1 + 8 * uniform(random))};
            const double logOdds = 0.02 * (row.recency - 100) - 0.3 * (row.orders - 4) + options.drift * date;
            const bool churned = uniform(random) < model::sigmoid(logOdds) && date >= options.loyalDates;
            if (options.leak)
                row.recency = churned ? 200 + std::floor(9 * uniform(random)) : 1 + std::floor(9 * uniform(random));
            row.recency += options.lapsed ? 365 : 0;
            fill(block, date, row, options, 10 * uniform(random));
            block.labels(date) = churned ? 1 : 0;
            block.groups(date) = date;
        }
        if (!set->rows().append(block).ok())
            return nullptr;
    }
    return set;
}

} // namespace churnlens::training::shop
