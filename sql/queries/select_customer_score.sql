-- SPDX-FileCopyrightText: 2026 The Churnlens authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Purpose: a customer of the published run, to be explained. $1 customer_id. Row: run_id, as_of, model_id,
-- horizon_days, customers of the run, the score; then whether the features at the run's date are there, and these, in the
-- order of features::columns(). No row: the run does not have the customer.
SELECT r.run_id, r.as_of, r.model_id, r.horizon_days, r.customers, s.customer_id, s.country, s.churn_probability,
       s.probability_low, s.probability_high, s.risk_bucket, s.is_active, s.value_at_risk, s.risk_rank, s.risk_percentile, array_to_string(s.flags, ';'),
       f.customer_key IS NOT NULL, f.recency_days, f.frequency, f.monetary, f.avg_basket_value, f.avg_items_per_invoice,
       f.unique_products, f.active_days, f.tenure_days, f.active_days_90, f.active_days_365, f.active_days_season,
       f.recent_activity, f.order_gap_days, f.last_order_lines, f.cancelled_orders
FROM ml.latest_churn_score s
JOIN ml.scoring_run r ON r.run_id = s.run_id
LEFT JOIN mart.customer_feature f ON f.customer_key = s.customer_key AND f.as_of = r.as_of
WHERE s.customer_id = $1;
