-- SPDX-FileCopyrightText: 2026 The Churnlens authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Purpose: make a model the champion. $1 model_id, $2 reason.
INSERT INTO ml.deployment (model_id, reason) VALUES ($1, $2);
