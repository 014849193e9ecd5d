-- SPDX-FileCopyrightText: 2026 The Churnlens authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Purpose: score every customer of an as-of date. $1 run_id, $2 as_of, $3 medium_from, $4 high_from, $5 active_days,
-- $6 scored_at, $7 items an order from which a customer counts as of wholesale size. The words in braces become the
-- model's expressions over z.standardized (model::logOddsOfArraySql, standardErrorSql) and the test for values outside
-- those of training. The ranks stand in the innermost query because PostgreSQL then computes the long
-- expressions once a customer, not once a use. Grain: a customer.
INSERT INTO ml.churn_score (run_id, customer_key, churn_probability, risk_bucket, is_active, value_at_risk, scored_at,
    log_odds, probability_low, probability_high, risk_rank, risk_percentile, flags)
SELECT $1::int, customer_key, probability,
       CASE WHEN probability >= $4::float8 THEN 'High' WHEN probability >= $3::float8 THEN 'Medium' ELSE 'Low' END,
       recency_days < $5::float8, value_last_year, $6::timestamptz, log_odds, low, high, risk_rank, 100 * below,
       array_remove(ARRAY[
           CASE WHEN active_days < 2 THEN 'thin_history' END,
           CASE WHEN avg_items_per_invoice > $7::float8 THEN 'wholesale_size' END,
           CASE WHEN is_outside THEN 'outside_training' END,
           CASE WHEN (low < $3::float8) <> (high < $3::float8) OR (low < $4::float8) <> (high < $4::float8)
                THEN 'uncertain_bucket' END], NULL)
FROM (
    SELECT *, 1 / (1 + exp(-least(700, greatest(-700, log_odds)))) AS probability,
           CASE WHEN standard_error IS NOT NULL -- least() and greatest() would pass over a NULL
                THEN 1 / (1 + exp(-least(700, greatest(-700, log_odds - 1.959963984540054 * standard_error)))) END AS low,
           CASE WHEN standard_error IS NOT NULL
                THEN 1 / (1 + exp(-least(700, greatest(-700, log_odds + 1.959963984540054 * standard_error)))) END AS high
    FROM (
        SELECT f.customer_key, f.recency_days, f.value_last_year, f.active_days, f.avg_items_per_invoice,
               {log_odds} AS log_odds, {standard_error} AS standard_error, {outside} AS is_outside,
               row_number() OVER (ORDER BY {log_odds} DESC, f.value_last_year DESC, f.customer_key) AS risk_rank,
               percent_rank() OVER (ORDER BY {log_odds}) AS below
        FROM mart.customer_feature f
        JOIN ml.standardized_feature z ON z.customer_key = f.customer_key AND z.run_id = $1::int
        WHERE f.as_of = $2::date
    ) ranked
) scored;
