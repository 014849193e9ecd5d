-- SPDX-FileCopyrightText: 2026 The Churnlens authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Purpose: the tables of Churnlens in an order in which they can be filled: what a foreign key points at comes first. The
-- table of migrations is left out, since migrations write it. $1 schemas (text[]).
-- Grain: a table. Rows: name, columns; whether rows in it mean that somebody has worked here (mart.state has one from the
-- start); and statements, which no parameter could name a table in: a cursor over the rows, COPY into it, the count of the
-- rows, whether there are any, remove them all, refresh the planner's statistics.
WITH RECURSIVE stored AS (
    SELECT c.oid, format('%I.%I', n.nspname, c.relname) AS name,
           (SELECT string_agg(quote_ident(a.attname), ', ' ORDER BY a.attnum)
            FROM pg_catalog.pg_attribute a
            WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = '') AS columns
    FROM pg_catalog.pg_class c
    JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
    WHERE n.nspname = ANY ($1::text[]) AND c.relkind IN ('r', 'p') AND NOT c.relispartition
      AND (n.nspname, c.relname) <> ('warehouse', 'schema_migration')
),
reached AS (
    SELECT oid, 0 AS depth FROM stored
    UNION
    SELECT k.conrelid, r.depth + 1
    FROM reached r
    JOIN pg_catalog.pg_constraint k ON k.confrelid = r.oid AND k.contype = 'f' AND k.conrelid <> k.confrelid
)
SELECT s.name, s.columns, s.name <> 'mart.state',
       format('DECLARE row_cursor NO SCROLL CURSOR FOR SELECT %s FROM %s', s.columns, s.name),
       format('COPY %s (%s) FROM STDIN', s.name, s.columns),
       format('SELECT count(*) FROM %s', s.name),
       format('SELECT EXISTS (SELECT FROM %s)', s.name),
       format('DELETE FROM %s', s.name),
       format('ANALYZE %s', s.name)
FROM stored s
JOIN reached r ON r.oid = s.oid
GROUP BY s.name, s.columns
ORDER BY max(r.depth), s.name;
