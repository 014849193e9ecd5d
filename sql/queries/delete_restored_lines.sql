-- SPDX-FileCopyrightText: 2026 The Churnlens authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Purpose: after insert_restored_lines: lines that stand again are not replaced. $1 load_id of the removed load.
DELETE FROM warehouse.replaced_line WHERE replaced_by = $1::int;
