-- SPDX-FileCopyrightText: 2026 The Churnlens authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Purpose: published runs whose window has passed, that have not been assessed, and whose model had seen no label of
-- that window or after. $1 first day that the data do not cover. Rows: run_id, as_of, horizon_days, oldest first.
SELECT r.run_id, r.as_of, r.horizon_days
FROM ml.scoring_run r
JOIN ml.model m ON m.model_id = r.model_id
WHERE r.published_at IS NOT NULL AND r.as_of + r.horizon_days <= $1::date
      AND (m.metadata #>> '{refit_as_of,-1}')::date + m.horizon_days <= r.as_of
      AND NOT EXISTS (SELECT FROM ml.run_outcome o WHERE o.run_id = r.run_id)
ORDER BY r.run_id;
