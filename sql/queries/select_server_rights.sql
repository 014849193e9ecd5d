-- SPDX-FileCopyrightText: 2026 The Churnlens authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Purpose: what a user may do in a database, before Churnlens works in it. Looks into the catalogue only, since naming
-- a table in a schema without rights is an error. One row: server_version, database, user, may create schemas, has our
-- tables, lacks some of our schemas, owner of our tables (NULL without any), the user is or belongs to the owner, may
-- read the list of migrations, foreign schemas with names of ours (comma-separated), missing rights (as GRANT says
-- them, separated by '; ').
WITH wanted (schema, tables) AS (
    -- By these tables a schema is told to be ours.
    VALUES ('warehouse', '{schema_migration}'::text[]), ('mart', '{invoice}'), ('ml', '{model}'),
           ('service', '{api_key}'), ('crm', '{customer_note}')
), relation AS (
    SELECT n.nspname::text AS schema, c.relname::text AS name, c.relkind AS kind, c.oid, c.relowner AS owner
    FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
    WHERE n.nspname IN (SELECT w.schema FROM wanted w) AND c.relkind IN ('r', 'p', 'v', 'S')
), found AS (
    SELECT w.schema, n.oid,
           EXISTS (SELECT FROM relation r WHERE r.schema = w.schema AND r.name = ANY (w.tables)) AS is_ours,
           -- Our first migration takes a schema warehouse that is there; tables in it get in the way of ours.
           w.schema <> 'warehouse'
               OR EXISTS (SELECT FROM relation r
                          WHERE r.schema = 'warehouse'
                            AND r.name IN ('customer', 'product', 'transaction_line', 'load'))
               AS is_in_the_way
    FROM wanted w JOIN pg_catalog.pg_namespace n ON n.nspname = w.schema
), missing AS (
    SELECT 1 AS rank, format('USAGE ON SCHEMA %I', f.schema) AS what
    FROM found f
    WHERE f.is_ours AND NOT has_schema_privilege(f.oid, 'USAGE')
    UNION ALL
    SELECT 1, format('CREATE ON SCHEMA %I', f.schema)
    FROM found f
    WHERE NOT f.is_ours AND NOT f.is_in_the_way
      AND NOT (has_schema_privilege(f.oid, 'USAGE') AND has_schema_privilege(f.oid, 'CREATE'))
    UNION ALL
    SELECT 2, format('%s ON %I.%I', string_agg(p.privilege, ', ' ORDER BY p.rank), r.schema, r.name)
    FROM found f
    JOIN relation r USING (schema)
    CROSS JOIN (VALUES (1, 'SELECT'), (2, 'INSERT'), (3, 'UPDATE'), (4, 'DELETE'), (5, 'TRUNCATE')) p (rank, privilege)
    WHERE f.is_ours AND r.kind <> 'S' AND NOT has_table_privilege(r.oid, p.privilege)
      AND CASE p.privilege
              WHEN 'SELECT' THEN true
              WHEN 'TRUNCATE' THEN r.name IN ('transaction_line', 'invoice', 'customer_product', 'cancellation')
              ELSE r.kind <> 'v' AND r.name <> 'schema_migration'
          END
    GROUP BY r.schema, r.name
    UNION ALL
    SELECT 3, format('USAGE ON SEQUENCE %I.%I', r.schema, r.name)
    FROM relation r
    WHERE r.schema = 'warehouse' AND r.name = 'load_load_id_seq'
      AND NOT CASE r.kind WHEN 'S' THEN has_sequence_privilege(r.oid, 'USAGE') ELSE true END
    UNION ALL
    SELECT 4, format('TEMPORARY ON DATABASE %I', current_database())
    WHERE NOT has_database_privilege(current_database(), 'TEMPORARY')
), owner AS (
    SELECT r.owner FROM relation r WHERE r.schema = 'warehouse' AND r.name = 'schema_migration'
)
SELECT current_setting('server_version'), current_database(), current_user,
       has_database_privilege(current_database(), 'CREATE'),
       EXISTS (SELECT FROM owner),
       EXISTS (SELECT FROM wanted w WHERE w.schema NOT IN (SELECT f.schema FROM found f)),
       (SELECT pg_get_userbyid(o.owner) FROM owner o),
       coalesce((SELECT pg_has_role(o.owner, 'USAGE') FROM owner o), false),
       coalesce((SELECT has_schema_privilege(f.oid, 'USAGE') AND has_table_privilege(r.oid, 'SELECT')
                 FROM found f JOIN relation r USING (schema)
                 WHERE r.schema = 'warehouse' AND r.name = 'schema_migration'), false),
       (SELECT coalesce(string_agg(f.schema, ', ' ORDER BY f.schema), '') FROM found f
        WHERE NOT f.is_ours AND f.is_in_the_way),
       (SELECT coalesce(string_agg(m.what, '; ' ORDER BY m.rank, m.what), '') FROM missing m);
