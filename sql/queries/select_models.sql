-- SPDX-FileCopyrightText: 2026 The Churnlens authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Purpose: every training, newest first. Grain: a model. Rows: model_id, feature_set, trained_at (RFC 3339, UTC),
-- test_as_of, horizon_days, accepted, whether it is the champion, AUC of all and of active customers at the test date
-- (NULL where the metadata lack it), names of the checks that it failed (JSON array), artifact_path.
SELECT m.model_id, m.feature_set, to_char(m.trained_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'), m.test_as_of,
       m.horizon_days, m.accepted,
       m.model_id = coalesce((SELECT model_id FROM ml.deployment ORDER BY deployment_id DESC LIMIT 1), ''),
       CASE WHEN jsonb_typeof(m.metadata #> '{metrics,all,auc}') = 'number'
            THEN (m.metadata #>> '{metrics,all,auc}')::float8 END,
       CASE WHEN jsonb_typeof(m.metadata #> '{metrics,active,auc}') = 'number'
            THEN (m.metadata #>> '{metrics,active,auc}')::float8 END,
       jsonb_path_query_array(m.gate, '$[*] ? (@.passed == false).check'), m.artifact_path
FROM ml.model m
ORDER BY m.trained_at DESC, m.model_id DESC;
