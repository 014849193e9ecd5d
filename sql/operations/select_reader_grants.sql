-- SPDX-FileCopyrightText: 2026 The Churnlens authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Purpose: statements that let a role read, and nothing else: all that the REST API reads, of now and of later migrations.
-- What people note about customers (schema crm) is not among it. $1 role.
SELECT format(s.statement, n.nspname, $1::text)
FROM pg_catalog.pg_namespace n
CROSS JOIN (VALUES (1, 'GRANT USAGE ON SCHEMA %1$I TO %2$I'),
                   (2, 'GRANT SELECT ON ALL TABLES IN SCHEMA %1$I TO %2$I'),
                   (3, 'ALTER DEFAULT PRIVILEGES IN SCHEMA %1$I GRANT SELECT ON TABLES TO %2$I')) s (position, statement)
WHERE n.nspname IN ('warehouse', 'mart', 'ml', 'service')
ORDER BY n.nspname, s.position;
