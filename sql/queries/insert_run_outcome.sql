-- SPDX-FileCopyrightText: 2026 The Churnlens authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Purpose: keep how a past run turned out. $1 run_id, $2 data_fingerprint, $3 outcome (json).
INSERT INTO ml.run_outcome (run_id, data_fingerprint, outcome) VALUES ($1::int, $2, $3::jsonb)
ON CONFLICT (run_id) DO NOTHING;
