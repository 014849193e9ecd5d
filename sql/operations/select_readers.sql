-- SPDX-FileCopyrightText: 2026 The Churnlens authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Purpose: the roles that were let read the scores, so that a restore can let them in again. Grain: a role.
SELECT DISTINCT r.rolname
FROM pg_catalog.pg_class c
JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
CROSS JOIN LATERAL aclexplode(c.relacl) a
JOIN pg_catalog.pg_roles r ON r.oid = a.grantee
WHERE n.nspname = 'ml' AND c.relname = 'churn_score' AND a.privilege_type = 'SELECT' AND a.grantee <> c.relowner
ORDER BY r.rolname;
