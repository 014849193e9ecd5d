-- SPDX-FileCopyrightText: 2026 The Churnlens authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Purpose: the next rows of a statement that declared row_cursor (warehouse::visitRows).
FETCH 8192 FROM row_cursor;
