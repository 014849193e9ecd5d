-- SPDX-FileCopyrightText: 2026 The Churnlens authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Purpose: rows to train and to test on. $1 as-of dates (date[]).
-- Rows: as_of, the seven features in catalogue order, churned; ordered, so that sums come out the same every time.
SELECT as_of, recency_days, frequency, monetary, avg_basket_value, avg_items_per_invoice, unique_products, active_days, churned
FROM ml.training_example
WHERE as_of = ANY ($1::date[])
ORDER BY as_of, customer_key;
