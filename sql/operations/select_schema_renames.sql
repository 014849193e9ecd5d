-- SPDX-FileCopyrightText: 2026 The Churnlens authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Purpose: statements that set the present schemas aside. $1 schemas (text[]), $2 what to append to their names.
-- Grain: a schema that is there.
SELECT format('ALTER SCHEMA %I RENAME TO %I', n.nspname, n.nspname || $2::text)
FROM pg_catalog.pg_namespace n
WHERE n.nspname = ANY ($1::text[])
ORDER BY n.nspname;
