-- SPDX-FileCopyrightText: 2026 The Churnlens authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Purpose: the features that lists show, of a date, in binary form. COPY takes no parameters: {as_of}, a date in
-- quotes, and {keys}, as in copy_run_customers.sql, are put in. Unordered.
-- Grain: a customer with features of that date.
COPY (
    SELECT customer_key, recency_days, frequency, monetary, avg_basket_value
    FROM mart.customer_feature
    WHERE as_of = {as_of}::date AND ({keys}::int[] IS NULL OR customer_key = ANY ({keys}::int[]))
) TO STDOUT (FORMAT binary);
