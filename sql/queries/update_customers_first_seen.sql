-- SPDX-FileCopyrightText: 2026 The Churnlens authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Purpose: a load is removed: when its customers were first seen without it; infinity for one that is kept for its scores
-- only, so that the next load decides. A time before the load's own lines is left: it comes from elsewhere. Before the
-- lines go. $1 load_id of the removed load.
UPDATE warehouse.customer c
SET first_seen = coalesce(seen.without_it, 'infinity')
FROM (
    SELECT customer_key, min(invoiced_at) FILTER (WHERE load_id <> $1::int) AS without_it,
           min(invoiced_at) FILTER (WHERE load_id = $1::int) AS by_it
    FROM (SELECT customer_key, load_id, invoiced_at FROM warehouse.transaction_line
          UNION ALL
          SELECT customer_key, load_id, invoiced_at FROM warehouse.replaced_line) line
    GROUP BY 1
) seen
WHERE c.customer_key = seen.customer_key AND c.first_seen = seen.by_it AND seen.without_it IS DISTINCT FROM seen.by_it;
