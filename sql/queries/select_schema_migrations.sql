-- SPDX-FileCopyrightText: 2026 The Churnlens authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Purpose: what has been applied. Rows: version, name, checksum, oldest first.
SELECT version, name, checksum FROM warehouse.schema_migration ORDER BY version;
