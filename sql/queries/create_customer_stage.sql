-- SPDX-FileCopyrightText: 2026 The Churnlens authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Purpose: the customers of one load, for upsert_customers.
CREATE TEMP TABLE customer_stage (customer_key int, customer_id text, country text, first_seen timestamp) ON COMMIT DROP;
