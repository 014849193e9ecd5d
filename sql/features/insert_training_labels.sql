-- SPDX-FileCopyrightText: 2026 The Churnlens authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Purpose: who churned after labelled as-of dates, of the customers with features there. $1 as-of dates (date[]),
-- $2 horizon in days. churned: no purchase line in [as_of, as_of + horizon). Grain: as-of date and customer.
INSERT INTO ml.training_label (as_of, customer_key, churned)
SELECT f.as_of, f.customer_key, b.customer_key IS NULL
FROM mart.customer_feature f
LEFT JOIN (
    SELECT DISTINCT a.as_of, i.customer_key
    FROM unnest($1::date[]) AS a (as_of)
    JOIN mart.invoice i ON i.invoiced_on >= a.as_of AND i.invoiced_on < a.as_of + $2::int
) b ON b.as_of = f.as_of AND b.customer_key = f.customer_key
WHERE f.as_of = ANY ($1::date[]);
