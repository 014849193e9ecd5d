-- SPDX-FileCopyrightText: 2026 The Churnlens authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Purpose: statements that make room for new rows where a pruning has deleted some; each on its own, outside a transaction.
SELECT 'VACUUM (ANALYZE) ' || t
FROM unnest(ARRAY['ml.churn_score', 'ml.standardized_feature', 'ml.run_outcome', 'ml.run_group', 'ml.scoring_run',
                  'mart.customer_feature']) t;
