-- SPDX-FileCopyrightText: 2026 The Churnlens authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Purpose: stream the lines of a load beside those of earlier ones.
COPY warehouse.transaction_line (invoiced_at, customer_key, product_key, quantity, load_id, line_no, line_kind, invoice_no, unit_price)
FROM STDIN (FORMAT binary);
