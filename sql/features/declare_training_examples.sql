-- SPDX-FileCopyrightText: 2026 The Churnlens authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Purpose: a cursor over the rows to train and to test on. $1 as-of dates (date[], ascending).
-- Rows, all double precision: position of the date in $1 (from 0), customer, churned (0 or 1), then the columns in
-- catalogue order. Ordered by customer, so that the rows of one stand together, then date.
DECLARE row_cursor NO SCROLL CURSOR FOR
SELECT (a.position - 1)::float8, e.customer_key::float8, e.churned::int::float8, recency_days, frequency, monetary,
       avg_basket_value, avg_items_per_invoice, unique_products, active_days, tenure_days, active_days_90,
       active_days_365, active_days_season, recent_activity, order_gap_days, last_order_lines, cancelled_orders
FROM unnest($1::date[]) WITH ORDINALITY AS a (as_of, position)
JOIN ml.training_example e ON e.as_of = a.as_of
ORDER BY e.customer_key, a.position;
