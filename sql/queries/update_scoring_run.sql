-- SPDX-FileCopyrightText: 2026 The Churnlens authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Purpose: the counts of a finished scoring. $1 run_id. Rows: customers, active, high, medium, low, expected_churners.
UPDATE ml.scoring_run r
SET customers = s.customers, active = s.active, high = s.high, medium = s.medium, low = s.low,
    expected_churners = s.expected_churners, published_at = clock_timestamp()
FROM (
    SELECT count(*) AS customers, count(*) FILTER (WHERE is_active) AS active,
           count(*) FILTER (WHERE risk_bucket = 'High') AS high, count(*) FILTER (WHERE risk_bucket = 'Medium') AS medium,
           count(*) FILTER (WHERE risk_bucket = 'Low') AS low, sum(churn_probability) AS expected_churners
    FROM ml.churn_score
    WHERE run_id = $1::int
) s
WHERE r.run_id = $1::int
RETURNING r.customers, r.active, r.high, r.medium, r.low, r.expected_churners;
