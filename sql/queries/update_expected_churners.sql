-- SPDX-FileCopyrightText: 2026 The Churnlens authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Purpose: the interval of a run's expected churners. $1 run_id, $2 low, $3 high.
UPDATE ml.scoring_run SET expected_churners_low = $2::float8, expected_churners_high = $3::float8
WHERE run_id = $1::int;
