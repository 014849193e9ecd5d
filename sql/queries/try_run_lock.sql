-- SPDX-FileCopyrightText: 2026 The Churnlens authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Purpose: at most one run a database. One row: locked. The key spells "churnlen" in ASCII.
SELECT pg_try_advisory_lock(7163386641386336622);
