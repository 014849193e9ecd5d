-- SPDX-FileCopyrightText: 2026 The Churnlens authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Purpose: insert_customer_features joins tables that its own steps make, whose sizes nobody knows beforehand: for a
-- single date the planner expects a handful of rows and would compare each with each, for minutes. So: hash joins, room
-- for their tables, and no compilation on account of costs that mean nothing.
SET LOCAL enable_nestloop = off;
SET LOCAL jit = off;
SET LOCAL work_mem = '64MB';
