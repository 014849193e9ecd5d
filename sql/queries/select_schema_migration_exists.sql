-- SPDX-FileCopyrightText: 2026 The Churnlens authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Purpose: whether this database has ever been migrated. One row: exists.
SELECT to_regclass('warehouse.schema_migration') IS NOT NULL;
