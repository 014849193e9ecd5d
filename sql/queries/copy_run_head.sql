-- SPDX-FileCopyrightText: 2026 The Churnlens authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Purpose: the scores of those most at risk in each of the six groups that ml.churn_score_risk_idx keeps in the order
-- of the ranks, {most} of each: what the first screens of a list need, at a cost that does not grow with the run.
-- COPY takes no parameters: {run_id} and {most}, integers, are put in. Columns as in copy_run_scores.sql. Grain: a
-- customer.
COPY (
    SELECT customer_key, risk_rank, churn_probability, probability_low, probability_high, value_at_risk,
           risk_percentile, risk_bucket, is_active, flags
    FROM (
        (SELECT * FROM ml.churn_score WHERE run_id = {run_id} AND is_active AND risk_bucket = 'High'
         ORDER BY churn_probability DESC, risk_rank LIMIT {most})
        UNION ALL
        (SELECT * FROM ml.churn_score WHERE run_id = {run_id} AND is_active AND risk_bucket = 'Medium'
         ORDER BY churn_probability DESC, risk_rank LIMIT {most})
        UNION ALL
        (SELECT * FROM ml.churn_score WHERE run_id = {run_id} AND is_active AND risk_bucket = 'Low'
         ORDER BY churn_probability DESC, risk_rank LIMIT {most})
        UNION ALL
        (SELECT * FROM ml.churn_score WHERE run_id = {run_id} AND NOT is_active AND risk_bucket = 'High'
         ORDER BY churn_probability DESC, risk_rank LIMIT {most})
        UNION ALL
        (SELECT * FROM ml.churn_score WHERE run_id = {run_id} AND NOT is_active AND risk_bucket = 'Medium'
         ORDER BY churn_probability DESC, risk_rank LIMIT {most})
        UNION ALL
        (SELECT * FROM ml.churn_score WHERE run_id = {run_id} AND NOT is_active AND risk_bucket = 'Low'
         ORDER BY churn_probability DESC, risk_rank LIMIT {most})
    ) best
) TO STDOUT (FORMAT binary);
