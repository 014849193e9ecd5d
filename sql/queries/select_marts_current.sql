-- SPDX-FileCopyrightText: 2026 The Churnlens authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Purpose: whether the marts must be rebuilt. One row: is_current.
SELECT is_current FROM mart.state;
