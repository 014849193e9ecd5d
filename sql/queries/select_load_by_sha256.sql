-- SPDX-FileCopyrightText: 2026 The Churnlens authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Purpose: whether a file with these bytes was loaded in the same way, and all its lines still stand.
-- $1 sha256, $2 profile or '' for any, $3 whether duplicates are kept, $4 hashes of the files that follow in this command
-- (text[]): what they replaced, they would only replace again.
-- Loads before migration 5 deleted the lines they replaced, so no row tells whose they were: a load that counts replaced
-- lines and has none makes every load before it doubtful. Later ones always have as many rows as they count.
-- Rows: load_id, newest first.
SELECT load_id FROM warehouse.load
WHERE sha256 = $1 AND ($2 = '' OR profile = $2) AND kept_duplicates = $3::boolean
  AND NOT EXISTS (SELECT FROM warehouse.replaced_line r
                  JOIN warehouse.load taker ON taker.load_id = r.replaced_by
                  WHERE r.load_id = load.load_id AND taker.sha256 <> ALL ($4::text[]))
  AND NOT EXISTS (SELECT FROM warehouse.load later
                  WHERE later.load_id > load.load_id AND later.replaced_lines > 0 AND later.sha256 <> ALL ($4::text[])
                    AND NOT EXISTS (SELECT FROM warehouse.replaced_line r WHERE r.replaced_by = later.load_id))
ORDER BY load_id DESC;
