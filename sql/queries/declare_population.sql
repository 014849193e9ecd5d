-- SPDX-FileCopyrightText: 2026 The Churnlens authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Purpose: a cursor over the customers of a run as lists show them. $1 run_id, $2 as_of of the run, $3 the run before it
-- or NULL. Unordered: the reader puts a million rows in the order of their ranks faster than the server sorts them.
-- Features are NULL when those of that date are gone, the last column when the customer was not in the run before.
-- Grain: a customer.
DECLARE row_cursor NO SCROLL CURSOR FOR
SELECT s.customer_key, c.customer_id, c.country, s.churn_probability, s.probability_low, s.probability_high,
       s.risk_bucket, s.risk_rank, s.risk_percentile, s.is_active, s.value_at_risk, array_to_string(s.flags, ';'),
       f.recency_days, f.frequency, f.monetary, f.avg_basket_value, p.churn_probability
FROM ml.churn_score s
JOIN warehouse.customer c ON c.customer_key = s.customer_key
LEFT JOIN mart.customer_feature f ON f.customer_key = s.customer_key AND f.as_of = $2::date
LEFT JOIN ml.churn_score p ON p.customer_key = s.customer_key AND p.run_id = $3::int
WHERE s.run_id = $1::int;
