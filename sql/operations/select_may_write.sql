-- SPDX-FileCopyrightText: 2026 The Churnlens authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Purpose: whether the user of this session could store scores: not on a standby server, and not a user who may only read.
-- Looks into the catalogue only, since naming a table in a schema without rights is an error. One row: may write, user.
SELECT NOT pg_is_in_recovery()
       AND coalesce((SELECT has_schema_privilege(n.oid, 'USAGE') AND has_table_privilege(c.oid, 'INSERT')
                     FROM pg_catalog.pg_class c
                     JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
                     WHERE n.nspname = 'ml' AND c.relname = 'churn_score'), false),
       current_user;
