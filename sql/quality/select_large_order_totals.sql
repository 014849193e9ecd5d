-- SPDX-FileCopyrightText: 2026 The Churnlens authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Purpose: orders of wholesale size: above exp(Q3 + 3 IQR) of the logarithm of the amount. One row: that amount (NULL
-- without an order), orders above it, their customers, their amount. An order is a row of mart.invoice.
WITH bound AS (
    SELECT exp(q[2] + 3 * (q[2] - q[1])) AS amount
    FROM (
        SELECT percentile_cont(ARRAY[0.25, 0.75]) WITHIN GROUP (ORDER BY ln(amount::float8)) AS q
        FROM mart.invoice
        WHERE amount > 0
    ) quartile
)
SELECT (SELECT amount FROM bound), count(*), count(DISTINCT customer_key), coalesce(sum(amount), 0)
FROM mart.invoice
WHERE amount > (SELECT amount FROM bound);
