-- SPDX-FileCopyrightText: 2026 The Churnlens authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Purpose: what delete_unused_features would delete once these runs are gone. $1 run_ids (int[]). One row: count.
SELECT count(*) FROM mart.customer_feature
WHERE as_of NOT IN (SELECT r.as_of FROM ml.scoring_run r WHERE r.run_id <> ALL ($1::int[]))
  AND as_of NOT IN (SELECT l.as_of FROM ml.training_label l);
