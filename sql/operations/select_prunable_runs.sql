-- SPDX-FileCopyrightText: 2026 The Churnlens authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Purpose: scoring runs that nobody needs any more: never the published one, nor the one that lists compare it with (the
-- latest before it of an earlier date, else the latest before it). $1 so many of the newest stay, or NULL; $2 those scored within so many days stay, or NULL.
-- Grain: a run, oldest first. Rows: run_id, as_of, scored_at (RFC 3339, UTC), scores.
WITH published AS (
    SELECT r.run_id, r.as_of FROM ml.published_run p JOIN ml.scoring_run r ON r.run_id = p.run_id
),
compared AS (
    SELECT coalesce(max(b.run_id) FILTER (WHERE b.as_of < p.as_of), max(b.run_id)) AS run_id
    FROM published p
    JOIN ml.scoring_run b ON b.run_id < p.run_id AND b.customers IS NOT NULL
)
SELECT r.run_id, r.as_of, to_char(r.scored_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'),
       coalesce(r.customers, 0)
FROM (SELECT run_id, as_of, scored_at, customers, row_number() OVER (ORDER BY run_id DESC) AS place
      FROM ml.scoring_run) r
WHERE r.run_id NOT IN (SELECT p.run_id FROM published p)
  AND r.run_id NOT IN (SELECT c.run_id FROM compared c WHERE c.run_id IS NOT NULL)
  AND ($1::int IS NULL OR r.place > $1::int)
  AND ($2::int IS NULL OR r.scored_at < now() - make_interval(days => $2::int))
ORDER BY r.run_id;
