-- SPDX-FileCopyrightText: 2026 The Churnlens authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Purpose: the features of every customer with a purchase before each as-of date, in one statement.
-- $1 as-of dates (date[], ascending). Grain: as-of date and customer. Only lines strictly before the date count.
INSERT INTO mart.customer_feature (as_of, customer_key, recency_days, frequency, monetary, avg_basket_value,
    avg_items_per_invoice, unique_products, active_days, value_last_year, last_purchase_at)
WITH as_of_date AS (
    SELECT as_of, position FROM unnest($1::date[]) WITH ORDINALITY AS u (as_of, position)
), purchase AS (
    SELECT a.as_of, i.customer_key, max(i.invoiced_at) AS last_purchase_at,
           count(*) FILTER (WHERE i.first_day) AS invoices, sum(i.amount) AS amount, sum(i.items) AS items,
           count(DISTINCT i.invoiced_on) AS days,
           coalesce(sum(i.amount) FILTER (WHERE i.invoiced_on >= a.as_of - 365), 0) AS value_last_year
    FROM as_of_date a
    JOIN mart.invoice i ON i.invoiced_at < a.as_of
    GROUP BY 1, 2
), product_period AS ( -- period k: first bought at or after the k-th date and before the next
    SELECT customer_key, width_bucket(first_bought_at, $1::timestamp[]) AS period, count(*) AS products
    FROM mart.customer_product
    GROUP BY 1, 2
), product AS (
    SELECT a.as_of, p.customer_key, sum(p.products) AS products
    FROM as_of_date a
    JOIN product_period p ON p.period < a.position
    GROUP BY 1, 2
)
SELECT as_of, customer_key,
       extract(epoch FROM as_of::timestamp - last_purchase_at)::float8 / 86400,
       invoices, amount, amount::float8 / invoices, items::float8 / invoices, products, days, value_last_year,
       last_purchase_at
FROM purchase
JOIN product USING (as_of, customer_key);
