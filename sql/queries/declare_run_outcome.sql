-- SPDX-FileCopyrightText: 2026 The Churnlens authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Purpose: a cursor over what a past run said and what came. $1 run_id, $2 as_of, $3 horizon in days. Rows, double
-- precision: probability, churned (0 or 1: no purchase line in [as_of, as_of + horizon)), active then (0 or 1),
-- bucket then (0 Low, 1 Medium, 2 High).
DECLARE row_cursor NO SCROLL CURSOR FOR
SELECT s.churn_probability, (b.customer_key IS NULL)::int::float8, s.is_active::int::float8,
       CASE s.risk_bucket WHEN 'High' THEN 2 WHEN 'Medium' THEN 1 ELSE 0 END::float8
FROM ml.churn_score s
LEFT JOIN (
    SELECT DISTINCT customer_key
    FROM mart.invoice
    WHERE invoiced_on >= $2::date AND invoiced_on < $2::date + $3::int
) b ON b.customer_key = s.customer_key
WHERE s.run_id = $1::int;
