-- SPDX-FileCopyrightText: 2026 The Churnlens authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Purpose: only the published run is explained in the database. $1 run_id.
DELETE FROM ml.standardized_feature WHERE run_id <> $1::int;
