-- SPDX-FileCopyrightText: 2026 The Churnlens authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Purpose: take an entry about a customer back. $1 note_id. Affected rows: 0 when it is gone.
DELETE FROM crm.customer_note WHERE note_id = $1::bigint;
