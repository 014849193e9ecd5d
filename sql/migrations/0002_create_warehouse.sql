-- SPDX-FileCopyrightText: 2026 The Churnlens authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Purpose: what the files said: customers, products, every accepted line, and how each load went.

CREATE TABLE warehouse.customer (
    customer_key int PRIMARY KEY,
    customer_id text COLLATE "C" NOT NULL,
    country text COLLATE "C",
    first_seen timestamp NOT NULL
);
COMMENT ON TABLE warehouse.customer IS 'One row a customer id. Key 0 is never used here: it marks lines without a customer.';
SELECT warehouse.place('warehouse.customer', 'customer_key');
CREATE INDEX customer_id_idx ON warehouse.customer (customer_id);

CREATE TABLE warehouse.product (
    product_key int PRIMARY KEY,
    stock_code text COLLATE "C" NOT NULL UNIQUE,
    description text
);
COMMENT ON TABLE warehouse.product IS 'One row a stock code, service codes included; the description first seen.';
SELECT warehouse.place('warehouse.product', NULL);

-- Bulk-loaded and read whole, so without an index; the order of columns wastes no padding.
CREATE TABLE warehouse.transaction_line (
    invoiced_at timestamp NOT NULL,
    customer_key int NOT NULL,
    product_key int NOT NULL,
    quantity int NOT NULL,
    load_id int NOT NULL,
    line_no int NOT NULL,
    line_kind "char" NOT NULL,
    invoice_no text COLLATE "C" NOT NULL,
    unit_price numeric(14,4) NOT NULL
);
COMMENT ON TABLE warehouse.transaction_line IS 'One row an accepted line of a file; customer_key 0: the line has no customer.';
COMMENT ON COLUMN warehouse.transaction_line.line_kind IS 'p sale of goods, c cancellation, s service (postage, fees), x quantity or price not above zero. A purchase line is p with a customer.';
COMMENT ON COLUMN warehouse.transaction_line.invoiced_at IS 'Local wall-clock time of the shop.';
ALTER TABLE warehouse.transaction_line
    ALTER COLUMN line_no SET STATISTICS 0,
    ALTER COLUMN load_id SET STATISTICS 10,
    ALTER COLUMN unit_price SET STATISTICS 10,
    ALTER COLUMN quantity SET STATISTICS 10,
    ALTER COLUMN invoiced_at SET STATISTICS 10,
    ALTER COLUMN product_key SET STATISTICS 10,
    ALTER COLUMN customer_key SET STATISTICS 10,
    ALTER COLUMN line_kind SET STATISTICS 10,
    ALTER COLUMN invoice_no SET STATISTICS 10;
SELECT warehouse.place('warehouse.transaction_line', 'customer_key');

CREATE TABLE warehouse.load (
    load_id int GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    file_name text NOT NULL,
    sha256 text NOT NULL,
    profile text NOT NULL,
    kept_duplicates boolean NOT NULL,
    rows_read bigint NOT NULL,
    rows_loaded bigint NOT NULL,
    duplicates bigint NOT NULL,
    rejected bigint NOT NULL,
    rejected_by_reason jsonb NOT NULL,
    without_customer bigint NOT NULL,
    cancelled bigint NOT NULL,
    service_lines bigint NOT NULL,
    purchase_lines bigint NOT NULL,
    customers bigint NOT NULL,
    invoices bigint NOT NULL,
    replaced_lines bigint NOT NULL DEFAULT 0,
    first_purchase timestamp,
    last_purchase timestamp,
    last_line timestamp,
    loaded_at timestamptz NOT NULL DEFAULT now()
);
COMMENT ON TABLE warehouse.load IS 'One row a file that was loaded; counts as in the batch report. replaced_lines: lines of earlier loads whose invoices this file held anew.';

CREATE TABLE warehouse.rejected_line (
    load_id int NOT NULL REFERENCES warehouse.load ON DELETE CASCADE,
    line_no bigint NOT NULL,
    reason text NOT NULL,
    raw_text text NOT NULL,
    PRIMARY KEY (load_id, line_no)
);
COMMENT ON TABLE warehouse.rejected_line IS 'The first hundred rejected lines of each reason and load; the full counts are in warehouse.load.';
