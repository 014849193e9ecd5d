// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/overview/overviewfacts.h"

#include "tests/support/testdatabase.h"

#include <QTest>

using namespace churnlens;
using namespace churnlens::overview;
using population::GroupSummary;
using population::Segment;

namespace {

/// Runs 1 and 2 of August, the second assessed; 3 of December, published; 4 never published.
const QByteArray kWarehouse =
    "INSERT INTO ml.model (model_id, feature_set, horizon_days, test_as_of, data_fingerprint, metadata, artifact_path,"
    " trained_at, accepted, gate) VALUES"
    " ('m1', 'behavioural', 90, '2011-09-11', 'x', '{\"metrics\": {\"all\": {\"auc\": 0.81, \"auc_low\": 0.8,"
    " \"auc_high\": 0.82}, \"active\": {\"auc\": 0.75}}}', '/m', '2011-12-10 09:00+00', true, '[]'),"
    " ('m2', 'behavioural', 90, '2011-09-11', 'x', '{}', '', '2011-12-11 09:00+00', false,"
    " '[{\"check\": \"calibration\", \"passed\": false, \"detail\": \"\"}]');"
    "INSERT INTO ml.scoring_run (model_id, as_of, horizon_days, active_days, medium_from, high_from, customers, active,"
    " high, medium, low, expected_churners, scored_at, published_at) VALUES"
    " ('m1', '2011-08-01', 90, 365, 0.33, 0.66, 60, 50, 10, 20, 30, 21, '2011-12-10 10:00+00', '2011-08-01 10:01+00'),"
    " ('m1', '2011-08-01', 90, 365, 0.33, 0.66, 61, 50, 11, 20, 30, 22, '2011-12-10 10:00+00', '2011-08-01 11:01+00'),"
    " ('m1', '2011-12-10', 90, 365, 0.33, 0.66, 70, 60, 20, 20, 30, 33, '2011-12-10 10:00+00', '2011-12-10 10:01+00'),"
    " ('m1', '2011-12-11', 90, 365, 0.33, 0.66, 70, 60, 20, 20, 30, 33, '2011-12-10 10:00+00', NULL);"
    "INSERT INTO ml.published_run (run_id) VALUES (3);"
    "INSERT INTO ml.run_outcome (run_id, data_fingerprint, outcome)"
    " VALUES (2, 'x', '{\"customers\": 61, \"churners\": 30}')";

GroupSummary group(const QString& name, qint64 customers, double expected)
{
    return {name, customers, customers / 2, 10.0 * static_cast<double>(customers), expected};
}

} // namespace

class TestOverviewFacts : public QObject
{
    Q_OBJECT

private:
    tests::TestDatabase m_database;

private Q_SLOTS:
    void factsOfAWarehouse()
    {
        const auto connection = m_database.fresh(QStringLiteral("facts"));
        const Result<void> made = connection->execute(kWarehouse);
        QVERIFY2(made.ok(), made.ok() ? "" : qPrintable(made.error().message + made.error().detail));
        const auto run = scoring::readRun(*connection);
        QVERIFY(run.ok() && *run);
        const Result<OverviewFacts> facts = readOverview(*connection, **run);
        QVERIFY2(facts.ok(), facts.ok() ? "" : qPrintable(facts.error().detail));
        QCOMPARE(facts->model.of(Segment::All)->auc, 0.81);
        QCOMPARE(facts->model.of(Segment::All)->high, std::optional(0.82));
        QCOMPARE(facts->model.of(Segment::Active)->auc, 0.75);
        QVERIFY(!facts->model.of(Segment::Active)->low);
        QVERIFY(!facts->model.of(Segment::Lapsed));
        QCOMPARE(facts->model.trainedAt, QStringLiteral("2011-12-10T09:00:00Z"));
        QCOMPARE(facts->history.size(), size_t{2});
        QCOMPARE(facts->history[0].runId, 2); // the later one of its date
        QCOMPARE(facts->history[1].runId, 3);
        QCOMPARE(facts->assessed->runId, 2);
        QCOMPARE(facts->lastTraining.modelId, QStringLiteral("m2"));
        QVERIFY(!facts->lastTraining.accepted);
        QCOMPARE(facts->lastTraining.failedChecks, QStringList{QStringLiteral("calibration")});
        QCOMPARE(facts->loads.loads, 0);
        QVERIFY(!facts->loads.lastDay.isValid());
    }

