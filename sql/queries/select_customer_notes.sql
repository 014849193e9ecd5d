-- SPDX-FileCopyrightText: 2026 The Churnlens authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Purpose: the entries about a customer, newest first. $1 customer_id. Grain: an entry; written_at in RFC 3339, UTC.
SELECT note_id, customer_id, status, body, author,
       to_char(written_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')
FROM crm.customer_note
WHERE customer_id = $1::text
ORDER BY note_id DESC;
