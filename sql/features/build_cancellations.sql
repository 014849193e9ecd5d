-- SPDX-FileCopyrightText: 2026 The Churnlens authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Purpose: rebuild mart.cancellation from invoice_day, then drop that.
TRUNCATE mart.cancellation;
INSERT INTO mart.cancellation (customer_key, invoice_no, cancelled_on, cancelled_at, amount, items, lines)
SELECT customer_key, invoice_no, invoiced_on, invoiced_at, amount, items, lines
FROM invoice_day
WHERE line_kind = 'c'
ORDER BY customer_key, invoice_no, invoiced_on;
DROP TABLE invoice_day;
