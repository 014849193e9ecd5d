-- SPDX-FileCopyrightText: 2026 The Churnlens authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Purpose: after lines of earlier loads were replaced: the last line that each of those still has. $1 load_id of the new load.
UPDATE warehouse.load l
SET last_line = standing.last_line
FROM (
    SELECT earlier.load_id, max(t.invoiced_at) AS last_line
    FROM warehouse.load earlier
    LEFT JOIN warehouse.transaction_line t ON t.load_id = earlier.load_id
    GROUP BY 1
) standing
WHERE l.load_id = standing.load_id AND l.load_id <> $1::int;
