-- SPDX-FileCopyrightText: 2026 The Churnlens authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Purpose: statements that remove the schemas that select_schema_renames has set aside. $1 schemas (text[]), $2 what was
-- appended to their names. Grain: a schema that is there.
SELECT format('DROP SCHEMA %I CASCADE', n.nspname)
FROM pg_catalog.pg_namespace n
WHERE n.nspname IN (SELECT s || $2::text FROM unnest($1::text[]) s)
ORDER BY n.nspname;
