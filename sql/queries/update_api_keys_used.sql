-- SPDX-FileCopyrightText: 2026 The Churnlens authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Purpose: note that keys were used now. $1 key_ids (int array).
UPDATE service.api_key SET last_used_at = now() WHERE key_id = ANY ($1::int[]);
