# SPDX-FileCopyrightText: 2026 The Churnlens authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Scores rows by a PMML file apart from the program, and compares with its scores. Run by hand:

    churnlens --export-model m.pmml; churnlens --export-model m.sql
    score_pmml.py m.pmml rows.csv scores.csv

rows.csv: mart.customer_feature with a header; scores.csv: the result of m.sql (customer_key, as_of, churn_probability).
"""
import csv
import math
import sys
import xml.etree.ElementTree as ElementTree

NAMESPACE = "{http://www.dmg.org/PMML-4_4}"
FUNCTIONS = {
    "+": lambda a, b: a + b,
    "-": lambda a, b: a - b,
    "*": lambda a, b: a * b,
    "/": lambda a, b: a / b,
    "ln": math.log,
    "exp": math.exp,
    "pow": math.pow,
    "min": min,
    "max": max,
    "greaterThan": lambda a, b: a > b,
}


def evaluate(element, values):
    kind = element.tag[len(NAMESPACE):]
    if kind == "FieldRef":
        return values[element.get("field")]
    if kind == "Constant":
        return float(element.text)
    if element.get("function") == "if":
        return evaluate(element[1 if evaluate(element[0], values) else 2], values)
    return FUNCTIONS[element.get("function")](*[evaluate(argument, values) for argument in element])


def main(pmml, rows, scores):
    model = ElementTree.parse(pmml).getroot().find(NAMESPACE + "RegressionModel")
    schema = model.find(NAMESPACE + "MiningSchema")
    columns = [field.get("name") for field in schema if field.get("usageType") == "active"]
    tables = model.findall(NAMESPACE + "RegressionTable")
    table = next(table for table in tables if table.get("targetCategory") == "1")
    with open(scores) as file:
        expected = {(r["customer_key"], r["as_of"]): float(r["churn_probability"]) for r in csv.DictReader(file)}
    differences = []
    with open(rows) as file:
        for row in csv.DictReader(file):
            values = {column: float(row[column]) for column in columns}
            for field in model.find(NAMESPACE + "LocalTransformations"):
                values[field.get("name")] = evaluate(field[0], values)
            log_odds = float(table.get("intercept"))
            for predictor in table:
                log_odds += float(predictor.get("coefficient")) * values[predictor.get("name")]
            probability = 1 / (1 + math.exp(-log_odds))
            differences.append(abs(probability - expected[row["customer_key"], row["as_of"]]))
    assert not any(map(math.isnan, differences))
    print(f"{len(differences)} rows, largest difference {max(differences)}")


main(*sys.argv[1:])
