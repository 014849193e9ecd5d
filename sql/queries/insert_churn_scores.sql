-- SPDX-FileCopyrightText: 2026 The Churnlens authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Purpose: score every customer of an as-of date. $1 run_id, $2 as_of, $3 medium_from, $4 high_from, $5 active_days,
-- $6 scored_at, $7 items an order from which a customer counts as of wholesale size, $8 capacity or NULL. The words in
-- braces become the model's expressions over z.standardized (model::logOddsOfArraySql, standardErrorSql) and the test for
-- values outside those of training. The ranks stand in the innermost query because PostgreSQL then computes the long
-- expressions once a customer, not once a use.
-- With a capacity, $4 does not count: the last active customer who still fits is the last one in the order of the ranks
-- who is High, and the probability of that customer the threshold. The server sees the NULL when it plans, so that runs
-- by thresholds pay nothing. Grain: a customer.
INSERT INTO ml.churn_score (run_id, customer_key, churn_probability, risk_bucket, is_active, value_at_risk, scored_at,
    log_odds, probability_low, probability_high, risk_rank, risk_percentile, flags)
SELECT $1::int, customer_key, probability,
       CASE WHEN CASE WHEN $8::int IS NULL THEN probability >= high_from ELSE coalesce(risk_rank <= last_rank, false) END
            THEN 'High'
            WHEN probability >= least($3::float8, high_from) THEN 'Medium' ELSE 'Low' END,
       is_active, value_last_year, $6::timestamptz, log_odds, low, high, risk_rank, 100 * below,
       array_remove(ARRAY[
           CASE WHEN active_days < 2 THEN 'thin_history' END,
           CASE WHEN avg_items_per_invoice > $7::float8 THEN 'wholesale_size' END,
           CASE WHEN is_outside THEN 'outside_training' END,
           CASE WHEN (low < least($3::float8, high_from)) <> (high < least($3::float8, high_from))
                     OR (low < high_from) <> (high < high_from) THEN 'uncertain_bucket' END], NULL)
FROM (
    SELECT *,
           CASE WHEN $8::int IS NULL THEN $4::float8
                ELSE coalesce(min(probability) FILTER (WHERE is_active AND active_rank <= $8::int) OVER (), 1) END
               AS high_from,
           CASE WHEN $8::int IS NOT NULL
                THEN max(risk_rank) FILTER (WHERE is_active AND active_rank <= $8::int) OVER () END AS last_rank
    FROM (
        SELECT *, 1 / (1 + exp(-least(700, greatest(-700, log_odds)))) AS probability,
               CASE WHEN standard_error IS NOT NULL -- least() and greatest() would pass over a NULL
                    THEN 1 / (1 + exp(-least(700, greatest(-700, log_odds - 1.959963984540054 * standard_error)))) END
                   AS low,
               CASE WHEN standard_error IS NOT NULL
                    THEN 1 / (1 + exp(-least(700, greatest(-700, log_odds + 1.959963984540054 * standard_error)))) END
                   AS high
        FROM (
            SELECT f.customer_key, f.recency_days < $5::float8 AS is_active, f.value_last_year, f.active_days,
                   f.avg_items_per_invoice, {log_odds} AS log_odds, {standard_error} AS standard_error,
                   {outside} AS is_outside, row_number() OVER by_risk AS risk_rank,
                   CASE WHEN $8::int IS NOT NULL
                        THEN count(*) FILTER (WHERE f.recency_days < $5::float8)
                                 OVER (by_risk ROWS UNBOUNDED PRECEDING) END AS active_rank,
                   percent_rank() OVER (ORDER BY {log_odds}) AS below
            FROM mart.customer_feature f
            JOIN ml.standardized_feature z ON z.customer_key = f.customer_key AND z.run_id = $1::int
            WHERE f.as_of = $2::date
            WINDOW by_risk AS (ORDER BY {log_odds} DESC, f.value_last_year DESC, f.customer_key)
        ) ranked
    ) scored
) cut;
