-- SPDX-FileCopyrightText: 2026 The Churnlens authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Purpose: the keys of the REST API, by their hashes.
CREATE SCHEMA service;

-- Stays on the coordinator, like warehouse.load and ml.deployment: Citus copies no table whose identity is an int, and
-- no worker needs to know a key.
CREATE TABLE service.api_key (
    key_id int GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    name text COLLATE "C" NOT NULL CHECK (length(name) BETWEEN 1 AND 64),
    scope text COLLATE "C" NOT NULL CHECK (scope IN ('read', 'admin')),
    sha256 bytea NOT NULL UNIQUE CHECK (octet_length(sha256) = 32),
    created_at timestamptz NOT NULL DEFAULT now(),
    last_used_at timestamptz,
    revoked_at timestamptz
);
CREATE UNIQUE INDEX api_key_valid_name_idx ON service.api_key (name) WHERE revoked_at IS NULL;
COMMENT ON TABLE service.api_key IS 'One row a key that was ever made; revoked ones stay, and their names may be used again.';
COMMENT ON COLUMN service.api_key.scope IS 'read: every GET, and POST /score; admin: also POST /runs.';
COMMENT ON COLUMN service.api_key.sha256 IS 'SHA-256 of the whole key as clients send it, cl_ included. The key itself is stored nowhere.';
COMMENT ON COLUMN service.api_key.last_used_at IS 'To the minute or so; NULL: never used.';
COMMENT ON COLUMN service.api_key.revoked_at IS 'Since when the key is refused; NULL: valid.';
