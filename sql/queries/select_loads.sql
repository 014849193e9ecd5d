-- SPDX-FileCopyrightText: 2026 The Churnlens authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Purpose: the loads, oldest first. Grain: a load. Rows: load_id, file_name, loaded_at (RFC 3339, UTC), profile, rows_read,
-- rows_loaded, purchase_lines, time of the first and last purchase line (ISO 8601, NULL without one), lines that stand.
SELECT l.load_id, l.file_name, to_char(l.loaded_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'), l.profile,
       l.rows_read, l.rows_loaded, l.purchase_lines, to_char(l.first_purchase, 'YYYY-MM-DD"T"HH24:MI:SS'),
       to_char(l.last_purchase, 'YYYY-MM-DD"T"HH24:MI:SS'), coalesce(standing.lines, 0)
FROM warehouse.load l
LEFT JOIN (SELECT load_id, count(*) AS lines FROM warehouse.transaction_line GROUP BY 1) standing USING (load_id)
ORDER BY l.load_id;
