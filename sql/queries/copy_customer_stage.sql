-- SPDX-FileCopyrightText: 2026 The Churnlens authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Purpose: stream a load's customers into customer_stage.
COPY customer_stage (customer_key, customer_id, country, first_seen) FROM STDIN (FORMAT binary);
