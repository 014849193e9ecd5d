-- SPDX-FileCopyrightText: 2026 The Churnlens authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Purpose: go on numbering where another database has come to. $1 table, $2 column, $3 the last number given.
SELECT setval(pg_get_serial_sequence($1, $2), $3::bigint);
