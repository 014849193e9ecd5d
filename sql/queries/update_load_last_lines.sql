-- SPDX-FileCopyrightText: 2026 The Churnlens authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Purpose: after lines were replaced: the last line that each load that lost some still has. $1 load_id of the load that
-- replaced them. Never later than before: a few stray lines far behind all others do not count.
UPDATE warehouse.load l
SET last_line = CASE WHEN standing.last_line IS NOT NULL THEN least(l.last_line, standing.last_line) END
FROM (
    SELECT lost.load_id, max(t.invoiced_at) AS last_line
    FROM (SELECT DISTINCT load_id FROM warehouse.replaced_line WHERE replaced_by = $1::int) lost
    LEFT JOIN warehouse.transaction_line t ON t.load_id = lost.load_id
    GROUP BY 1
) standing
WHERE l.load_id = standing.load_id;
