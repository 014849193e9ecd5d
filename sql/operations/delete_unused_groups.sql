-- SPDX-FileCopyrightText: 2026 The Churnlens authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Purpose: the sums of runs that are no more, also those that an earlier program left when it removed runs.
DELETE FROM ml.run_group WHERE run_id NOT IN (SELECT r.run_id FROM ml.scoring_run r);
