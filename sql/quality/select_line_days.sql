-- SPDX-FileCopyrightText: 2026 The Churnlens authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Purpose: how many lines stand in the fact, in one pass. Grain: load, calendar day, kind of line, and whether the line
-- has a customer.
SELECT load_id, invoiced_at::date, line_kind, customer_key <> 0, count(*)
FROM warehouse.transaction_line
GROUP BY 1, 2, 3, 4;
