-- SPDX-FileCopyrightText: 2026 The Churnlens authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Purpose: score every customer of an as-of date. $1 run_id, $2 as_of, $3 medium_from, $4 high_from, $5 active_days,
-- $6 scored_at. The word in braces becomes the model compiled to one expression over the feature columns
-- (model::probabilitySql).
-- Grain: a customer.
INSERT INTO ml.churn_score (run_id, customer_key, churn_probability, risk_bucket, is_active, value_at_risk, scored_at)
SELECT $1::int, customer_key, probability,
       CASE WHEN probability >= $4::float8 THEN 'High' WHEN probability >= $3::float8 THEN 'Medium' ELSE 'Low' END,
       recency_days < $5::float8, value_last_year, $6::timestamptz
FROM (
    SELECT customer_key, recency_days, value_last_year, {probability} AS probability
    FROM mart.customer_feature
    WHERE as_of = $2::date
) scored;
