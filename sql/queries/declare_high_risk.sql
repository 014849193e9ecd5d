-- SPDX-FileCopyrightText: 2026 The Churnlens authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Purpose: the list for retention teams, as a cursor: fetched in pieces. $1 run_id. Row: the list's columns up to
-- flags, then the features that the reasons are made from, in the order of features::columns().
-- Grain: an active High customer, the most endangered first.
DECLARE high_risk NO SCROLL CURSOR FOR
SELECT c.customer_id, c.country, s.churn_probability, s.risk_bucket,
       row_number() OVER (ORDER BY s.churn_probability DESC, s.value_at_risk DESC, c.customer_id), s.value_at_risk,
       f.last_purchase_at::date, f.recency_days, f.frequency, f.monetary, r.as_of, s.run_id, r.model_id,
       to_char(s.scored_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'), s.risk_rank, s.probability_low,
       s.probability_high, array_to_string(s.flags, ';'), f.recency_days, f.frequency, f.monetary, f.avg_basket_value,
       f.avg_items_per_invoice, f.unique_products, f.active_days, f.tenure_days, f.active_days_90, f.active_days_365,
       f.active_days_season, f.recent_activity, f.order_gap_days, f.last_order_lines, f.cancelled_orders
FROM ml.churn_score s
JOIN ml.scoring_run r ON r.run_id = s.run_id
JOIN warehouse.customer c ON c.customer_key = s.customer_key
JOIN mart.customer_feature f ON f.customer_key = s.customer_key AND f.as_of = r.as_of
WHERE s.run_id = $1::int AND s.is_active AND s.risk_bucket = 'High'
ORDER BY s.churn_probability DESC, s.value_at_risk DESC, c.customer_id;
