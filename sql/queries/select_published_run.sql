-- SPDX-FileCopyrightText: 2026 The Churnlens authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Purpose: the run that readers see. Row: run_id, as_of, model_id; none before the first.
SELECT r.run_id, r.as_of, r.model_id
FROM ml.published_run p
JOIN ml.scoring_run r ON r.run_id = p.run_id;
