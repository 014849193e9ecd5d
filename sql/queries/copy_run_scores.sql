-- SPDX-FileCopyrightText: 2026 The Churnlens authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Purpose: the scores of a run in binary form, for a reader that joins and orders by itself: a million rows cost it
-- less than the server's joins. COPY takes no parameters: {run_id}, an integer, is put in. Unordered.
-- Grain: a customer.
COPY (
    SELECT customer_key, risk_rank, churn_probability, probability_low, probability_high, value_at_risk,
           risk_percentile, risk_bucket, is_active, flags
    FROM ml.churn_score
    WHERE run_id = {run_id}
) TO STDOUT (FORMAT binary);
