-- SPDX-FileCopyrightText: 2026 The Churnlens authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Purpose: the model that was live at the end of a day (UTC). $1 date. Grain: a deployment, the last until then; no row
-- before the first. Rows: as select_deployments.sql.
SELECT deployment_id, model_id, to_char(deployed_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'), reason,
       deployed_by
FROM ml.deployment
WHERE deployed_at < ($1::date + 1)::timestamp AT TIME ZONE 'UTC'
ORDER BY deployment_id DESC
LIMIT 1;
