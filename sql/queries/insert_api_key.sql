-- SPDX-FileCopyrightText: 2026 The Churnlens authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Purpose: store a new key, unless a valid one has its name. $1 name, $2 scope, $3 sha256 (hex). One row: key_id,
-- created_at (RFC 3339, UTC); none when the name is taken.
INSERT INTO service.api_key (name, scope, sha256) VALUES ($1, $2, decode($3, 'hex'))
ON CONFLICT (name) WHERE revoked_at IS NULL DO NOTHING
RETURNING key_id, to_char(created_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"');
