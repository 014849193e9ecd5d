-- SPDX-FileCopyrightText: 2026 The Churnlens authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Purpose: after customers were deleted: their features and labels, whose keys the next load gives to others.
DELETE FROM mart.customer_feature f
WHERE NOT EXISTS (SELECT FROM warehouse.customer c WHERE c.customer_key = f.customer_key);
DELETE FROM ml.training_label e
WHERE NOT EXISTS (SELECT FROM warehouse.customer c WHERE c.customer_key = e.customer_key);
