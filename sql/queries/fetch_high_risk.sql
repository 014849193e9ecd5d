-- SPDX-FileCopyrightText: 2026 The Churnlens authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Purpose: the next piece of declare_high_risk.
FETCH 10000 FROM high_risk;
