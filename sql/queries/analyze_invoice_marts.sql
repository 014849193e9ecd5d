-- SPDX-FileCopyrightText: 2026 The Churnlens authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Purpose: fresh statistics after a rebuild.
ANALYZE mart.invoice, mart.cancellation;
