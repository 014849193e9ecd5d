-- SPDX-FileCopyrightText: 2026 The Churnlens authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Purpose: how pruned runs turned out. $1 run_ids (int[]).
DELETE FROM ml.run_outcome WHERE run_id = ANY ($1::int[]);
