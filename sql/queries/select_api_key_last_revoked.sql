-- SPDX-FileCopyrightText: 2026 The Churnlens authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Purpose: when the latest key of a name was revoked. $1 name. One row: revoked_at (RFC 3339, UTC; NULL: no key of this
-- name was ever revoked).
SELECT to_char(max(revoked_at) AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')
FROM service.api_key
WHERE name = $1;
