-- SPDX-FileCopyrightText: 2026 The Churnlens authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Purpose: the counts of a finished scoring, and the thresholds that a capacity has led to. $1 run_id. Rows: customers,
-- active, high, medium, low, expected_churners, medium_from, high_from.
UPDATE ml.scoring_run r
SET customers = s.customers, active = s.active, high = s.high, medium = s.medium, low = s.low,
    expected_churners = s.expected_churners,
    medium_from = CASE WHEN r.capacity IS NULL THEN r.medium_from ELSE least(r.medium_from, s.last_listed) END,
    high_from = CASE WHEN r.capacity IS NULL THEN r.high_from ELSE s.last_listed END,
    published_at = clock_timestamp()
FROM (
    SELECT count(*) AS customers, count(*) FILTER (WHERE is_active) AS active,
           count(*) FILTER (WHERE risk_bucket = 'High') AS high, count(*) FILTER (WHERE risk_bucket = 'Medium') AS medium,
           count(*) FILTER (WHERE risk_bucket = 'Low') AS low, sum(churn_probability) AS expected_churners,
           coalesce(min(churn_probability) FILTER (WHERE is_active AND risk_bucket = 'High'), 1) AS last_listed
    FROM ml.churn_score
    WHERE run_id = $1::int
) s
WHERE r.run_id = $1::int
RETURNING r.customers, r.active, r.high, r.medium, r.low, r.expected_churners, r.medium_from, r.high_from;
