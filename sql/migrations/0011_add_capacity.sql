-- SPDX-FileCopyrightText: 2026 The Churnlens authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Purpose: runs whose High bucket is as many customers as a retention team can take on.

ALTER TABLE ml.scoring_run ADD COLUMN capacity int CHECK (capacity > 0);
COMMENT ON COLUMN ml.scoring_run.capacity IS 'Buckets by capacity: the so many active customers most at risk are High; NULL: buckets by thresholds.';
COMMENT ON COLUMN ml.scoring_run.high_from IS 'Probability from which a customer is High. With a capacity: that of the last active customer who still fits, 1 when nobody is active.';
COMMENT ON COLUMN ml.scoring_run.medium_from IS 'Probability from which a customer is Medium. With a capacity: at most high_from.';
