-- SPDX-FileCopyrightText: 2026 The Churnlens authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Purpose: stream a load's new products.
COPY warehouse.product (product_key, stock_code, description) FROM STDIN (FORMAT binary);
