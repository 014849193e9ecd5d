-- SPDX-FileCopyrightText: 2026 The Churnlens authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Purpose: the loads with their counts; the quality report that is stored for them, or NULL. One row a load.
-- Times and JSON as text; amounts in the shop's currency.
SELECT load_id, file_name, profile, to_char(loaded_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'), rows_read,
       rows_loaded, duplicates, rejected, rejected_by_reason, without_customer, cancelled, service_lines,
       purchase_lines, sale_amount, anonymous_amount, cancelled_amount, parts, to_json(absent_columns), warnings,
       CASE WHEN quality IS NULL THEN lines_by_day END, quality
FROM warehouse.load
ORDER BY load_id;
