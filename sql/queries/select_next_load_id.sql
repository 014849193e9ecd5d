-- SPDX-FileCopyrightText: 2026 The Churnlens authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Purpose: the number of the load that begins. One row: load_id.
SELECT nextval(pg_get_serial_sequence('warehouse.load', 'load_id'));
