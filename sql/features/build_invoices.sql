-- SPDX-FileCopyrightText: 2026 The Churnlens authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Purpose: rebuild mart.invoice from invoice_day.
TRUNCATE mart.invoice;
INSERT INTO mart.invoice (customer_key, invoice_no, invoiced_on, first_day, invoiced_at, amount, items, lines)
SELECT customer_key, invoice_no, invoiced_on,
       invoiced_on = min(invoiced_on) OVER (PARTITION BY customer_key, invoice_no), invoiced_at, amount, items, lines
FROM invoice_day
WHERE line_kind = 'p'
ORDER BY customer_key, invoice_no, invoiced_on;
