-- SPDX-FileCopyrightText: 2026 The Churnlens authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Purpose: how many customers of a run a filter lets pass. $1 run_id, then the filter, in which NULL lets everyone pass:
-- $2 and $3 bounds of the probability, $4 least value at risk, $5 countries, $6 LIKE pattern of the customer id. The words
-- in braces as in select_score_group.
SELECT count(*)
FROM ml.churn_score s{customers}
WHERE s.run_id = $1::bigint AND {group} AND {customer}
  AND ($2::float8 IS NULL OR s.churn_probability >= $2::float8)
  AND ($3::float8 IS NULL OR s.churn_probability <= $3::float8)
  AND ($4::float8 IS NULL OR s.value_at_risk >= $4::float8);
