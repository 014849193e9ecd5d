-- SPDX-FileCopyrightText: 2026 The Churnlens authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Purpose: how many cancellations of known customers have a sale before them that they take back. $1 the first load_id,
-- $2 their pairs of customer and product (bigint[], of select_cancelled_pairs).
-- exactly: the customer was sold the product in the same quantity at or before; partly: not that, but in a larger one.
-- Grain: load. Cancellations that match nothing are in no row. The pairs are a parameter, so that the one pass over the
-- sales looks them up in a hash table; of a subquery the planner makes a join that hashes or sorts all sales.
SELECT load_id, count(*) FILTER (WHERE exactly), count(*) FILTER (WHERE NOT exactly)
FROM (
    SELECT c.load_id, bool_or(s.quantity = abs(c.quantity)) AS exactly
    FROM warehouse.transaction_line c
    JOIN warehouse.transaction_line s
      ON s.customer_key = c.customer_key AND s.product_key = c.product_key AND s.invoiced_at <= c.invoiced_at
     AND s.quantity >= abs(c.quantity)
    WHERE c.line_kind = 'c' AND c.customer_key <> 0 AND c.load_id >= $1::int
      AND s.line_kind IN ('p', 's') AND s.customer_key <> 0
      AND (s.customer_key::bigint << 32) + s.product_key = ANY ($2::bigint[])
    GROUP BY c.load_id, c.line_no, c.customer_key, c.product_key, c.invoiced_at, c.invoice_no, c.quantity
) matched
GROUP BY load_id;
