-- SPDX-FileCopyrightText: 2026 The Churnlens authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Purpose: training rows, the model registry, and scores that are published by one pointer.

-- Grain: a customer at a labelled as-of date; churned = no purchase line in [as_of, as_of + horizon).
CREATE TABLE ml.training_example (
    as_of date NOT NULL,
    customer_key int NOT NULL,
    recency_days double precision NOT NULL,
    frequency double precision NOT NULL,
    monetary double precision NOT NULL,
    avg_basket_value double precision NOT NULL,
    avg_items_per_invoice double precision NOT NULL,
    unique_products double precision NOT NULL,
    active_days double precision NOT NULL,
    churned boolean NOT NULL,
    PRIMARY KEY (customer_key, as_of)
);
SELECT warehouse.place('ml.training_example', 'customer_key');

CREATE TABLE ml.model (
    model_id text PRIMARY KEY,
    feature_set text NOT NULL,
    horizon_days int NOT NULL,
    test_as_of date NOT NULL,
    data_fingerprint text NOT NULL,
    metadata jsonb NOT NULL,
    artifact_path text NOT NULL,
    trained_at timestamptz NOT NULL DEFAULT now()
);
COMMENT ON TABLE ml.model IS 'One row a training; metadata is metadata.json of the artifacts.';

CREATE TABLE ml.deployment (
    deployment_id int GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    model_id text NOT NULL REFERENCES ml.model,
    deployed_at timestamptz NOT NULL DEFAULT now(),
    reason text NOT NULL
);
COMMENT ON TABLE ml.deployment IS 'Append-only: the champion is the model of the latest row; which one was live when is a look-up by time.';

CREATE TABLE ml.scoring_run (
    run_id int GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    model_id text NOT NULL REFERENCES ml.model,
    as_of date NOT NULL,
    horizon_days int NOT NULL,
    active_days int NOT NULL,
    medium_from double precision NOT NULL,
    high_from double precision NOT NULL,
    scored_at timestamptz NOT NULL,
    customers bigint,
    active bigint,
    high bigint,
    medium bigint,
    low bigint,
    expected_churners double precision,
    published_at timestamptz
);
COMMENT ON TABLE ml.scoring_run IS 'One row a scoring; counts by bucket are of all customers, expected_churners is the sum of their probabilities.';

-- Grain: a customer in a run. Lapsed customers (is_active false) are scored and flagged, and left out of at-risk lists.
CREATE TABLE ml.churn_score (
    run_id int NOT NULL,
    customer_key int NOT NULL,
    churn_probability double precision NOT NULL CHECK (churn_probability BETWEEN 0 AND 1),
    risk_bucket text COLLATE "C" NOT NULL CHECK (risk_bucket IN ('Low', 'Medium', 'High')),
    is_active boolean NOT NULL,
    value_at_risk double precision NOT NULL,
    scored_at timestamptz NOT NULL,
    PRIMARY KEY (customer_key, run_id)
);
SELECT warehouse.place('ml.churn_score', 'customer_key');
CREATE INDEX churn_score_run_idx ON ml.churn_score (run_id, churn_probability DESC, customer_key);

-- One row: the run that readers see. Flipping it is the publication.
CREATE TABLE ml.published_run (
    only_row boolean PRIMARY KEY DEFAULT true CHECK (only_row),
    run_id int NOT NULL
);
SELECT warehouse.place('ml.published_run', NULL);

CREATE VIEW ml.latest_churn_score AS
SELECT s.run_id, s.customer_key, c.customer_id, c.country, s.churn_probability, s.risk_bucket, s.is_active,
       s.value_at_risk, s.scored_at
FROM ml.churn_score s
JOIN ml.published_run p ON p.run_id = s.run_id
JOIN warehouse.customer c ON c.customer_key = s.customer_key;
COMMENT ON VIEW ml.latest_churn_score IS 'The published run: one row a customer.';
