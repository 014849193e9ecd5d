-- SPDX-FileCopyrightText: 2026 The Churnlens authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Purpose: what explains the scores of pruned runs. $1 run_ids (int[]).
DELETE FROM ml.standardized_feature WHERE run_id = ANY ($1::int[]);
