-- SPDX-FileCopyrightText: 2026 The Churnlens authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Purpose: before the first load: a table emptied in the same transaction is loaded without write-ahead log and frozen.
TRUNCATE warehouse.transaction_line;
