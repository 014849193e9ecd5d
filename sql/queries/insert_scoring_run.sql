-- SPDX-FileCopyrightText: 2026 The Churnlens authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Purpose: begin a scoring. $1 model_id, $2 as_of, $3 horizon_days, $4 active_days, $5 medium_from, $6 high_from,
-- $7 capacity or NULL; with one, update_scoring_run puts the thresholds right that it leads to.
-- One row: run_id, scored_at (RFC 3339, UTC).
INSERT INTO ml.scoring_run (model_id, as_of, horizon_days, active_days, medium_from, high_from, capacity,
    scored_at)
VALUES ($1, $2::date, $3::int, $4::int, $5::float8, $6::float8, $7::int, clock_timestamp())
RETURNING run_id, to_char(scored_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"');
