-- SPDX-FileCopyrightText: 2026 The Churnlens authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Purpose: end of a rebuild, in its transaction.
UPDATE mart.state SET is_current = true, built_at = now();
