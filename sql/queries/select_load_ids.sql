-- SPDX-FileCopyrightText: 2026 The Churnlens authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Purpose: the loads there are, for the message that one is missing. Rows: load_id, ascending.
SELECT load_id FROM warehouse.load ORDER BY load_id;
