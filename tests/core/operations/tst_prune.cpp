// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/operations/prune.h"

#include "tests/support/testdatabase.h"

#include <QDir>
#include <QTest>

using namespace churnlens;
using namespace churnlens::operations;
using tests::scalar;

/// Ten runs, one a week, of models m1 to m5 (two runs each), the last published. m6 was trained last and refused by the
/// gate; m0 was trained first and never scored.
class TestPrune : public QObject
{
    Q_OBJECT

private:
    tests::TestDatabase m_database;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<warehouse::Connection> m_connection;

    [[nodiscard]] Result<PruneReport> prune(const Retention& retention, bool dryRun = false) const
    {
        pipeline::DatabaseChoice choice;
        choice.conninfo = m_database.conninfoOf(QStringLiteral("p"));
        choice.dataDir = m_folder->path();
        const Result<std::unique_ptr<pipeline::Session>> session = pipeline::Session::open(choice, {});
        return session.ok() ? pruneRuns(**session, retention, dryRun, {}) : Result<PruneReport>(session.error());
    }
    QString runs()
    {
        return scalar(*m_connection, "SELECT string_agg(run_id::text, ' ' ORDER BY run_id) FROM ml.scoring_run");
    }
    /// Tables that have a column run_id and in it a run that is no more.
    QStringList tablesWithOrphans()
    {
        const Result<warehouse::QueryResult> tables = m_connection->query(
            "SELECT format('%I.%I', c.table_schema, c.table_name) FROM information_schema.columns c "
            "JOIN information_schema.tables t USING (table_schema, table_name) WHERE c.column_name = 'run_id' "
            "AND t.table_type = 'BASE TABLE' ORDER BY 1");
        QStringList found;
        if (!tables.ok() || tables->rows() < 6) // those of migrations 4 to 10
            return {QStringLiteral("the tables of runs were not found")};
        for (int row = 0; row < tables->rows(); ++row) {
            const QString table = tables->text(row, 0);
            if (scalar(*m_connection,
                       "SELECT count(*) FROM " + table.toLatin1()
                           + " WHERE run_id NOT IN (SELECT run_id FROM ml.scoring_run)")
                != QStringLiteral("0"))
                found.append(table);
        }
        return found;
    }
    [[nodiscard]] QStringList models() const
    {
        return QDir(m_folder->filePath(QStringLiteral("models"))).entryList(QDir::Dirs | QDir::NoDotAndDotDot);
    }

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_connection = m_database.fresh(QStringLiteral("p"));
        const Result<void> filled = m_connection->execute(
            "INSERT INTO ml.model (model_id, feature_set, horizon_days, test_as_of, data_fingerprint, metadata, "
            "artifact_path, trained_at) SELECT 'm' || i, '', 90, '2010-01-01', 'f', '{}', 'x', CASE i WHEN 6 THEN "
            "now() "
            "ELSE now() - (72 - i * 14) * interval '1 day' END FROM generate_series(0, 6) i;"
            "INSERT INTO ml.deployment (model_id, reason) SELECT 'm' || i, 'trained' FROM generate_series(1, 5) i;"
            "INSERT INTO ml.scoring_run (model_id, as_of, horizon_days, active_days, medium_from, high_from, "
            "scored_at, "
            "customers) SELECT 'm' || (i + 1) / 2, '2010-01-01'::date + i * 7, 90, 365, 0.3, 0.6, now() - (71 - i * 7) "
            "* "
            "interval '1 day', 3 FROM generate_series(1, 10) i;"
            "INSERT INTO ml.churn_score (run_id, customer_key, churn_probability, risk_bucket, is_active, "
            "value_at_risk, "
            "scored_at) SELECT r, c, 0.5, 'Medium', true, 1, now() FROM generate_series(1, 10) r, generate_series(1, "
            "3) c;"
            "INSERT INTO ml.run_outcome (run_id, data_fingerprint, outcome) VALUES (1, 'f', '{}'), (9, 'f', '{}');"
            "INSERT INTO ml.standardized_feature SELECT r, c, '{0.5}' FROM generate_series(1, 10) r, "
            "generate_series(1, 3) c;"
            "INSERT INTO ml.run_group SELECT r, true, 'Medium', '', 25, 3, 3, 1.5 FROM generate_series(1, 10) r;"
            "INSERT INTO ml.training_label VALUES ('2010-01-15', 1, true);" // the date of run 2
            "INSERT INTO mart.customer_feature SELECT '2010-01-01'::date + i * 7, 1, 1, 1, 1, 1, 1, 1, 1, 1, "
            "'2009-12-01', 1, 1, 1, 1, 1, 1, 1, 1 FROM generate_series(1, 10) i;"
            "INSERT INTO ml.published_run VALUES (true, 10)");
        QVERIFY2(filled.ok(), filled.ok() ? "" : qPrintable(filled.error().message));
        for (const char* model : {"m0", "m1", "m2", "m3", "m4", "m5", "m6", "of-another-database"})
            QVERIFY(QDir().mkpath(m_folder->filePath(QStringLiteral("models/") + QLatin1StringView(model))));
    }

    void keepsTheNewest()
    {
        const Result<PruneReport> report = prune({3, {}});
        QVERIFY2(report.ok(), report.ok() ? "" : qPrintable(report.error().message + report.error().detail));
        QCOMPARE(runs(), QStringLiteral("8 9 10"));
        QCOMPARE(report->runs.size(), size_t(7));
        QCOMPARE(report->runs.front().asOf, QDate(2010, 1, 8));
        QCOMPARE(report->scores, 21);
        QCOMPARE(scalar(*m_connection, "SELECT string_agg(DISTINCT run_id::text, ' ') FROM ml.churn_score"),
                 QStringLiteral("10 8 9"));
        QCOMPARE(scalar(*m_connection, "SELECT string_agg(run_id::text, ' ') FROM ml.run_outcome"),
                 QStringLiteral("9"));
        QCOMPARE(report->featureRows, 6); // of runs 1 to 7, but for the date that examples are of
        QCOMPARE(scalar(*m_connection, "SELECT count(*) FROM mart.customer_feature WHERE as_of = '2010-01-15'"),
                 QStringLiteral("1"));
        // m4 and m5 scored runs that stay, m5 is the champion, m4 a rollback's, m6 is newer than the oldest run.
        QCOMPARE(report->models,
                 QStringList({QStringLiteral("m0"), QStringLiteral("m1"), QStringLiteral("m2"), QStringLiteral("m3")}));
        QCOMPARE(models(),
                 QStringList({QStringLiteral("m4"), QStringLiteral("m5"), QStringLiteral("m6"),
                              QStringLiteral("of-another-database")}));
        QCOMPARE(scalar(*m_connection, "SELECT count(*) FROM ml.model"), QStringLiteral("7")); // the history stays
        const Result<PruneReport> again = prune({3, {}});
        QVERIFY(again.ok() && again->runs.empty() && again->models.isEmpty() && again->featureRows == 0);
    }

    void leavesNothingOfARun()
    {
        // What an earlier program left of runs that it had removed.
        QVERIFY(m_connection->execute("INSERT INTO ml.run_group VALUES (99, true, 'Low', '', 1, 1, 1, 1)").ok());
        QCOMPARE(tablesWithOrphans(), QStringList(QStringLiteral("ml.run_group")));
        QVERIFY(prune({3, {}}).ok());
        QCOMPARE(tablesWithOrphans(), QStringList());
        QCOMPARE(scalar(*m_connection, "SELECT string_agg(run_id::text, ' ' ORDER BY run_id) FROM ml.run_group"),
                 QStringLiteral("8 9 10"));
    }

    void keepsByAge()
    {
        QVERIFY(prune({{}, 30}).ok()); // run 6 was scored 29 days ago
        QCOMPARE(runs(), QStringLiteral("6 7 8 9 10"));
        QCOMPARE(models().first(), QStringLiteral("m3"));
    }

    void bothConditionsProtect()
    {
        QVERIFY(prune({8, 30}).ok());
        QCOMPARE(runs(), QStringLiteral("3 4 5 6 7 8 9 10"));
        QVERIFY(prune({2, 30}).ok());
        QCOMPARE(runs(), QStringLiteral("6 7 8 9 10"));
    }

    void whatIsInUseStays()
    {
        // An older run was published again, and the run before it scored the same date again.
        QVERIFY(m_connection
                    ->execute("UPDATE ml.published_run SET run_id = 6; UPDATE ml.scoring_run SET as_of = (SELECT as_of "
                              "FROM ml.scoring_run WHERE run_id = 6) WHERE run_id = 5; INSERT INTO ml.deployment "
                              "(model_id, reason) VALUES ('m1', 'promoted by hand')")
                    .ok());
        QVERIFY(prune({1, {}}).ok());
        QCOMPARE(runs(), QStringLiteral("4 6 10")); // 4: the latest before 6 of an earlier date
        // m1 the champion, m2 scored run 4, m3 run 6, m5 run 10 and the rollback's, m4 trained since run 4, m6 too
        QCOMPARE(models(),
                 QStringList({QStringLiteral("m1"), QStringLiteral("m2"), QStringLiteral("m3"), QStringLiteral("m4"),
                              QStringLiteral("m5"), QStringLiteral("m6"), QStringLiteral("of-another-database")}));
    }

    void aDryRunOnlySays()
    {
        const Result<PruneReport> dry = prune({3, {}}, true);
        QVERIFY(dry.ok() && dry->dryRun);
        QCOMPARE(runs(), QStringLiteral("1 2 3 4 5 6 7 8 9 10"));
        QCOMPARE(models().size(), 8);
        const Result<PruneReport> done = prune({3, {}});
        QCOMPARE(dry->runs.size(), done->runs.size());
        QCOMPARE(dry->scores, done->scores);
        QCOMPARE(dry->featureRows, done->featureRows);
        QCOMPARE(dry->models, done->models);
    }

    void nothingToRemoveIsFine()
    {
        const auto empty = m_database.fresh(QStringLiteral("p"));
        const Result<PruneReport> report = prune({1, {}});
        QVERIFY2(report.ok(), report.ok() ? "" : qPrintable(report.error().message));
        QVERIFY(report->runs.empty() && report->models.isEmpty());
    }

    void aRunInProgressIsLeftAlone()
    {
        QCOMPARE(scalar(*m_connection, "SELECT pg_try_advisory_lock(7163386641386336622)"), QStringLiteral("t"));
        const Result<PruneReport> report = prune({3, {}});
        QVERIFY(!report.ok() && report.error().code == ErrorCode::RunInProgress);
    }
};

QTEST_GUILESS_MAIN(TestPrune)
#include "tst_prune.moc"
