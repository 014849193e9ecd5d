-- SPDX-FileCopyrightText: 2026 The Churnlens authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Purpose: end the valid key of a name. $1 name. One row: key_id; none when no valid key has the name.
UPDATE service.api_key SET revoked_at = now() WHERE name = $1 AND revoked_at IS NULL RETURNING key_id;
