-- SPDX-FileCopyrightText: 2026 The Churnlens authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Purpose: room for fresh features. $1 as-of dates about to be computed (date[]). Of other dates those of $3 stay, the
-- as-of date of the published run (NULL: none), whose readers need them; and those of the last training, unless $2.
DELETE FROM mart.customer_feature
WHERE as_of = ANY ($1::date[])
      OR (as_of IS DISTINCT FROM $3::date AND ($2::boolean OR as_of NOT IN (SELECT l.as_of FROM ml.training_label l)));
