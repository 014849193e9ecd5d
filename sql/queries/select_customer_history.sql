-- SPDX-FileCopyrightText: 2026 The Churnlens authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Purpose: everything that the features of one customer come from. $1 customer_id. Grain: by kind p, an invoice's
-- purchase lines of a day; c, a cancelled invoice's; f, a product, when it was first bought (key in place of the invoice).
-- Times in milliseconds since the epoch, the shop's wall clock taken as UTC; amounts in the shop's currency.
WITH customer AS (
    SELECT customer_key FROM warehouse.customer WHERE customer_id = $1::text LIMIT 1
)
SELECT 'p' AS kind, i.invoice_no, (date_part('epoch', i.invoiced_at) * 1000)::bigint AS at, i.amount, i.items, i.lines
FROM customer c
JOIN mart.invoice i ON i.customer_key = c.customer_key
UNION ALL
SELECT 'c', x.invoice_no, (date_part('epoch', x.cancelled_at) * 1000)::bigint, x.amount, x.items, x.lines
FROM customer c
JOIN mart.cancellation x ON x.customer_key = c.customer_key
UNION ALL
SELECT 'f', p.product_key::text, (date_part('epoch', p.first_bought_at) * 1000)::bigint, NULL, NULL, NULL
FROM customer c
JOIN mart.customer_product p ON p.customer_key = c.customer_key
ORDER BY 1, 3, 2;
