-- SPDX-FileCopyrightText: 2026 The Churnlens authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Purpose: the columns of the behavioural features, labels of their own, what a gate said of each training, scores with
-- an interval and flags, the explanation of each score, drift, and how past runs turned out.

TRUNCATE mart.customer_feature; -- rebuilt by the next run, with the new columns
ALTER TABLE mart.customer_feature
    ADD COLUMN tenure_days double precision NOT NULL,
    ADD COLUMN active_days_90 double precision NOT NULL,
    ADD COLUMN active_days_365 double precision NOT NULL,
    ADD COLUMN active_days_season double precision NOT NULL,
    ADD COLUMN recent_activity double precision NOT NULL,
    ADD COLUMN order_gap_days double precision NOT NULL,
    ADD COLUMN last_order_lines double precision NOT NULL,
    ADD COLUMN cancelled_orders double precision NOT NULL;
COMMENT ON COLUMN mart.customer_feature.tenure_days IS 'Days, fractional, from the first purchase invoice to the as-of date.';
COMMENT ON COLUMN mart.customer_feature.active_days_90 IS 'Calendar days with a purchase among the 90 days before the as-of date.';
COMMENT ON COLUMN mart.customer_feature.active_days_365 IS 'The same among the 365 days before it.';
COMMENT ON COLUMN mart.customer_feature.active_days_season IS 'The same in the span, a year before, that the horizon covers: [as_of - 365, as_of - 365 + horizon).';
COMMENT ON COLUMN mart.customer_feature.recent_activity IS 'Sum over purchase days of ln(1 + amount of the day) * 2^(-age / 180), age in whole days.';
COMMENT ON COLUMN mart.customer_feature.order_gap_days IS 'Mean days between purchase days: (last - first) / (active_days - 1); 0 with one purchase day.';
COMMENT ON COLUMN mart.customer_feature.last_order_lines IS 'Purchase lines of the latest invoice.';
COMMENT ON COLUMN mart.customer_feature.cancelled_orders IS 'Cancellations (invoice and day).';

-- Grain: a customer at a labelled as-of date; churned = no purchase line in [as_of, as_of + horizon).
DROP TABLE ml.training_example;
CREATE TABLE ml.training_label (
    as_of date NOT NULL,
    customer_key int NOT NULL,
    churned boolean NOT NULL,
    PRIMARY KEY (customer_key, as_of)
);
SELECT warehouse.place('ml.training_label', 'customer_key');
CREATE VIEW ml.training_example AS
SELECT f.as_of, f.customer_key, f.recency_days, f.frequency, f.monetary, f.avg_basket_value, f.avg_items_per_invoice,
       f.unique_products, f.active_days, f.tenure_days, f.active_days_90, f.active_days_365, f.active_days_season,
       f.recent_activity, f.order_gap_days, f.last_order_lines, f.cancelled_orders, l.churned
FROM mart.customer_feature f
JOIN ml.training_label l ON l.customer_key = f.customer_key AND l.as_of = f.as_of;
COMMENT ON VIEW ml.training_example IS 'What the last training could see: features at an as-of date, and whether the customer churned after it.';

ALTER TABLE ml.model
    ADD COLUMN accepted boolean NOT NULL DEFAULT true,
    ADD COLUMN gate jsonb NOT NULL DEFAULT '[]';
COMMENT ON COLUMN ml.model.accepted IS 'Whether the gate let it become the champion.';
COMMENT ON COLUMN ml.model.gate IS 'The checks of the gate: [{"check", "passed", "detail"}].';

ALTER TABLE ml.deployment ADD COLUMN deployed_by text NOT NULL DEFAULT 'unknown'; -- of the rows before
ALTER TABLE ml.deployment ALTER COLUMN deployed_by SET DEFAULT current_user;
CREATE FUNCTION ml.refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'ml.deployment only grows: it answers which model was live when';
END;
$$;
CREATE TRIGGER deployment_only_grows BEFORE UPDATE OR DELETE ON ml.deployment
    FOR EACH ROW EXECUTE FUNCTION ml.refuse_change();
CREATE TRIGGER deployment_is_not_emptied BEFORE TRUNCATE ON ml.deployment
    FOR EACH STATEMENT EXECUTE FUNCTION ml.refuse_change();

ALTER TABLE ml.scoring_run
    ADD COLUMN expected_churners_low double precision,
    ADD COLUMN expected_churners_high double precision,
    ADD COLUMN drift jsonb;
COMMENT ON COLUMN ml.scoring_run.expected_churners_low IS '95 % interval: chance, coefficients, and the error that the seasonal intercept showed in backtests.';
COMMENT ON COLUMN ml.scoring_run.drift IS 'Population stability of each column and of the score against the training customers.';

