-- SPDX-FileCopyrightText: 2026 The Churnlens authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Purpose: how past runs turned out, the latest first. Rows: run_id, model_id, as_of, horizon_days, scored_at,
-- expected_churners, its interval, outcome (json).
SELECT r.run_id, r.model_id, r.as_of, r.horizon_days, to_char(r.scored_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'),
       r.expected_churners, r.expected_churners_low, r.expected_churners_high, o.outcome
FROM ml.run_outcome o
JOIN ml.scoring_run r ON r.run_id = o.run_id
ORDER BY r.run_id DESC
LIMIT 100;
