-- SPDX-FileCopyrightText: 2026 The Churnlens authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Purpose: purchases by calendar month. Rows: first day of the month, orders, customers, revenue; months without a
-- purchase are in no row. An order counts in the month of its first day.
SELECT month::date, sum(orders)::bigint, count(*), sum(amount)
FROM (
    SELECT customer_key, date_trunc('month', invoiced_on::timestamp) AS month,
           count(*) FILTER (WHERE first_day) AS orders, sum(amount) AS amount
    FROM mart.invoice
    GROUP BY 1, 2
) customer_month
GROUP BY month
ORDER BY month;
