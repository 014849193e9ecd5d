-- SPDX-FileCopyrightText: 2026 The Churnlens authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Purpose: a run summed up, so that the overview opens at once however many customers were scored.

-- Grain: the customers of a run that are alike in activity, bucket, country and bin of the probability. Some thousand
-- rows for any size of the run. country: as it was when the run was made, '' where unknown.
CREATE TABLE ml.run_group (
    run_id int NOT NULL,
    is_active boolean NOT NULL,
    risk_bucket text COLLATE "C" NOT NULL,
    country text COLLATE "C" NOT NULL,
    bin int NOT NULL,
    customers bigint NOT NULL,
    value_at_risk double precision NOT NULL,
    expected_churners double precision NOT NULL,
    PRIMARY KEY (run_id, is_active, risk_bucket, country, bin)
);
COMMENT ON TABLE ml.run_group IS 'The customers of a run by activity, bucket, country and bin of the probability.';
COMMENT ON COLUMN ml.run_group.bin IS 'Of 50 of 0.02: floor(50 * churn_probability); 1 belongs to the last.';
SELECT warehouse.place('ml.run_group', NULL);
