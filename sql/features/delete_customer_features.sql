-- SPDX-FileCopyrightText: 2026 The Churnlens authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Purpose: room for fresh features. $1 as-of dates (date[]).
DELETE FROM mart.customer_feature WHERE as_of = ANY ($1::date[]);