    void loadsTogether()
    {
        const auto connection = m_database.fresh(QStringLiteral("loads"));
        const QByteArray load =
            "INSERT INTO warehouse.load (file_name, sha256, profile, kept_duplicates, rows_read, rows_loaded, "
            "duplicates, rejected,"
            " rejected_by_reason, without_customer, cancelled, service_lines, purchase_lines, customers, invoices,"
            " first_line, last_line, loaded_at) VALUES";
        const Result<void> made = connection->execute(
            load
            + " ('a', 'a', 'generic', false, 10, 8, 1, 1, '{}', 2, 0, 0, 6, 3, 3, '2011-01-02 10:00', '2011-02-03 "
              "10:00',"
              " '2011-03-01 10:00+01'),"
              " ('b', 'b', 'generic', false, 10, 10, 0, 0, '{}', 1, 0, 0, 9, 3, 3, '2011-02-02 10:00',"
              " '2011-02-28 23:00', '2011-03-01 09:30+00')");
        QVERIFY2(made.ok(), made.ok() ? "" : qPrintable(made.error().message + made.error().detail));
        const Result<OverviewFacts> facts = readOverview(*connection, {});
        QVERIFY2(facts.ok(), facts.ok() ? "" : qPrintable(facts.error().detail));
        QCOMPARE(facts->loads.loads, 2);
        QCOMPARE(facts->loads.lines, 18);
        QCOMPARE(facts->loads.withoutCustomer, 3);
        QCOMPARE(facts->loads.firstDay, QDate(2011, 1, 2));
        QCOMPARE(facts->loads.lastDay, QDate(2011, 2, 28));
        QCOMPARE(facts->loads.loadedAt, QStringLiteral("2011-03-01T09:30:00.000000Z"));
        QVERIFY(!facts->model.all); // unknown model
    }

    void theLargestGroupsByRisk()
    {
        const std::vector<GroupSummary> groups{group(QStringLiteral("UK"), 100, 40),
                                               group(QStringLiteral("DE"), 50, 30), group(QStringLiteral("FR"), 20, 4),
                                               group(QStringLiteral("ES"), 10, 9)};
        const LargestGroups all = largestGroups(groups, 4);
        QCOMPARE(all.others, 0);
        QVERIFY(!all.rest);
        QCOMPARE(all.groups[0].name, QStringLiteral("ES")); // 0.9
        QCOMPARE(all.groups[3].name, QStringLiteral("FR")); // 0.2
        const LargestGroups three = largestGroups(groups, 3);
        QCOMPARE(three.groups.size(), size_t{2});
        QCOMPARE(three.groups[0].name, QStringLiteral("DE")); // 0.6 before 0.4
        QCOMPARE(three.others, 2);
        QCOMPARE(three.rest->customers, 30);
        QCOMPARE(three.rest->expectedChurners, 13.0);
        QCOMPARE(three.rest->value, 300.0);
        QCOMPARE(three.rest->high, 15);
    }

    void historyIsCutAtItsBeginning()
    {
        std::vector<scoring::ScoringRun> runs(5);
        for (int i = 0; i < 5; ++i) {
            runs[static_cast<size_t>(i)].asOf = QDate(2011, 6 - i, 1);
            runs[static_cast<size_t>(i)].publishedAt = QStringLiteral("2011-12-10T10:00:00Z");
            runs[static_cast<size_t>(i)].customers = 1;
        }
        const auto history = historyOf(runs, 2);
        QCOMPARE(history.size(), size_t{2});
        QCOMPARE(history[0].asOf, QDate(2011, 5, 1));
        QCOMPARE(history[1].asOf, QDate(2011, 6, 1));
    }
};

QTEST_GUILESS_MAIN(TestOverviewFacts)
#include "tst_overviewfacts.moc"
