# SPDX-FileCopyrightText: 2026 The Churnlens authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The peer of the REST API: FastAPI on uvicorn with psycopg2, doing the same query on the same database.

Started by run_api_bench.sh as: uvicorn --app-dir tests/bench peer_fastapi:app, with CHURNLENS_BENCH_DATABASE (a conninfo)
and CHURNLENS_BENCH_SQL (sql/queries/select_published_customer.sql) in the environment.
"""
import os
import re

import psycopg2
import psycopg2.extras
from fastapi import FastAPI, HTTPException

FEATURES = ["recency_days", "frequency", "monetary", "avg_basket_value", "avg_items_per_invoice", "unique_products",
            "active_days", "tenure_days", "active_days_90", "active_days_365", "active_days_season", "recent_activity",
            "order_gap_days", "last_order_lines", "cancelled_orders"]

app = FastAPI()
connection = psycopg2.connect(os.environ["CHURNLENS_BENCH_DATABASE"])
connection.set_session(readonly=True, autocommit=True)
with open(os.environ["CHURNLENS_BENCH_SQL"]) as file:
    sql = "\n".join(line for line in file.read().splitlines() if not line.startswith("--"))
with connection.cursor() as cursor:  # planned once, as Churnlens does
    cursor.execute("PREPARE customer (text) AS " + sql)


@app.get("/health/live")
async def live():
    return {"status": "alive"}


# Not def: a hop to a thread for each request costs more than the query that blocks the loop (both were measured).
@app.get("/api/v1/customers/{customer_id}")
async def customer(customer_id: str):
    with connection.cursor(cursor_factory=psycopg2.extras.RealDictCursor) as cursor:
        cursor.execute("EXECUTE customer (%s)", (customer_id,))
        row = cursor.fetchone()
    if row is None or row["churn_probability"] is None:
        raise HTTPException(status_code=404, detail="unknown customer")
    answer = {name: value for name, value in row.items() if name not in FEATURES}
    answer["features"] = {name: row.get(name) for name in FEATURES}
    return answer
