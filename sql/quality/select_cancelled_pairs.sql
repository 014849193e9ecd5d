-- SPDX-FileCopyrightText: 2026 The Churnlens authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Purpose: the pairs of customer and product that cancellations have, for select_cancellation_matches. $1 the first
-- load_id. One row: the pairs as bigint[], each customer_key * 2^32 + product_key; NULL without one.
SELECT array_agg(pair)
FROM (
    SELECT DISTINCT (customer_key::bigint << 32) + product_key AS pair
    FROM warehouse.transaction_line
    WHERE line_kind = 'c' AND customer_key <> 0 AND load_id >= $1::int
) cancelled;
