-- SPDX-FileCopyrightText: 2026 The Churnlens authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Purpose: the keys that customers have. Rows: customer_key, customer_id.
SELECT customer_key, customer_id FROM warehouse.customer;
