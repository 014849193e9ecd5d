-- SPDX-FileCopyrightText: 2026 The Churnlens authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Purpose: the model that scores. At most one row: model_id, data_fingerprint, artifact_path.
SELECT m.model_id, m.data_fingerprint, m.artifact_path
FROM ml.deployment d
JOIN ml.model m USING (model_id)
ORDER BY d.deployment_id DESC
LIMIT 1;
