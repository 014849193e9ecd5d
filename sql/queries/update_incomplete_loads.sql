-- SPDX-FileCopyrightText: 2026 The Churnlens authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Purpose: a load from before migration 5 is removed, and the lines it replaced were deleted then: the loads before it
-- that lack lines no longer count as loads of their files, so that these can be loaded again. $1 load_id of the removed
-- load.
UPDATE warehouse.load l
SET sha256 = l.sha256 || '/incomplete'
FROM (
    SELECT earlier.load_id, count(held.load_id) AS lines
    FROM warehouse.load earlier
    LEFT JOIN (SELECT load_id FROM warehouse.transaction_line
               UNION ALL
               SELECT load_id FROM warehouse.replaced_line) held ON held.load_id = earlier.load_id
    WHERE earlier.load_id < $1::int
    GROUP BY 1
) counted
WHERE l.load_id = counted.load_id AND l.rows_loaded > counted.lines AND l.sha256 NOT LIKE '%/incomplete';
