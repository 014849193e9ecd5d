-- SPDX-FileCopyrightText: 2026 The Churnlens authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Purpose: the pruned runs themselves. $1 run_ids (int[]).
DELETE FROM ml.scoring_run WHERE run_id = ANY ($1::int[]);
