-- SPDX-FileCopyrightText: 2026 The Churnlens authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Purpose: what a user may do in a database, before Churnlens works in it. Looks into the catalogue only, since naming a
-- table in a schema without rights is an error. One row: server_version, database, user, may create schemas, has our
-- schema, may read the scores, may load (the last two false without our schema).
SELECT current_setting('server_version'), current_database(), current_user,
       has_database_privilege(current_database(), 'CREATE'),
       EXISTS (SELECT FROM pg_catalog.pg_namespace WHERE nspname = 'warehouse'),
       coalesce((SELECT has_schema_privilege(n.oid, 'USAGE') AND has_table_privilege(c.oid, 'SELECT')
                 FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
                 WHERE n.nspname = 'ml' AND c.relname = 'churn_score'), false),
       coalesce((SELECT has_schema_privilege(n.oid, 'USAGE') AND has_table_privilege(c.oid, 'INSERT')
                 FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
                 WHERE n.nspname = 'warehouse' AND c.relname = 'load'), false);
