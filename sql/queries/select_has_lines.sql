-- SPDX-FileCopyrightText: 2026 The Churnlens authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Purpose: whether any line has been loaded. One row: has_lines.
SELECT EXISTS (SELECT FROM warehouse.transaction_line);
