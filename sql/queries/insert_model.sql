-- SPDX-FileCopyrightText: 2026 The Churnlens authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Purpose: enter a training into the registry. $1 model_id, $2 feature_set, $3 horizon_days, $4 test_as_of,
-- $5 data_fingerprint, $6 metadata (json), $7 artifact_path, $8 accepted, $9 gate (json).
INSERT INTO ml.model (model_id, feature_set, horizon_days, test_as_of, data_fingerprint, metadata, artifact_path,
    accepted, gate)
VALUES ($1, $2, $3::int, $4::date, $5, $6::jsonb, $7, $8::boolean, $9::jsonb);
