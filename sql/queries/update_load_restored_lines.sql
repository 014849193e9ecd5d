-- SPDX-FileCopyrightText: 2026 The Churnlens authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Purpose: after insert_restored_lines: the last line of each load that got lines back. $1 load_id of the removed load.
UPDATE warehouse.load l
SET last_line = greatest(l.last_line, restored.last_line)
FROM (
    SELECT load_id, max(invoiced_at) AS last_line
    FROM warehouse.replaced_line
    WHERE replaced_by = $1::int
    GROUP BY 1
) restored
WHERE l.load_id = restored.load_id;
