-- SPDX-FileCopyrightText: 2026 The Churnlens authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Purpose: what the interval of the expected churners needs. $1 run_id. The word in braces becomes sum(w * z) of each
-- feature, w = p (1 - p). Row: sum of w, then those sums.
SELECT coalesce(sum(weight), 0){moments}
FROM (
    SELECT s.churn_probability * (1 - s.churn_probability) AS weight, z.standardized
    FROM ml.churn_score s
    JOIN ml.standardized_feature z ON z.customer_key = s.customer_key AND z.run_id = s.run_id
    WHERE s.run_id = $1::int
) weighted;
