-- SPDX-FileCopyrightText: 2026 The Churnlens authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Purpose: what a run is summed up to. $1 run_id. Rows: is_active, risk_bucket, country, bin, customers, value_at_risk,
-- expected_churners, the countries in the order of their bytes with the unknown one last; none for a run that was
-- published by a version that did not sum up.
SELECT is_active, risk_bucket, country, bin, customers, value_at_risk, expected_churners
FROM ml.run_group
WHERE run_id = $1::int
ORDER BY country = '', country COLLATE "C", is_active, risk_bucket, bin;
