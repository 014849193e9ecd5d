-- SPDX-FileCopyrightText: 2026 The Churnlens authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Purpose: stream the kept rejected lines of a load.
COPY warehouse.rejected_line (load_id, part, line_no, reason, raw_text) FROM STDIN (FORMAT binary);
