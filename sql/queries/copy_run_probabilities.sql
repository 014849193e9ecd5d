-- SPDX-FileCopyrightText: 2026 The Churnlens authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Purpose: the probabilities of a run, to compare another one with, in binary form. COPY takes no parameters: {run_id},
-- an integer, and {keys}, as in copy_run_customers.sql, are put in. Unordered. Grain: a customer of the run.
COPY (
    SELECT customer_key, churn_probability
    FROM ml.churn_score
    WHERE run_id = {run_id} AND ({keys}::int[] IS NULL OR customer_key = ANY ({keys}::int[]))
) TO STDOUT (FORMAT binary);
