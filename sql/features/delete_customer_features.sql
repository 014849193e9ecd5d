-- SPDX-FileCopyrightText: 2026 The Churnlens authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Purpose: room for fresh features. $1 as-of dates about to be computed (date[]), $2 whether those of other dates go too,
-- but for $3, the as-of date of the published run (NULL: none), whose readers need them.
DELETE FROM mart.customer_feature
WHERE as_of = ANY ($1::date[]) OR ($2::boolean AND as_of IS DISTINCT FROM $3::date);
