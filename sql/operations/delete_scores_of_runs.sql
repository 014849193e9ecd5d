-- SPDX-FileCopyrightText: 2026 The Churnlens authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Purpose: the scores of pruned runs. $1 run_ids (int[]).
DELETE FROM ml.churn_score WHERE run_id = ANY ($1::int[]);
