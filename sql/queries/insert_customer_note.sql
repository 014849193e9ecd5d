-- SPDX-FileCopyrightText: 2026 The Churnlens authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Purpose: add an entry about a customer that the warehouse knows. $1 customer_id, $2 status, $3 text, $4 author; NULL:
-- the database user. Row: the entry as in select_customer_notes; none when the customer is unknown.
INSERT INTO crm.customer_note (customer_id, status, body, author)
SELECT $1::text, $2::text, $3::text, coalesce($4::text, current_user)
WHERE EXISTS (SELECT FROM warehouse.customer c WHERE c.customer_id = $1::text)
RETURNING note_id, customer_id, status, body, author,
          to_char(written_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"');
