-- SPDX-FileCopyrightText: 2026 The Churnlens authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Purpose: keeps a load's quality report. $1 load_id, $2 the report (JSON).
UPDATE warehouse.load SET quality = $2::jsonb WHERE load_id = $1::int;
