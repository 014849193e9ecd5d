-- SPDX-FileCopyrightText: 2026 The Churnlens authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Purpose: the customers by how often they bought, and both classes at the dates of a training. $1 training date, $2
-- test date, $3 end (the day after the last line), $4 first day that makes a customer active. One row: customers; with
-- one, two, three or more orders; with purchases on two days or more; active; first and last purchase day; before the
-- training date: customers, and of them who bought again before the test date; before the test date: the same, with the
-- end.
SELECT count(*), count(*) FILTER (WHERE orders = 1), count(*) FILTER (WHERE orders = 2),
       count(*) FILTER (WHERE orders >= 3), count(*) FILTER (WHERE first_day < last_day),
       count(*) FILTER (WHERE last_day >= $4::date AND first_day < $3::date), min(first_day), max(last_day),
       count(*) FILTER (WHERE first_day < $1::date),
       count(*) FILTER (WHERE first_day < $1::date AND after_training),
       count(*) FILTER (WHERE first_day < $2::date),
       count(*) FILTER (WHERE first_day < $2::date AND after_test)
FROM (
    SELECT customer_key, count(*) FILTER (WHERE first_day) AS orders, min(invoiced_on) AS first_day,
           max(invoiced_on) AS last_day,
           bool_or(invoiced_on >= $1::date AND invoiced_on < $2::date) AS after_training,
           bool_or(invoiced_on >= $2::date AND invoiced_on < $3::date) AS after_test
    FROM mart.invoice
    GROUP BY 1
) customer;
