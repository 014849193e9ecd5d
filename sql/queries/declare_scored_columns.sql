-- SPDX-FileCopyrightText: 2026 The Churnlens authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Purpose: a cursor over what drift is measured on. $1 run_id, $2 as_of. Rows, all double precision: the columns in
-- catalogue order, then the probability.
DECLARE row_cursor NO SCROLL CURSOR FOR
SELECT recency_days, frequency, monetary, avg_basket_value, avg_items_per_invoice, unique_products, active_days,
       tenure_days, active_days_90, active_days_365, active_days_season, recent_activity, order_gap_days,
       last_order_lines, cancelled_orders, s.churn_probability
FROM ml.churn_score s
JOIN mart.customer_feature f ON f.customer_key = s.customer_key AND f.as_of = $2::date
WHERE s.run_id = $1::int;
