-- SPDX-FileCopyrightText: 2026 The Churnlens authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Purpose: the scores of one group of a run's customers, a part of select_scored_customers. $1 run_id, then the filter,
-- in which NULL lets everyone pass: $3 and $4 bounds of the probability, $5 least value at risk, $6 countries, $7 LIKE
-- pattern of the customer id. The server sees the values when it plans, so that a NULL costs nothing.
-- The words in braces become fixed texts of core/customers/customersql.cpp, never anything from outside: {customers} the
-- join with the customers, or nothing when neither filter nor order looks at them; {group} the condition for segment and
-- bucket; {customer} that of $6 and $7; {after} nothing, or the condition for what is behind a position ($9 value or id, $10
-- rank or key); {limit} nothing, or the order and LIMIT $8. Grain: a customer.
SELECT s.customer_key, s.churn_probability, s.probability_low, s.probability_high, s.risk_bucket, s.risk_rank,
       s.risk_percentile, s.is_active, s.value_at_risk, s.flags
FROM ml.churn_score s{customers}
WHERE s.run_id = $1::int AND {group} AND {customer}
  AND ($3::float8 IS NULL OR s.churn_probability >= $3::float8)
  AND ($4::float8 IS NULL OR s.churn_probability <= $4::float8)
  AND ($5::float8 IS NULL OR s.value_at_risk >= $5::float8){after}{limit}
