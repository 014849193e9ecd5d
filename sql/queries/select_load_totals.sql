-- SPDX-FileCopyrightText: 2026 The Churnlens authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Purpose: all loads together, as they were counted when they were loaded. One row: loads, rows_loaded, without_customer,
-- first and last day with a line (NULL without a load), time of the latest load (RFC 3339, UTC; NULL without one).
SELECT count(*), coalesce(sum(rows_loaded), 0), coalesce(sum(without_customer), 0),
       coalesce(min(first_line), min(first_purchase))::date, max(last_line)::date,
       to_char(max(loaded_at) AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')
FROM warehouse.load;
