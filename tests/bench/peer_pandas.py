#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Churnlens authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The job of `churnlens --batch` as a data scientist would write it: pandas, psycopg2, scikit-learn.

usage: peer_pandas.py FILE.csv CONNINFO

Reads Online Retail II, cleans it by the same definitions (README.md, "What counts"), copies the purchase lines into
PostgreSQL, trains on one as-of date, tests on a later one, refits on both, scores every customer as of the day after
the last line, and copies the scores into a table. It lacks what makes a pipeline fit for use: migrations, products and
customers as tables, the lines that are no purchases, rejected lines, marts, idempotent loads, publication, artifacts.
"""
import io
import json
import sys

import numpy as np
import pandas as pd
import psycopg2
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import average_precision_score, brier_score_loss, log_loss, roc_auc_score
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler

HORIZON = pd.Timedelta(days=90)
SERVICE_CODES = {"POST", "DOT", "C2", "C3", "M", "D", "S", "B", "BANK CHARGES", "ADJUST", "ADJUST2", "AMAZONFEE",
                 "CRUK", "TEST001", "TEST002"}
SCHEMA = """
CREATE TABLE purchase_line (invoice text, stock_code text, quantity int, invoiced_at timestamp, price numeric(14,4),
                            customer_id int);
CREATE TABLE churn_score (customer_id int, churn_probability float8, risk_bucket text,
                          scored_at timestamptz DEFAULT now());
"""


def read_transactions(path):
    lines = pd.read_csv(path, dtype={"Invoice": str, "StockCode": str, "Country": "category"}, keep_default_na=False,
                        na_values={"Customer ID": [""]})
    lines["InvoiceDate"] = pd.to_datetime(lines["InvoiceDate"], format="%Y-%m-%d %H:%M:%S")
    key = [name for name in lines.columns if name != "Description"]
    return lines.drop_duplicates(subset=key)


def keep_purchases(lines):
    known = lines[lines["Customer ID"].notna() & (lines.Quantity > 0) & (lines.Price > 0)]
    code = known.StockCode.str.upper()
    goods = ~(code.isin(SERVICE_CODES) | code.str.startswith("GIFT_"))
    standing = ~known.Invoice.str.startswith(("C", "c"))
    bought = known[goods & standing]
    return pd.DataFrame({"invoice": bought.Invoice, "stock_code": bought.StockCode, "quantity": bought.Quantity,
                         "invoiced_at": bought.InvoiceDate, "price": bought.Price,
                         "customer_id": bought["Customer ID"].astype(int)})


def copy_into(cursor, table, frame):
    text = io.StringIO()
    frame.to_csv(text, index=False, header=False)
    text.seek(0)
    cursor.copy_expert(f"COPY {table} ({', '.join(frame.columns)}) FROM STDIN (FORMAT csv)", text)


def features_at(purchases, as_of):
    past = purchases[purchases.invoiced_at < as_of]
    past = past.assign(amount=past.quantity * past.price, day=past.invoiced_at.dt.normalize())
    table = past.groupby("customer_id").agg(
        last=("invoiced_at", "max"), frequency=("invoice", "nunique"), monetary=("amount", "sum"),
        items=("quantity", "sum"), unique_products=("stock_code", "nunique"), active_days=("day", "nunique"))
    return pd.DataFrame({"recency_days": (as_of - table["last"]) / pd.Timedelta(days=1), "frequency": table.frequency,
                         "monetary": table.monetary, "avg_basket_value": table.monetary / table.frequency,
                         "avg_items_per_invoice": table["items"] / table.frequency,
                         "unique_products": table.unique_products, "active_days": table.active_days})


def labels_at(purchases, customers, as_of):
    window = (purchases.invoiced_at >= as_of) & (purchases.invoiced_at < as_of + HORIZON)
    return (~customers.isin(purchases.customer_id[window])).astype(int)


def fit(features, labels):
    return make_pipeline(StandardScaler(), LogisticRegression(C=1.0, max_iter=1000)).fit(features, labels)


def main(path, conninfo):
    lines = read_transactions(path)
    purchases = keep_purchases(lines)
    score_at = lines.InvoiceDate.max().normalize() + pd.Timedelta(days=1)
    test_at, train_at = score_at - HORIZON, score_at - 2 * HORIZON

    train, test = features_at(purchases, train_at), features_at(purchases, test_at)
    train_labels = labels_at(purchases, train.index, train_at)
    test_labels = labels_at(purchases, test.index, test_at)
    expected = fit(train, train_labels).predict_proba(test)[:, 1]
    metrics = {"auc": roc_auc_score(test_labels, expected), "brier": brier_score_loss(test_labels, expected),
               "average_precision": average_precision_score(test_labels, expected),
               "log_loss": log_loss(test_labels, expected)}

    model = fit(pd.concat([train, test]), np.concatenate([train_labels, test_labels]))
    current = features_at(purchases, score_at)
    probability = model.predict_proba(current)[:, 1]
    bucket = np.select([probability >= 0.66, probability >= 0.33], ["High", "Medium"], "Low")
    scores = pd.DataFrame({"customer_id": current.index, "churn_probability": probability, "risk_bucket": bucket})

    with psycopg2.connect(conninfo) as connection, connection.cursor() as cursor:
        cursor.execute(SCHEMA)
        copy_into(cursor, "purchase_line", purchases)
        copy_into(cursor, "churn_score", scores)
        cursor.execute("ANALYZE purchase_line")
    print(json.dumps({"purchase_lines": len(purchases), "customers": len(scores), **metrics}))


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2])
