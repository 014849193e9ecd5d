-- SPDX-FileCopyrightText: 2026 The Churnlens authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Purpose: the models' files lie in another folder now. $1 the folder of all models.
UPDATE ml.model SET artifact_path = $1::text || '/' || model_id WHERE artifact_path <> '';
