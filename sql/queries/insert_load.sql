-- SPDX-FileCopyrightText: 2026 The Churnlens authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Purpose: how a load went. Parameters in the order of the columns; times as text or NULL.
INSERT INTO warehouse.load (load_id, file_name, sha256, profile, rows_read, rows_loaded, duplicates, rejected,
    rejected_by_reason, without_customer, cancelled, service_lines, purchase_lines, customers, invoices, replaced_lines,
    first_purchase, last_purchase, last_line, kept_duplicates, parts, absent_columns, sale_amount, anonymous_amount,
    cancelled_amount, first_line, lines_by_day, warnings)
OVERRIDING SYSTEM VALUE
VALUES ($1::int, $2, $3, $4, $5::bigint, $6::bigint, $7::bigint, $8::bigint, $9::jsonb, $10::bigint, $11::bigint,
    $12::bigint, $13::bigint, $14::bigint, $15::bigint, $16::bigint, $17::timestamp, $18::timestamp, $19::timestamp,
    $20::boolean, $21::jsonb, $22::text[], $23::numeric, $24::numeric, $25::numeric, $26::timestamp, $27::jsonb,
    $28::jsonb);
