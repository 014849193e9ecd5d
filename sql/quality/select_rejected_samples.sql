-- SPDX-FileCopyrightText: 2026 The Churnlens authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Purpose: the first rejected lines of each load and reason. $1 load_ids (int[]), $2 how many of each.
-- Rows: load_id, reason, part, line_no, raw_text; in the order in which the parts were read.
SELECT load_id, reason, part, line_no, raw_text
FROM (
    SELECT r.load_id, r.reason, r.part, r.line_no, r.raw_text,
           row_number() OVER (PARTITION BY r.load_id, r.reason ORDER BY p.position, r.part, r.line_no) AS place
    FROM warehouse.rejected_line r
    LEFT JOIN (
        SELECT l.load_id, e.part ->> 'name' AS name, min(e.position) AS position
        FROM warehouse.load l, jsonb_array_elements(l.parts) WITH ORDINALITY AS e (part, position)
        WHERE l.load_id = ANY ($1::int[])
        GROUP BY 1, 2
    ) p ON p.load_id = r.load_id AND p.name = r.part
    WHERE r.load_id = ANY ($1::int[])
) numbered
WHERE place <= $2::int
ORDER BY load_id, reason, place;
