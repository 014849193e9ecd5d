-- SPDX-FileCopyrightText: 2026 The Churnlens authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Purpose: sum up a run for ml.run_group, once, so that the overview does not read every score. $1 run_id, $2 bins of
-- the probability: 1 belongs to the last. Grain: a group that somebody is in.
INSERT INTO ml.run_group (run_id, is_active, risk_bucket, country, bin, customers, value_at_risk, expected_churners)
SELECT $1::int, s.is_active, s.risk_bucket, coalesce(c.country, ''),
       least($2::int - 1, floor(s.churn_probability * $2::int))::int,
       count(*), sum(s.value_at_risk), sum(s.churn_probability)
FROM ml.churn_score s
JOIN warehouse.customer c ON c.customer_key = s.customer_key
WHERE s.run_id = $1::int
GROUP BY 2, 3, 4, 5
ON CONFLICT DO NOTHING;
