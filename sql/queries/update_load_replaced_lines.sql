-- SPDX-FileCopyrightText: 2026 The Churnlens authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Purpose: a load is removed: how many lines each later load replaces without it. Loads before migration 5 kept no
-- lines, so their count stays. $1 load_id of the removed load.
UPDATE warehouse.load l
SET replaced_lines = kept.lines
FROM (
    SELECT replaced_by, count(*) FILTER (WHERE load_id <> $1::int) AS lines
    FROM warehouse.replaced_line
    GROUP BY 1
) kept
WHERE l.load_id = kept.replaced_by AND l.replaced_lines <> kept.lines;
