-- SPDX-FileCopyrightText: 2026 The Churnlens authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Purpose: ids and countries in binary form. COPY takes no parameters: {keys}, an array literal of customer keys in
-- quotes, or NULL for everybody, is put in. Unordered. Grain: a customer, scored or not.
COPY (
    SELECT customer_key, customer_id, country
    FROM warehouse.customer
    WHERE {keys}::int[] IS NULL OR customer_key = ANY ({keys}::int[])
) TO STDOUT (FORMAT binary);
