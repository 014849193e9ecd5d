-- SPDX-FileCopyrightText: 2026 The Churnlens authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Purpose: the keys that products have. Rows: product_key, stock_code.
SELECT product_key, stock_code FROM warehouse.product;
