-- SPDX-FileCopyrightText: 2026 The Churnlens authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Purpose: one pass over the fact for both invoice marts. A temporary table, because PostgreSQL scans in parallel for it
-- and not for INSERT ... SELECT. Grain: customer, invoice, day and kind (p sale, c cancellation).
CREATE TEMP TABLE invoice_day ON COMMIT DROP AS
SELECT customer_key, invoice_no, invoiced_at::date AS invoiced_on, line_kind, max(invoiced_at) AS invoiced_at,
       sum(quantity * unit_price) AS amount, sum(quantity) AS items, count(*)::int AS lines
FROM warehouse.transaction_line
WHERE customer_key <> 0 AND line_kind IN ('p', 'c')
GROUP BY 1, 2, 3, 4;
