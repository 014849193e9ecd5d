-- SPDX-FileCopyrightText: 2026 The Churnlens authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Purpose: the lines of a load that stand. $1 load_id.
DELETE FROM warehouse.transaction_line WHERE load_id = $1::int;
