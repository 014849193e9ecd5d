-- SPDX-FileCopyrightText: 2026 The Churnlens authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Purpose: the record of a load; its rejected lines go with it. $1 load_id.
DELETE FROM warehouse.load WHERE load_id = $1::int;
