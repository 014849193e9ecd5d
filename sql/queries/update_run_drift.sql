-- SPDX-FileCopyrightText: 2026 The Churnlens authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Purpose: keep the drift of a run. $1 run_id, $2 drift (json).
UPDATE ml.scoring_run SET drift = $2::jsonb WHERE run_id = $1::int;
