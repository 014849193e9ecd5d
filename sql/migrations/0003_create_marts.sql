-- SPDX-FileCopyrightText: 2026 The Churnlens authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Purpose: what makes features cheap at any as-of date. Rebuilt from warehouse.transaction_line.

-- Grain: an invoice's purchase lines of one calendar day. Nearly every invoice has one day; one that spans midnight has
-- a row for each, so that "strictly before a midnight" stays exact. first_day marks the row that counts the invoice.
CREATE TABLE mart.invoice (
    customer_key int NOT NULL,
    invoice_no text COLLATE "C" NOT NULL,
    invoiced_on date NOT NULL,
    first_day boolean NOT NULL,
    invoiced_at timestamp NOT NULL,
    amount numeric(28,4) NOT NULL,
    items bigint NOT NULL,
    lines int NOT NULL,
    PRIMARY KEY (customer_key, invoice_no, invoiced_on)
);
ALTER TABLE mart.invoice
    ALTER COLUMN customer_key SET STATISTICS 10,
    ALTER COLUMN invoice_no SET STATISTICS 10,
    ALTER COLUMN invoiced_on SET STATISTICS 10,
    ALTER COLUMN first_day SET STATISTICS 10,
    ALTER COLUMN invoiced_at SET STATISTICS 10,
    ALTER COLUMN amount SET STATISTICS 10,
    ALTER COLUMN items SET STATISTICS 10,
    ALTER COLUMN lines SET STATISTICS 10;
COMMENT ON COLUMN mart.invoice.invoiced_at IS 'Time of the last purchase line of that day.';
SELECT warehouse.place('mart.invoice', 'customer_key');

-- Grain: a customer and a product bought at least once. Rebuilt by one GROUP BY and read whole, so it has no key: keeping
-- one costs as much as building the table.
CREATE TABLE mart.customer_product (
    customer_key int NOT NULL,
    product_key int NOT NULL,
    first_bought_at timestamp NOT NULL
);
ALTER TABLE mart.customer_product
    ALTER COLUMN customer_key SET STATISTICS 10,
    ALTER COLUMN product_key SET STATISTICS 10,
    ALTER COLUMN first_bought_at SET STATISTICS 10;
SELECT warehouse.place('mart.customer_product', 'customer_key');

-- Grain: a cancelled invoice of a known customer and calendar day; amount and items are as booked, so mostly negative.
CREATE TABLE mart.cancellation (
    customer_key int NOT NULL,
    invoice_no text COLLATE "C" NOT NULL,
    cancelled_on date NOT NULL,
    cancelled_at timestamp NOT NULL,
    amount numeric(28,4) NOT NULL,
    items bigint NOT NULL,
    lines int NOT NULL,
    PRIMARY KEY (customer_key, invoice_no, cancelled_on)
);
SELECT warehouse.place('mart.cancellation', 'customer_key');

-- One row: whether the marts hold what the warehouse holds. Every load sets it false in its own transaction.
CREATE TABLE mart.state (
    only_row boolean PRIMARY KEY DEFAULT true CHECK (only_row),
    is_current boolean NOT NULL,
    built_at timestamptz
);
INSERT INTO mart.state (is_current) VALUES (false);

-- Grain: a customer at an as-of date (a midnight); only lines strictly before it count.
CREATE TABLE mart.customer_feature (
    as_of date NOT NULL,
    customer_key int NOT NULL,
    recency_days double precision NOT NULL,
    frequency double precision NOT NULL,
    monetary double precision NOT NULL,
    avg_basket_value double precision NOT NULL,
    avg_items_per_invoice double precision NOT NULL,
    unique_products double precision NOT NULL,
    active_days double precision NOT NULL,
    value_last_year double precision NOT NULL,
    last_purchase_at timestamp NOT NULL,
    PRIMARY KEY (customer_key, as_of)
);
COMMENT ON COLUMN mart.customer_feature.recency_days IS 'Days, fractional, from the last purchase line to the as-of date.';
COMMENT ON COLUMN mart.customer_feature.frequency IS 'Invoices with a purchase line.';
COMMENT ON COLUMN mart.customer_feature.monetary IS 'Sum of quantity * unit price of the purchase lines, in the shop''s currency.';
COMMENT ON COLUMN mart.customer_feature.avg_basket_value IS 'monetary / frequency.';
COMMENT ON COLUMN mart.customer_feature.avg_items_per_invoice IS 'Sum of quantities / frequency.';
COMMENT ON COLUMN mart.customer_feature.unique_products IS 'Distinct stock codes bought.';
COMMENT ON COLUMN mart.customer_feature.active_days IS 'Distinct calendar days with a purchase line.';
COMMENT ON COLUMN mart.customer_feature.value_last_year IS 'monetary of the 365 days before the as-of date: the value at risk. Not a model feature.';
SELECT warehouse.place('mart.customer_feature', 'customer_key');
