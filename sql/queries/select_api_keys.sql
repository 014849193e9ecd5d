-- SPDX-FileCopyrightText: 2026 The Churnlens authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Purpose: every key, revoked ones too, the oldest first. Grain: a key. Rows: key_id, name, scope, sha256 (hex), and
-- created_at, last_used_at, revoked_at (RFC 3339, UTC; the last two may be NULL).
SELECT key_id, name, scope, encode(sha256, 'hex'),
       to_char(created_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'),
       to_char(last_used_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'),
       to_char(revoked_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')
FROM service.api_key
ORDER BY key_id;
