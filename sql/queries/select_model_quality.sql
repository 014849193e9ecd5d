-- SPDX-FileCopyrightText: 2026 The Churnlens authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Purpose: how good the model of a run is. $1 model_id. Row: trained_at (RFC 3339, UTC), test_as_of, metrics of all and
-- of active customers at the test date (JSON, NULL where the metadata lack them); none for an unknown model.
SELECT to_char(trained_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'), test_as_of, metadata -> 'metrics'
FROM ml.model
WHERE model_id = $1;
