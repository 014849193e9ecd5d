-- SPDX-FileCopyrightText: 2026 The Churnlens authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Purpose: the coefficients of a model, for ml.latest_explanation. $1 model_id, then arrays of equal length in order of
-- position (0: the intercept): $2 features, $3 groups, $4 labels (text[]), $5 weights (float8[]).
INSERT INTO ml.model_term (model_id, position, feature, feature_group, label, weight)
SELECT $1, t.position - 1, t.feature, t.feature_group, t.label, t.weight
FROM unnest($2::text[], $3::text[], $4::text[], $5::float8[]) WITH ORDINALITY
    AS t (feature, feature_group, label, weight, position)
ON CONFLICT (model_id, position) DO NOTHING;
