-- SPDX-FileCopyrightText: 2026 The Churnlens authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Purpose: whether the champion need not be trained anew. $1 data fingerprint of the run. One row: true when the champion
-- was trained on it, or when it was chosen by hand, after its training, while a model for it was in the registry: a
-- choice by hand stands until the data change.
SELECT EXISTS (
    SELECT
    FROM (
        SELECT m.model_id, m.trained_at, d.deployed_at
        FROM ml.deployment d
        JOIN ml.model m USING (model_id)
        ORDER BY d.deployment_id DESC
        LIMIT 1
    ) champion
    JOIN ml.model m ON m.data_fingerprint = $1
    WHERE m.model_id = champion.model_id
       OR (champion.deployed_at > champion.trained_at AND m.trained_at <= champion.deployed_at)
);
