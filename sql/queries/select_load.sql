-- SPDX-FileCopyrightText: 2026 The Churnlens authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Purpose: a load that is to be removed. $1 load_id. One row or none: file_name; lines it replaced that are lost, because
-- loads before migration 5 deleted them.
SELECT file_name,
       CASE WHEN EXISTS (SELECT FROM warehouse.replaced_line r WHERE r.replaced_by = load.load_id) THEN 0
            ELSE replaced_lines END
FROM warehouse.load
WHERE load_id = $1::bigint;
