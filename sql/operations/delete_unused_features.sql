-- SPDX-FileCopyrightText: 2026 The Churnlens authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Purpose: features at dates that no run and no training example refers to.
DELETE FROM mart.customer_feature
WHERE as_of NOT IN (SELECT r.as_of FROM ml.scoring_run r) AND as_of NOT IN (SELECT l.as_of FROM ml.training_label l);
