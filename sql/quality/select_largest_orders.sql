-- SPDX-FileCopyrightText: 2026 The Churnlens authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Purpose: the largest orders above an amount. $1 amount, $2 how many. Rows: customer id, invoice, day, amount, and
-- whether it was cancelled soon after: a cancellation of the same customer and absolute amount within 7 days.
SELECT c.customer_id, i.invoice_no, i.invoiced_on, i.amount,
       EXISTS (
           SELECT FROM mart.cancellation x
           WHERE x.customer_key = i.customer_key AND abs(x.amount) = i.amount
             AND x.cancelled_on BETWEEN i.invoiced_on AND i.invoiced_on + 7
       )
FROM mart.invoice i
JOIN warehouse.customer c ON c.customer_key = i.customer_key
WHERE i.amount > $1::float8
ORDER BY i.amount DESC, i.customer_key, i.invoice_no, i.invoiced_on
LIMIT $2::int;
