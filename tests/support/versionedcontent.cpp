// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/versionedcontent.h"

#include <QTest>

namespace churnlens::tests {

namespace {

/// Statements of the first version whose tables they fill, and the last version that still has them so.
struct Content
{
    int since;
    int until;
    const char* sql;
};

constexpr int kAlways = 1000;

constexpr Content kContents[] = {
    {2, kAlways,
     "INSERT INTO warehouse.customer VALUES (1, '77', 'France', '2010-01-01 10:00'), (2, E'a\\tb\\\\N', NULL, "
     "'2010-01-09 10:00:00.5');"
     "INSERT INTO warehouse.product VALUES (1, 'A', E'line\\nfeed\\rreturn\\ttab\\\\back \"quoted\"'), (2, E'\\\\.', "
     "''), (3, 'B', NULL), (4, E'\\\\N', 'é');"
     "INSERT INTO warehouse.transaction_line VALUES ('2010-01-01 10:00', 1, 1, 2, 1, 2, 'p', '1', 1.5), "
     "('2010-01-09 10:00', 2, 2, -3, 1, 3, 'c', 'C2', 2.1234);"
     "INSERT INTO warehouse.load (file_name, sha256, profile, kept_duplicates, rows_read, rows_loaded, duplicates, "
     "rejected, rejected_by_reason, without_customer, cancelled, service_lines, purchase_lines, customers, invoices, "
     "last_line) VALUES ('a.csv', 'x', 'generic', false, 3, 2, 0, 1, '{\"bad_date\": 1}', 0, 1, 0, 1, 1, 1, "
     "'2010-01-09 10:00');"
     "INSERT INTO warehouse.rejected_line (load_id, line_no, reason, raw_text) VALUES (1, 4, 'bad_date', "
     "E'1\\tA\\\\.\\n')"},
    {3, kAlways,
     "INSERT INTO mart.invoice VALUES (1, '1', '2010-01-01', true, '2010-01-01 10:00', 3, 2, 1);"
     "INSERT INTO mart.customer_product VALUES (1, 1, '2010-01-01 10:00');"
     "INSERT INTO mart.cancellation VALUES (2, 'C2', '2010-01-09', '2010-01-09 10:00', -6.3702, -3, 1);"
     "UPDATE mart.state SET is_current = true, built_at = '2010-02-01 00:00Z'"},
    {3, 5, "INSERT INTO mart.customer_feature VALUES ('2010-02-01', 1, 30.5, 1, 3, 3, 2, 1, 1, 3, '2010-01-01 10:00')"},
    {6, kAlways,
     "INSERT INTO mart.customer_feature VALUES ('2010-02-01', 1, 30.583333333333332, 1, 3, 3, 2, 1, 1, 3, '2010-01-01 "
     "10:00', 30.5, 1, 1, 0, 0.1, 0, 1, 0);"
     "INSERT INTO ml.training_label VALUES ('2010-02-01', 1, true)"},
    {4, 5, "INSERT INTO ml.training_example VALUES ('2010-02-01', 1, 30.5, 1, 3, 3, 2, 1, 1, true)"},
    {4, kAlways,
     "INSERT INTO ml.model (model_id, feature_set, horizon_days, test_as_of, data_fingerprint, metadata, "
     "artifact_path) "
     "VALUES ('m1', 'baseline', 90, '2010-01-15', 'f', '{\"a\": \"\\\\n\"}', '/somewhere/models/m1');"
     "INSERT INTO ml.deployment (model_id, reason) VALUES ('m1', 'trained');"
     "INSERT INTO ml.scoring_run (model_id, as_of, horizon_days, active_days, medium_from, high_from, scored_at, "
     "customers, active, high, medium, low, expected_churners, published_at) VALUES ('m1', '2010-02-01', 90, 365, "
     "0.33, "
     "0.66, '2010-02-01 01:00Z', 2, 1, 1, 0, 1, 0.8, '2010-02-01 01:01Z');"
     "INSERT INTO ml.churn_score (run_id, customer_key, churn_probability, risk_bucket, is_active, value_at_risk, "
     "scored_at) VALUES (1, 1, 0.1::float8 + 0.2::float8, 'Low', true, 0.9, '2010-02-01 01:00Z'), (1, 2, 0.7, 'High', "
     "false, 0, "
     "'2010-02-01 01:00Z');"
     "INSERT INTO ml.published_run VALUES (true, 1)"},
    {5, kAlways,
     "INSERT INTO warehouse.replaced_line VALUES ('2010-01-01 10:00', 1, 1, 2, 1, 5, 'p', 1, '9', 1.5);"
     "UPDATE warehouse.load SET absent_columns = '{country,\"a b\"}', warnings = '[\"w\\\\t\"]'"},
    {6, kAlways,
     "INSERT INTO ml.model_term VALUES ('m1', 0, '', '', 'Intercept', 0.1), ('m1', 1, 'recency_days', 'recency', "
     "'Days', "
     "1e-300);"
     "INSERT INTO ml.standardized_feature VALUES (1, 1, '{0.30000000000000004}'), (1, 2, '{-1.5}');"
     "UPDATE ml.churn_score SET flags = '{thin_history,wholesale_size}', log_odds = -0.1, risk_rank = 3 - "
     "customer_key, "
     "risk_percentile = 50 * (customer_key - 1);"
     "INSERT INTO ml.run_outcome (run_id, data_fingerprint, outcome) VALUES (1, 'f', '{}')"},
    {7, kAlways, "INSERT INTO service.api_key (name, scope, sha256) VALUES ('dash', 'read', sha256('secret'))"},
    {9, kAlways,
     "INSERT INTO crm.customer_note (customer_id, status, body) VALUES ('77', 'open', E'called\\nno \\\\answer')"},
    {10, kAlways,
     "INSERT INTO ml.run_group VALUES (1, true, 'Low', 'France', 15, 1, 0.9, 0.3), "
     "(1, false, 'High', '', 35, 1, 0, 0.7)"},
    {11, kAlways, "UPDATE ml.scoring_run SET capacity = 1 WHERE run_id = 1"},
};

} // namespace

void insertContent(warehouse::Connection& connection, int schemaVersion)
{
    for (const Content& content : kContents) {
        if (schemaVersion < content.since || schemaVersion > content.until)
            continue;
        const Result<void> done = connection.execute(content.sql);
        QVERIFY2(done.ok(), done.ok() ? "" : qPrintable(done.error().message + u' ' + done.error().detail));
    }
}

QMap<QString, QString> digests(warehouse::Connection& connection)
{
    QMap<QString, QString> result;
    const Result<warehouse::QueryResult> tables =
        connection.query("SELECT format('%I.%I', schemaname, tablename) FROM pg_tables WHERE schemaname NOT IN "
                         "('pg_catalog', 'information_schema') AND tablename <> 'schema_migration'");
    for (int row = 0; tables.ok() && row < tables->rows(); ++row) {
        const QString name = tables->text(row, 0);
        const Result<warehouse::QueryResult> digest = connection.query(
            "SELECT count(*) || ' ' || md5(coalesce(string_agg(t::text, E'\\n' ORDER BY t::text), '')) "
            "FROM "
            + name.toLatin1() + " t");
        result.insert(name, digest.ok() ? digest->text(0, 0) : digest.error().message);
    }
    return result;
}

} // namespace churnlens::tests
