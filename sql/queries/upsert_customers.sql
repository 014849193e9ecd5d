-- SPDX-FileCopyrightText: 2026 The Churnlens authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Purpose: add a load's new customers; known ones keep their earliest first_seen and take the country of this load.
INSERT INTO warehouse.customer AS known (customer_key, customer_id, country, first_seen)
SELECT customer_key, customer_id, nullif(country, ''), first_seen FROM customer_stage
ON CONFLICT (customer_key) DO UPDATE
SET country = coalesce(excluded.country, known.country), first_seen = least(known.first_seen, excluded.first_seen)
WHERE known.country IS DISTINCT FROM coalesce(excluded.country, known.country) OR known.first_seen > excluded.first_seen;
