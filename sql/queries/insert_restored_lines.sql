-- SPDX-FileCopyrightText: 2026 The Churnlens authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Purpose: a load is removed: the lines that only it replaced stand again. After update_replaced_lines_successor.
-- $1 load_id of the removed load. Grain: a line of an earlier load.
INSERT INTO warehouse.transaction_line (invoiced_at, customer_key, product_key, quantity, load_id, line_no, line_kind,
    invoice_no, unit_price)
SELECT invoiced_at, customer_key, product_key, quantity, load_id, line_no, line_kind, invoice_no, unit_price
FROM warehouse.replaced_line
WHERE replaced_by = $1::int;
