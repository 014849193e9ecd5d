-- SPDX-FileCopyrightText: 2026 The Churnlens authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Purpose: pages of a run's customers at the cost of the page, whatever the size of the run.

-- Runs of versions without ranks get theirs by the same rule, so that readers need no second way.
UPDATE ml.churn_score s
SET risk_rank = k.risk_rank, risk_percentile = 100 * k.below
FROM (
    SELECT run_id, customer_key,
           row_number() OVER (PARTITION BY run_id ORDER BY churn_probability DESC, value_at_risk DESC, customer_key)
               AS risk_rank,
           percent_rank() OVER (PARTITION BY run_id ORDER BY churn_probability) AS below
    FROM ml.churn_score
    WHERE run_id IN (SELECT run_id FROM ml.churn_score WHERE risk_rank IS NULL)
) k
WHERE s.customer_key = k.customer_key AND s.run_id = k.run_id AND s.risk_rank IS NULL;

-- Lists are of some buckets, of active or lapsed customers or both: six groups, each a range of the index in the order of
-- the list; a page merges the groups that it wants. The order of the ranks is that of the probabilities with ties decided,
-- so that one index serves both, and ranges of the probability too.
DROP INDEX ml.churn_score_run_idx;
CREATE INDEX churn_score_risk_idx
    ON ml.churn_score (run_id, is_active, risk_bucket, churn_probability DESC, risk_rank);
CREATE INDEX churn_score_value_idx
    ON ml.churn_score (run_id, is_active, risk_bucket, value_at_risk, customer_key);
