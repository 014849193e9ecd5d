-- SPDX-FileCopyrightText: 2026 The Churnlens authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Purpose: rebuild mart.customer_product. Room for its hash table, so that a million lines are grouped without disk.
TRUNCATE mart.customer_product;
SET LOCAL work_mem = '128MB';
INSERT INTO mart.customer_product (customer_key, product_key, first_bought_at)
SELECT customer_key, product_key, min(invoiced_at)
FROM warehouse.transaction_line
WHERE customer_key <> 0 AND line_kind = 'p'
GROUP BY 1, 2;
