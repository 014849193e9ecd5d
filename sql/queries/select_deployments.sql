-- SPDX-FileCopyrightText: 2026 The Churnlens authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Purpose: which model became the champion when, newest first. Grain: a deployment. Rows: deployment_id, model_id,
-- deployed_at (RFC 3339, UTC), reason, deployed_by.
SELECT deployment_id, model_id, to_char(deployed_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'), reason,
       deployed_by
FROM ml.deployment
ORDER BY deployment_id DESC;
