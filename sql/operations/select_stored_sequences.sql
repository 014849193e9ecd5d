-- SPDX-FileCopyrightText: 2026 The Churnlens authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Purpose: how far the numbers of identity columns have come. $1 schemas (text[]).
-- Grain: a sequence that has been used. Rows: table, column, last value.
SELECT format('%I.%I', tn.nspname, t.relname), a.attname, v.last_value
FROM pg_catalog.pg_sequences v
JOIN pg_catalog.pg_namespace n ON n.nspname = v.schemaname
JOIN pg_catalog.pg_class c ON c.relnamespace = n.oid AND c.relname = v.sequencename
JOIN pg_catalog.pg_depend d ON d.classid = 'pg_class'::regclass AND d.objid = c.oid AND d.refclassid = 'pg_class'::regclass
                           AND d.refobjsubid > 0 AND d.deptype IN ('i', 'a')
JOIN pg_catalog.pg_class t ON t.oid = d.refobjid
JOIN pg_catalog.pg_namespace tn ON tn.oid = t.relnamespace
JOIN pg_catalog.pg_attribute a ON a.attrelid = t.oid AND a.attnum = d.refobjsubid
WHERE n.nspname = ANY ($1::text[]) AND v.last_value IS NOT NULL
ORDER BY 1, 2;
