-- SPDX-FileCopyrightText: 2026 The Churnlens authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Purpose: customers of a run with their features: a page, or a cursor over them all. $2 as_of of the run; {scores}
-- becomes select_score_group, once or joined by UNION ALL, which has the other parameters; {order} the order, a fixed text of
-- core/customers/customersql.cpp. Rows: the score, and the features in the order of features::columns(), NULL when those
-- of that date are gone. Ends without a semicolon, because DECLARE may go before it.
SELECT s.customer_key, c.customer_id, c.country, s.churn_probability, s.probability_low, s.probability_high,
       s.risk_bucket, s.risk_rank, s.risk_percentile, s.is_active, s.value_at_risk,
       array_to_string(s.flags, ';') AS flags, f.last_purchase_at, f.recency_days, f.frequency, f.monetary,
       f.avg_basket_value, f.avg_items_per_invoice, f.unique_products, f.active_days, f.tenure_days, f.active_days_90,
       f.active_days_365, f.active_days_season, f.recent_activity, f.order_gap_days, f.last_order_lines,
       f.cancelled_orders
FROM (
{scores}
) s
JOIN warehouse.customer c ON c.customer_key = s.customer_key
LEFT JOIN mart.customer_feature f ON f.customer_key = s.customer_key AND f.as_of = $2::date
ORDER BY {order}
