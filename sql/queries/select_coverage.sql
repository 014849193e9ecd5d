-- SPDX-FileCopyrightText: 2026 The Churnlens authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Purpose: what the warehouse covers. One row: day after the last line of any kind, first purchase day, customers with a
-- purchase, invoices, fingerprint of the loads that stand, roles that a load has no column for.
SELECT (SELECT max(last_line)::date + 1 FROM warehouse.load),
       (SELECT min(invoiced_on) FROM mart.invoice),
       (SELECT count(DISTINCT customer_key) FROM mart.invoice),
       (SELECT count(*) FROM mart.invoice WHERE first_day),
       (SELECT encode(sha256(convert_to(coalesce(string_agg(sha256 || ':' || profile, ',' ORDER BY load_id), ''), 'UTF8')), 'hex')
        FROM warehouse.load),
       (SELECT string_agg(DISTINCT role, ',') FROM warehouse.load, unnest(absent_columns) AS role);
