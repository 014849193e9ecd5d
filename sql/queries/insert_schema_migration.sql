-- SPDX-FileCopyrightText: 2026 The Churnlens authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Purpose: remember an applied migration. $1 version, $2 name, $3 sha256 of its text.
INSERT INTO warehouse.schema_migration (version, name, checksum) VALUES ($1::int, $2, $3);
