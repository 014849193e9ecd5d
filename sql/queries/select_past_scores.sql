-- SPDX-FileCopyrightText: 2026 The Churnlens authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Purpose: a customer's scores in the finished runs, oldest first. $1 customer_id. Grain: a run that had the customer.
-- LIMIT tells the planner what it cannot know: that there is one such customer, to be looked up by keys.
SELECT r.run_id, r.as_of, to_char(r.scored_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'), r.model_id,
       s.churn_probability, s.risk_bucket
FROM (SELECT customer_key FROM warehouse.customer WHERE customer_id = $1::text LIMIT 1) c
JOIN ml.churn_score s ON s.customer_key = c.customer_key
JOIN ml.scoring_run r ON r.run_id = s.run_id
WHERE r.customers IS NOT NULL
ORDER BY r.as_of, r.run_id;
