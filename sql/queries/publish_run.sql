-- SPDX-FileCopyrightText: 2026 The Churnlens authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Purpose: flip the pointer: from the commit on, readers see this run. $1 run_id.
INSERT INTO ml.published_run (only_row, run_id) VALUES (true, $1::int)
ON CONFLICT (only_row) DO UPDATE SET run_id = excluded.run_id;
