-- SPDX-FileCopyrightText: 2026 The Churnlens authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Purpose: a load is removed: customers whose every line is of that load go, except those with a score, which stays
-- readable. Before the lines go. $1 load_id of the removed load.
DELETE FROM warehouse.customer c
USING (
    SELECT customer_key
    FROM (SELECT customer_key, load_id FROM warehouse.transaction_line
          UNION ALL
          SELECT customer_key, load_id FROM warehouse.replaced_line) line
    GROUP BY 1
    HAVING bool_and(load_id = $1::int)
) gone
WHERE c.customer_key = gone.customer_key
  AND NOT EXISTS (SELECT FROM ml.churn_score s WHERE s.customer_key = c.customer_key);
