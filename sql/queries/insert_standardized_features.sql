-- SPDX-FileCopyrightText: 2026 The Churnlens authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Purpose: what the model multiplies its coefficients with. $1 run_id, $2 as_of. The word in braces becomes one
-- expression a feature over the columns (model::standardizedSql). Grain: a customer.
INSERT INTO ml.standardized_feature (run_id, customer_key, standardized)
SELECT $1::int, customer_key, ARRAY[{standardized}]::float8[]
FROM mart.customer_feature
WHERE as_of = $2::date;
