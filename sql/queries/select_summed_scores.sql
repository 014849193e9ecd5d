-- SPDX-FileCopyrightText: 2026 The Churnlens authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Purpose: the rows of select_run_groups.sql for a run that is not summed up in ml.run_group, from its scores: one pass
-- over them. $1 run_id, $2 bins of the probability.
SELECT s.is_active, s.risk_bucket, coalesce(c.country, ''),
       least($2::int - 1, floor(s.churn_probability * $2::int))::int,
       count(*), sum(s.value_at_risk), sum(s.churn_probability)
FROM ml.churn_score s
JOIN warehouse.customer c ON c.customer_key = s.customer_key
WHERE s.run_id = $1::int
GROUP BY 1, 2, 3, 4
ORDER BY coalesce(c.country, '') = '', coalesce(c.country, '') COLLATE "C", 1, 2, 4;
