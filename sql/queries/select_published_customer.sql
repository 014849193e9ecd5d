-- SPDX-FileCopyrightText: 2026 The Churnlens authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Purpose: a customer of the published run, read often. $1 customer_id. Row: the run as in select_run_info; whether the
-- id is known; then as in select_scored_customers, with customer_key NULL when the run does not have the customer. No
-- row: there is no run. LIMIT tells the planner what it cannot know of a table too small to be analysed: there is one run,
-- so the customer is looked up by its keys.
SELECT r.run_id, r.as_of, r.model_id, to_char(r.scored_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
       r.horizon_days, r.customers, r.medium_from, r.high_from, r.capacity, c.customer_key IS NOT NULL, s.customer_key,
       c.customer_id, c.country, s.churn_probability, s.probability_low, s.probability_high, s.risk_bucket, s.risk_rank, s.risk_percentile,
       s.is_active, s.value_at_risk, array_to_string(s.flags, ';'), f.last_purchase_at, f.recency_days, f.frequency,
       f.monetary, f.avg_basket_value, f.avg_items_per_invoice, f.unique_products, f.active_days, f.tenure_days,
       f.active_days_90, f.active_days_365, f.active_days_season, f.recent_activity, f.order_gap_days,
       f.last_order_lines, f.cancelled_orders
FROM (SELECT r.* FROM ml.published_run p JOIN ml.scoring_run r ON r.run_id = p.run_id LIMIT 1) r
LEFT JOIN warehouse.customer c ON c.customer_id = $1::text
LEFT JOIN ml.churn_score s ON s.customer_key = c.customer_key AND s.run_id = r.run_id
LEFT JOIN mart.customer_feature f ON f.customer_key = c.customer_key AND f.as_of = r.as_of;
