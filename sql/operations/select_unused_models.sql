-- SPDX-FileCopyrightText: 2026 The Churnlens authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Purpose: models whose files may go: that scored none of the runs that stay, are neither the champion nor the one that
-- --rollback would bring back, and were trained before the oldest run that stays. $1 run_ids that go (int[]).
-- Grain: a model, oldest first. Rows: model_id.
WITH champion AS (
    SELECT model_id FROM ml.deployment ORDER BY deployment_id DESC LIMIT 1
),
before AS (
    SELECT d.model_id FROM ml.deployment d
    WHERE d.model_id NOT IN (SELECT c.model_id FROM champion c)
    ORDER BY d.deployment_id DESC LIMIT 1
)
SELECT m.model_id
FROM ml.model m
WHERE m.model_id NOT IN (SELECT r.model_id FROM ml.scoring_run r WHERE r.run_id <> ALL ($1::int[]))
  AND m.model_id NOT IN (SELECT c.model_id FROM champion c)
  AND m.model_id NOT IN (SELECT b.model_id FROM before b)
  AND m.trained_at < (SELECT min(r.scored_at) FROM ml.scoring_run r WHERE r.run_id <> ALL ($1::int[]))
ORDER BY m.trained_at, m.model_id;
