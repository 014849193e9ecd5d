-- SPDX-FileCopyrightText: 2026 The Churnlens authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Purpose: an invoice that a new load holds replaces the earlier one: second half, after insert_replaced_lines has kept
-- the lines. $1 load_id of the new load.
DELETE FROM warehouse.transaction_line old
USING (SELECT DISTINCT invoice_no FROM warehouse.transaction_line WHERE load_id = $1::int) fresh
WHERE old.invoice_no = fresh.invoice_no AND old.load_id <> $1::int;
