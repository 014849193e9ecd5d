-- SPDX-FileCopyrightText: 2026 The Churnlens authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Purpose: the features of every customer with a purchase before each as-of date, in one statement.
-- $1 as-of dates (date[], ascending), $2 horizon in days. Grain: as-of date and customer. Only lines strictly before the
-- date count. Each purchase day carries the sums up to it, so that a date needs only the last day before it: `state` is
-- valid for the dates in (from_day, until_day]. The sums are integers and numerics: the same whatever their order.
INSERT INTO mart.customer_feature (as_of, customer_key, recency_days, frequency, monetary, avg_basket_value,
    avg_items_per_invoice, unique_products, active_days, value_last_year, last_purchase_at, tenure_days, active_days_90,
    active_days_365, active_days_season, recent_activity, order_gap_days, last_order_lines, cancelled_orders)
WITH as_of_date AS (
    SELECT as_of, position, as_of - 90 AS quarter_ago, as_of - 365 AS year_ago, least(as_of, as_of - 365 + $2::int) AS season_end
    FROM unnest($1::date[]) WITH ORDINALITY AS u (as_of, position)
), purchase_day AS (
    SELECT customer_key, invoiced_on, max(invoiced_at) AS last_at, min(invoiced_at) AS first_at,
           count(*) FILTER (WHERE first_day) AS invoices, sum(amount) AS amount, sum(items) AS items,
           (array_agg(lines ORDER BY invoiced_at DESC, invoice_no DESC))[1] AS last_lines
    FROM mart.invoice
    GROUP BY 1, 2
), state AS (
    SELECT customer_key, invoiced_on AS from_day, lead(invoiced_on, 1, 'infinity'::date) OVER up_to AS until_day,
           row_number() OVER up_to AS days, sum(invoices) OVER up_to AS invoices, sum(amount) OVER up_to AS amount,
           sum(items) OVER up_to AS items, first_value(first_at) OVER up_to AS first_at,
           first_value(invoiced_on) OVER up_to AS first_on, last_at, last_lines,
           sum(ln(1 + amount::float8) * power(2, (invoiced_on - date '2000-01-01') / 180::float8)) OVER up_to AS activity
    FROM purchase_day
    WINDOW up_to AS (PARTITION BY customer_key ORDER BY invoiced_on ROWS UNBOUNDED PRECEDING)
), product_period AS ( -- period k: first bought at or after the k-th date and before the next
    SELECT customer_key, width_bucket(first_bought_at, $1::timestamp[]) AS period, count(*) AS products
    FROM mart.customer_product
    GROUP BY 1, 2
), product AS ( -- valid for the dates in positions (from_period, until_period]
    SELECT customer_key, period AS from_period, lead(period, 1, 1000000) OVER up_to AS until_period,
           sum(products) OVER up_to AS products
    FROM product_period
    WINDOW up_to AS (PARTITION BY customer_key ORDER BY period ROWS UNBOUNDED PRECEDING)
), cancelled AS (
    SELECT a.as_of, c.customer_key, count(*) AS orders
    FROM as_of_date a
    JOIN mart.cancellation c ON c.cancelled_on < a.as_of
    GROUP BY 1, 2
)
SELECT a.as_of, s.customer_key,
       extract(epoch FROM a.as_of::timestamp - s.last_at)::float8 / 86400,
       s.invoices, s.amount, s.amount::float8 / s.invoices, s.items::float8 / s.invoices, p.products, s.days,
       s.amount - coalesce(year_ago.amount, 0), s.last_at,
       extract(epoch FROM a.as_of::timestamp - s.first_at)::float8 / 86400,
       s.days - coalesce(quarter_ago.days, 0), s.days - coalesce(year_ago.days, 0),
       coalesce(season_end.days, 0) - coalesce(year_ago.days, 0),
       s.activity * power(2, (date '2000-01-01' - a.as_of) / 180::float8),
       CASE WHEN s.days > 1 THEN (s.from_day - s.first_on)::float8 / (s.days - 1) ELSE 0 END,
       s.last_lines, coalesce(c.orders, 0)
FROM as_of_date a
JOIN state s ON s.from_day < a.as_of AND s.until_day >= a.as_of
JOIN product p ON p.customer_key = s.customer_key AND p.from_period < a.position AND p.until_period >= a.position
LEFT JOIN cancelled c ON c.customer_key = s.customer_key AND c.as_of = a.as_of
LEFT JOIN state quarter_ago ON quarter_ago.customer_key = s.customer_key
    AND quarter_ago.from_day < a.quarter_ago AND quarter_ago.until_day >= a.quarter_ago
LEFT JOIN state year_ago ON year_ago.customer_key = s.customer_key
    AND year_ago.from_day < a.year_ago AND year_ago.until_day >= a.year_ago
LEFT JOIN state season_end ON season_end.customer_key = s.customer_key
    AND season_end.from_day < a.season_end AND season_end.until_day >= a.season_end;
