// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the fastest embedded engine needs for a part of the job: read Online Retail II, drop duplicates, keep the
// purchase lines, and compute the seven features as of the day after the last line. In memory; no training, no server.
//
// usage: DUCKDB_NODE_MODULES=<folder> node peer_duckdb.cjs FILE.csv
'use strict';

const path = require('node:path');
const { DuckDBInstance } = require(path.join(process.env.DUCKDB_NODE_MODULES, '@duckdb/node-api'));

const columns = `invoice: 'VARCHAR', stock_code: 'VARCHAR', description: 'VARCHAR', quantity: 'INTEGER',
    invoiced_at: 'TIMESTAMP', price: 'DECIMAL(14,4)', customer: 'VARCHAR', country: 'VARCHAR'`;
const quoted = (text) => `'${text.replaceAll("'", "''")}'`;
const steps = (file) => [
    `CREATE TABLE line AS
     SELECT DISTINCT ON (invoice, stock_code, quantity, invoiced_at, price, customer, country) *
     FROM read_csv(${quoted(file)}, header = true, columns = {${columns}})`,
    `CREATE TABLE purchase AS
     SELECT *, quantity * price AS amount FROM line
     WHERE customer <> '' AND quantity > 0 AND price > 0 AND NOT starts_with(upper(invoice), 'C')
       AND NOT starts_with(upper(stock_code), 'GIFT_')
       AND upper(stock_code) NOT IN ('POST', 'DOT', 'C2', 'C3', 'M', 'D', 'S', 'B', 'BANK CHARGES', 'ADJUST', 'ADJUST2',
                                     'AMAZONFEE', 'CRUK', 'TEST001', 'TEST002')`,
    `CREATE TABLE feature AS
     SELECT customer, epoch(as_of - max(invoiced_at)) / 86400.0 AS recency_days, count(DISTINCT invoice) AS frequency,
            sum(amount) AS monetary, monetary / frequency AS avg_basket_value,
            sum(quantity) / frequency AS avg_items_per_invoice, count(DISTINCT stock_code) AS unique_products,
            count(DISTINCT invoiced_at::DATE) AS active_days
     FROM purchase, (SELECT (max(invoiced_at)::DATE + 1)::TIMESTAMP AS as_of FROM line)
     GROUP BY customer, as_of`,
];

async function main(file) {
    const connection = await (await DuckDBInstance.create(':memory:')).connect();
    for (const step of steps(file))
        await connection.run(step);
    const counted = await connection.runAndReadAll(
        'SELECT (SELECT count(*) FROM purchase), (SELECT count(*) FROM feature)');
    const [purchaseLines, customers] = counted.getRows()[0].map(Number);
    console.log(JSON.stringify({ purchase_lines: purchaseLines, customers }));
}

main(process.argv[2]).catch((error) => {
    console.error(`peer_duckdb: ${error.message}`);
    process.exit(1);
});
