-- SPDX-FileCopyrightText: 2026 The Churnlens authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Purpose: one program at a time changes the schema; held to the end of the transaction.
SELECT pg_advisory_xact_lock(7163386641386336623);
