-- SPDX-FileCopyrightText: 2026 The Churnlens authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Purpose: fresh statistics after a load.
ANALYZE warehouse.transaction_line, warehouse.customer, warehouse.product;