ALTER TABLE ml.churn_score
    ADD COLUMN log_odds double precision,
    ADD COLUMN probability_low double precision,
    ADD COLUMN probability_high double precision,
    ADD COLUMN risk_rank int,
    ADD COLUMN risk_percentile double precision,
    ADD COLUMN flags text[] NOT NULL DEFAULT '{}';
COMMENT ON COLUMN ml.churn_score.probability_low IS '95 % interval of the probability by the delta method on the log-odds.';
COMMENT ON COLUMN ml.churn_score.risk_rank IS '1 is the customer most at risk; ties by value_at_risk, then key.';
COMMENT ON COLUMN ml.churn_score.risk_percentile IS 'Percent of the run''s other customers with a lower probability.';
COMMENT ON COLUMN ml.churn_score.flags IS 'thin_history, wholesale_size, outside_training, uncertain_bucket.';

CREATE TABLE ml.model_term (
    model_id text COLLATE "C" NOT NULL,
    position int NOT NULL,
    feature text NOT NULL,
    feature_group text NOT NULL,
    label text NOT NULL,
    weight double precision NOT NULL,
    PRIMARY KEY (model_id, position)
);
COMMENT ON TABLE ml.model_term IS 'The coefficients of a model, per standard deviation of the feature; position 0 is the intercept.';
SELECT warehouse.place('ml.model_term', NULL);

CREATE TABLE ml.standardized_feature (
    run_id int NOT NULL,
    customer_key int NOT NULL,
    standardized double precision[] NOT NULL,
    PRIMARY KEY (customer_key, run_id)
);
COMMENT ON TABLE ml.standardized_feature IS 'What the model multiplies its coefficients with, in the order of ml.model_term; kept for the published run.';
SELECT warehouse.place('ml.standardized_feature', 'customer_key');

CREATE TABLE ml.run_outcome (
    run_id int PRIMARY KEY REFERENCES ml.scoring_run,
    assessed_at timestamptz NOT NULL DEFAULT now(),
    data_fingerprint text NOT NULL,
    outcome jsonb NOT NULL
);
COMMENT ON TABLE ml.run_outcome IS 'How a past run turned out once its window had passed: predicted and realised churn, AUC, by bucket.';

DROP VIEW ml.latest_churn_score;
CREATE VIEW ml.latest_churn_score AS
SELECT s.run_id, s.customer_key, c.customer_id, c.country, s.churn_probability, s.risk_bucket, s.is_active,
       s.value_at_risk, s.scored_at, s.risk_rank, s.risk_percentile, s.probability_low, s.probability_high, s.flags,
       s.log_odds
FROM ml.churn_score s
JOIN ml.published_run p ON p.run_id = s.run_id
JOIN warehouse.customer c ON c.customer_key = s.customer_key;
COMMENT ON VIEW ml.latest_churn_score IS 'The published run: one row a customer.';

-- Points: the way from the probability of the typical customer (every standardised value 0) to this one, shared out in
-- proportion to the contributions (Aumann-Shapley), so that typical_probability + sum(points) = churn_probability.
CREATE VIEW ml.latest_explanation AS
SELECT e.run_id, e.customer_key, e.customer_id, e.position, e.feature, e.feature_group, e.label, e.contribution,
       e.typical_probability, e.churn_probability,
       CASE WHEN e.log_odds = e.intercept
            THEN e.contribution * e.typical_probability * (1 - e.typical_probability)
            ELSE e.contribution / (e.log_odds - e.intercept) * (e.churn_probability - e.typical_probability) END AS points
FROM (
    SELECT s.run_id, s.customer_key, c.customer_id, t.position, t.feature, t.feature_group, t.label, s.log_odds,
           s.churn_probability, b.weight AS intercept, t.weight * z.standardized[t.position] AS contribution,
           1 / (1 + exp(-least(700, greatest(-700, b.weight)))) AS typical_probability
    FROM ml.churn_score s
    JOIN ml.published_run p ON p.run_id = s.run_id
    JOIN ml.scoring_run r ON r.run_id = s.run_id
    JOIN ml.standardized_feature z ON z.customer_key = s.customer_key AND z.run_id = s.run_id
    JOIN warehouse.customer c ON c.customer_key = s.customer_key
    JOIN ml.model_term t ON t.model_id = r.model_id AND t.position > 0
    JOIN ml.model_term b ON b.model_id = r.model_id AND b.position = 0
) e;
COMMENT ON VIEW ml.latest_explanation IS 'Grain: a customer of the published run and a feature. Contributions are exact on the log-odds: intercept + sum = log_odds.';
