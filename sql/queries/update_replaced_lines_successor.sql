-- SPDX-FileCopyrightText: 2026 The Churnlens authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Purpose: a load is removed, and a later one holds an invoice that it replaced: the earlier lines are now replaced by
-- that one. It is the one that replaced the removed load's own lines of that invoice. $1 load_id of the removed load.
UPDATE warehouse.replaced_line r
SET replaced_by = own.replaced_by
FROM (SELECT DISTINCT invoice_no, replaced_by FROM warehouse.replaced_line WHERE load_id = $1::int) own
WHERE r.replaced_by = $1::int AND r.invoice_no = own.invoice_no;
