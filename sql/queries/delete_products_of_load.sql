-- SPDX-FileCopyrightText: 2026 The Churnlens authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Purpose: a load is removed: products whose every line is of that load go. Before the lines go. $1 load_id of the removed
-- load.
DELETE FROM warehouse.product
WHERE product_key IN (
    SELECT product_key
    FROM (SELECT product_key, load_id FROM warehouse.transaction_line
          UNION ALL
          SELECT product_key, load_id FROM warehouse.replaced_line) line
    GROUP BY 1
    HAVING bool_and(load_id = $1::int)
);
