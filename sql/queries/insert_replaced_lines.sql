-- SPDX-FileCopyrightText: 2026 The Churnlens authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Purpose: an invoice that a new load holds replaces the earlier one, whose lines are kept aside: first half, the copy;
-- delete_replaced_lines is the second. Two statements, because Citus cannot insert what a DELETE returns.
-- $1 load_id of the new load. Grain: a line of an earlier load.
INSERT INTO warehouse.replaced_line (invoiced_at, customer_key, product_key, quantity, load_id, line_no, line_kind,
    replaced_by, invoice_no, unit_price)
SELECT old.invoiced_at, old.customer_key, old.product_key, old.quantity, old.load_id, old.line_no, old.line_kind,
       $1::int, old.invoice_no, old.unit_price
FROM warehouse.transaction_line old
JOIN (SELECT DISTINCT invoice_no FROM warehouse.transaction_line WHERE load_id = $1::int) fresh
  ON fresh.invoice_no = old.invoice_no
WHERE old.load_id <> $1::int;
