-- SPDX-FileCopyrightText: 2026 The Churnlens authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Purpose: what people do about a customer, and everything about one customer at the cost of that customer.
CREATE SCHEMA crm;

-- By the id of the files, not by the key: notes outlive a load that is removed and read again, which deals new keys.
-- Stays on the coordinator, like service.api_key: it holds what a few people type.
CREATE TABLE crm.customer_note (
    note_id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    customer_id text COLLATE "C" NOT NULL,
    status text COLLATE "C" NOT NULL CHECK (status IN ('open', 'planned', 'contacted', 'won_back', 'lost', 'snoozed')),
    body text NOT NULL CHECK (length(body) <= 4000),
    author text NOT NULL DEFAULT current_user,
    written_at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX customer_note_latest_idx ON crm.customer_note (customer_id, note_id DESC);
COMMENT ON TABLE crm.customer_note IS 'One row an entry about a customer; the latest says how things stand. Entries are added and taken back, never changed.';
COMMENT ON COLUMN crm.customer_note.customer_id IS 'As in warehouse.customer; the customer may be gone from there.';
COMMENT ON COLUMN crm.customer_note.author IS 'As the writer said, else the database user.';

-- One customer's products without reading everybody's. Filling it costs about a quarter of the table's own building, on
-- the session that builds beside the invoices.
CREATE INDEX customer_product_customer_idx ON mart.customer_product (customer_key);
