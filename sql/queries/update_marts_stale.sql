-- SPDX-FileCopyrightText: 2026 The Churnlens authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Purpose: in a load's transaction: the marts no longer hold what the warehouse holds.
UPDATE mart.state SET is_current = false;
