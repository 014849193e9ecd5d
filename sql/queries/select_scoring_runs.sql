-- SPDX-FileCopyrightText: 2026 The Churnlens authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Purpose: finished scoring runs, newest first. $1 only those with a smaller run_id, or NULL; $2 only this run_id, 0 for
-- the published run, or NULL; $3 at most so many. Grain: a run, with drift and outcome (json, NULL where there is none).
SELECT r.run_id, r.model_id, r.as_of, r.horizon_days, r.active_days, r.medium_from, r.high_from,
       to_char(r.scored_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
       to_char(r.published_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
       coalesce(r.run_id = p.run_id, false), r.customers, r.active, r.high, r.medium, r.low, r.expected_churners,
       r.expected_churners_low, r.expected_churners_high, r.drift, o.outcome, r.capacity
FROM ml.scoring_run r
LEFT JOIN ml.published_run p ON p.only_row
LEFT JOIN ml.run_outcome o ON o.run_id = r.run_id
WHERE r.customers IS NOT NULL
  AND ($1::int IS NULL OR r.run_id < $1::int)
  AND ($2::int IS NULL OR r.run_id = coalesce(nullif($2::int, 0), p.run_id))
ORDER BY r.run_id DESC
LIMIT $3::int;
