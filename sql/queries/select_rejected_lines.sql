-- SPDX-FileCopyrightText: 2026 The Churnlens authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Purpose: a page of the kept rejected lines, by load, part and line. $1 load_id or NULL for every load, $2 reason or NULL
-- for every reason, $3 load_id, $4 part, $5 line_no of the last line of the page before (0, '', 0 at first), $6 rows at most.
-- Grain: a rejected line. Rows: load_id, file_name, part, line_no, reason, raw_text.
SELECT r.load_id, l.file_name, r.part, r.line_no, r.reason, r.raw_text
FROM warehouse.rejected_line r
JOIN warehouse.load l USING (load_id)
WHERE ($1::bigint IS NULL OR r.load_id = $1::bigint)
  AND ($2::text IS NULL OR r.reason = $2::text)
  AND (r.load_id, r.part, r.line_no) > ($3::bigint, $4::text, $5::bigint)
ORDER BY r.load_id, r.part, r.line_no
LIMIT $6::bigint;
