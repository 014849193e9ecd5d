-- SPDX-FileCopyrightText: 2026 The Churnlens authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Purpose: order numbers that look reused: with purchases more than 7 days apart, or of more than one customer.
-- $1 how many samples. Rows: number of all of them, invoice, customers, first and last day; no row without one.
WITH reused AS (
    SELECT invoice_no, min(invoiced_on) AS first_day, max(invoiced_on) AS last_day
    FROM mart.invoice
    GROUP BY 1
    HAVING max(invoiced_on) - min(invoiced_on) > 7 OR min(customer_key) < max(customer_key)
), sample AS (
    SELECT invoice_no, first_day, last_day FROM reused ORDER BY invoice_no LIMIT $1::int
)
SELECT (SELECT count(*) FROM reused), s.invoice_no, count(DISTINCT i.customer_key), s.first_day, s.last_day
FROM sample s
JOIN mart.invoice i ON i.invoice_no = s.invoice_no
GROUP BY s.invoice_no, s.first_day, s.last_day
ORDER BY s.invoice_no;
