-- SPDX-FileCopyrightText: 2026 The Churnlens authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Purpose: a run as answers name it. $1 run_id; NULL: the published one. Row: run_id, as_of, model_id, scored_at
-- (RFC 3339, UTC), horizon_days, customers, medium_from, high_from, capacity; none when there is
-- no such run.
SELECT r.run_id, r.as_of, r.model_id, to_char(r.scored_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
       r.horizon_days, r.customers, r.medium_from, r.high_from, r.capacity
FROM ml.scoring_run r
WHERE r.run_id = coalesce($1::bigint, (SELECT p.run_id FROM ml.published_run p));
