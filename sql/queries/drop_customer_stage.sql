-- SPDX-FileCopyrightText: 2026 The Churnlens authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Purpose: end of upsert_customers; several files may be loaded in one transaction.
DROP TABLE customer_stage;
