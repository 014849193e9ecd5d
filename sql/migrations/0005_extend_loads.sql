-- SPDX-FileCopyrightText: 2026 The Churnlens authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Purpose: loads of any form of file (sheets, archives, absent columns), their quality report, and lines that a later
-- load replaced, so that a load can be taken back out.

ALTER TABLE warehouse.load
    ADD COLUMN parts jsonb NOT NULL DEFAULT '[]',
    ADD COLUMN absent_columns text[] NOT NULL DEFAULT '{}',
    ADD COLUMN sale_amount numeric(28,4) NOT NULL DEFAULT 0,
    ADD COLUMN anonymous_amount numeric(28,4) NOT NULL DEFAULT 0,
    ADD COLUMN cancelled_amount numeric(28,4) NOT NULL DEFAULT 0,
    ADD COLUMN first_line timestamp,
    ADD COLUMN lines_by_day jsonb NOT NULL DEFAULT '{}',
    ADD COLUMN warnings jsonb NOT NULL DEFAULT '[]',
    ADD COLUMN quality jsonb;
COMMENT ON COLUMN warehouse.load.parts IS 'The tables that were read, in order: a sheet of a workbook, a file of an archive, or the file itself; with the detected format and counts.';
COMMENT ON COLUMN warehouse.load.absent_columns IS 'Roles that the file has no column for: invoice, stock_code, quantity, country ...';
COMMENT ON COLUMN warehouse.load.sale_amount IS 'Sum of quantity * unit price of the sale lines (line_kind p), with and without a customer.';
COMMENT ON COLUMN warehouse.load.anonymous_amount IS 'The part of sale_amount without a customer.';
COMMENT ON COLUMN warehouse.load.cancelled_amount IS 'Sum of quantity * unit price of the cancellations, mostly negative.';
COMMENT ON COLUMN warehouse.load.lines_by_day IS 'Accepted lines by calendar day, {"2011-02-14": 2005}.';
COMMENT ON COLUMN warehouse.load.warnings IS 'What was decided on thin evidence, in words.';
COMMENT ON COLUMN warehouse.load.quality IS 'The quality report of this load, as it was right after it; docs/quality-report.md.';

ALTER TABLE warehouse.rejected_line ADD COLUMN part text NOT NULL DEFAULT '';
ALTER TABLE warehouse.rejected_line DROP CONSTRAINT rejected_line_pkey, ADD PRIMARY KEY (load_id, part, line_no);
COMMENT ON COLUMN warehouse.rejected_line.part IS 'The sheet or the file in an archive; empty: the file itself.';

CREATE TABLE warehouse.replaced_line (
    invoiced_at timestamp NOT NULL,
    customer_key int NOT NULL,
    product_key int NOT NULL,
    quantity int NOT NULL,
    load_id int NOT NULL,
    line_no int NOT NULL,
    line_kind "char" NOT NULL,
    replaced_by int NOT NULL,
    invoice_no text COLLATE "C" NOT NULL,
    unit_price numeric(14,4) NOT NULL
);
COMMENT ON TABLE warehouse.replaced_line IS 'Lines of earlier loads whose invoice a later load, replaced_by, holds anew. They count for nothing until that load is removed.';
SELECT warehouse.place('warehouse.replaced_line', 'customer_key');
