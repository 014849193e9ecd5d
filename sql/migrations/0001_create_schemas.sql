-- SPDX-FileCopyrightText: 2026 The Churnlens authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Purpose: the schemas (warehouse exists: it holds the table of migrations), and warehouse.place(), which every later migration calls for each table it creates.
CREATE SCHEMA mart;
CREATE SCHEMA ml;

-- Places a table on a Citus cluster: distributed by a column, or copied to every node when the column is NULL.
-- Where Citus is absent it does nothing, so the same migrations serve both.
CREATE FUNCTION warehouse.place(table_name regclass, distribution_column text) RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_extension WHERE extname = 'citus') THEN
        RETURN;
    END IF;
    IF distribution_column IS NULL THEN
        EXECUTE format('SELECT create_reference_table(%L)', table_name);
    ELSIF table_name = 'warehouse.customer'::regclass THEN
        EXECUTE format('SELECT create_distributed_table(%L, %L)', table_name, distribution_column);
    ELSE
        EXECUTE format('SELECT create_distributed_table(%L, %L, colocate_with => %L)',
                       table_name, distribution_column, 'warehouse.customer');
    END IF;
END;
$$;
