// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "scoringbench.h"

namespace churnlens::scoring::samples {

namespace {

// hashint4 scatters, and does so alike in every version of PostgreSQL since 8.
const QByteArray kCustomers = R"(
INSERT INTO warehouse.customer
SELECT k, 'C' || k, CASE WHEN k % 5 > 0 THEN 'France' END, '2010-01-01' FROM generate_series(1, {count}) k;
INSERT INTO mart.customer_feature (as_of, customer_key, recency_days, frequency, monetary, avg_basket_value,
    avg_items_per_invoice, unique_products, active_days, value_last_year, last_purchase_at, tenure_days, active_days_90,
    active_days_365, active_days_season, recent_activity, order_gap_days, last_order_lines, cancelled_orders)
SELECT '2011-12-10', k, recency, orders, spend, spend / orders, 1 + h % 300, 1 + h % 90, days, spend / 2,
       timestamp '2011-12-10' - recency * interval '1 day', recency + span, h % 5, days / 2, h % 3, ln(1 + spend) * days,
       CASE WHEN days > 1 THEN span / (days - 1) ELSE 0 END, 1 + h % 40, h % 4 / 3
FROM (
    SELECT k, h, 1 + h % 7301 / 15.0 AS recency, (1 + h % 13)::float8 AS orders, (10 + h % 90001 / 3.0)::float8 AS spend,
           CASE WHEN k % 7 = 0 THEN 1 ELSE 2 + h % 11 END::float8 AS days,
           CASE WHEN k % 7 = 0 THEN 0 ELSE 1 + h % 371 END::float8 AS span
    FROM (SELECT k, hashint4(k)::bigint + 2147483648 AS h FROM generate_series(1, {count}) k) hashed
) numbers;
UPDATE mart.customer_feature SET recency_days = 150, monetary = 1500 WHERE customer_key = 1;
)";

const QByteArray kModel = R"(
INSERT INTO ml.model (model_id, feature_set, horizon_days, test_as_of, data_fingerprint, metadata, artifact_path)
VALUES ($1, 'test', 90, '2011-09-11', '', '{}', '') ON CONFLICT DO NOTHING)";

} // namespace

Result<void> addCustomers(warehouse::Connection& connection, int count)
{
    return connection.execute(QByteArray(kCustomers).replace("{count}", QByteArray::number(count)));
}

Result<ScoringSummary> publish(warehouse::Connection& connection, const model::TrainedModel& model,
                               const Settings& thresholds)
{
    const Result<warehouse::QueryResult> entered = connection.query(kModel, {model.modelId.toUtf8()});
    if (!entered.ok())
        return entered.error();
    return scoreAndPublish(connection, model, kAsOf, thresholds);
}

} // namespace churnlens::scoring::samples
