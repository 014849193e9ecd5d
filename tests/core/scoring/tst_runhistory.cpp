// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scoring/runhistory.h"

#include "tests/support/testdatabase.h"

#include <QTest>

using namespace churnlens;
using namespace churnlens::scoring;

namespace {

/// Run 1: published once, with drift and outcome; 2: published now; 3: never finished; 4: finished, never published.
const QByteArray kRuns =
    "INSERT INTO ml.model (model_id, feature_set, horizon_days, test_as_of, data_fingerprint, metadata, artifact_path)"
    " VALUES ('m1', 'behavioural', 90, '2011-09-11', 'x', '{}', '/m');"
    "INSERT INTO ml.scoring_run (model_id, as_of, horizon_days, active_days, medium_from, high_from, scored_at, "
    "customers,"
    " active, high, medium, low, expected_churners, expected_churners_low, expected_churners_high, drift, published_at)"
    " VALUES ('m1', '2011-08-01', 90, 180, 0.25, 0.5, '2011-08-01 12:00:00.25+02', 60, 50, 10, 20, 30, 21.5, 18.25, 25,"
    " '{\"score\": {\"psi\": 0.125}}', '2011-08-01 10:01+00'),"
    " ('m1', '2011-12-10', 60, 120, 0.3, 0.6, '2011-12-10 10:00+00', 7, 6, 1, 2, 4, 3, NULL, NULL, NULL,"
    " '2011-12-10 10:00:01+00'),"
    " ('m1', '2011-12-11', 90, 180, 0.3, 0.6, '2011-12-11 10:00+00', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, "
    "NULL,"
    " NULL),"
    " ('m1', '2011-12-12', 90, 180, 0.3, 0.6, '2011-12-12 10:00+00', 5, 5, 0, 0, 5, 0.5, NULL, NULL, NULL, NULL);"
    "INSERT INTO ml.published_run (run_id) VALUES (2)";

QList<qint64> idsOf(const Result<std::vector<ScoringRun>>& runs)
{
    QList<qint64> ids;
    if (runs.ok()) {
        for (const ScoringRun& run : *runs)
            ids.append(run.runId);
    }
    return ids;
}

} // namespace

class TestRunHistory : public QObject
{
    Q_OBJECT

private:
    tests::TestDatabase m_database;
    std::unique_ptr<warehouse::Connection> m_connection;

private Q_SLOTS:
    void initTestCase()
    {
        m_connection = m_database.fresh(QStringLiteral("h"));
        QVERIFY(readRuns(*m_connection, 10)->empty());
        QVERIFY(readRun(*m_connection).ok() && !*readRun(*m_connection)); // nothing is published
        const Result<void> made = m_connection->execute(kRuns);
        QVERIFY2(made.ok(), made.ok() ? "" : qPrintable(made.error().message));
    }

    void listsFinishedRunsNewestFirst()
    {
        QCOMPARE(idsOf(readRuns(*m_connection, 10)), QList<qint64>({4, 2, 1}));
        QCOMPARE(idsOf(readRuns(*m_connection, 2)), QList<qint64>({4, 2}));
        QCOMPARE(idsOf(readRuns(*m_connection, 2, 4)), QList<qint64>({2, 1}));
        QCOMPARE(idsOf(readRuns(*m_connection, 10, 1)), QList<qint64>());
    }

    void readsOne()
    {
        QCOMPARE((*readRun(*m_connection))->runId, 2);
        QCOMPARE((*readRun(*m_connection, 4))->runId, 4);
        QVERIFY(!*readRun(*m_connection, 3)); // unfinished
        QVERIFY(!*readRun(*m_connection, 5));
        const ScoringRun run = **readRun(*m_connection, 1);
        QCOMPARE(run.asOf, QDate(2011, 8, 1));
        QCOMPARE(run.horizonDays, 90);
        QCOMPARE(run.activeDays, 180);
        QVERIFY(run.mediumFrom == 0.25 && run.highFrom == 0.5);
        QVERIFY(run.customers == 60 && run.active == 50 && run.high == 10 && run.medium == 20 && run.low == 30);
        QVERIFY(run.expectedChurners == 21.5 && run.expectedChurnersLow == 18.25 && run.expectedChurnersHigh == 25.0);
        QCOMPARE(run.scoredAt, QStringLiteral("2011-08-01T10:00:00.250000Z")); // UTC, whatever the session's zone
        QCOMPARE(run.publishedAt, QStringLiteral("2011-08-01T10:01:00.000000Z"));
        QVERIFY(!run.isPublished);
        QCOMPARE(run.drift[QStringLiteral("score")][QStringLiteral("psi")].toDouble(), 0.125);
        QVERIFY(run.outcome.isEmpty());
    }

    void writesJson()
    {
        const QJsonObject now = toJson(**readRun(*m_connection, 2));
        QCOMPARE(now[QStringLiteral("is_published")].toBool(), true);
        QCOMPARE(now[QStringLiteral("as_of")].toString(), QStringLiteral("2011-12-10"));
        QCOMPARE(now[QStringLiteral("horizon_days")].toInt(), 60);
        QCOMPARE(now.keys().size(), 22);
        for (const QString& name : {QStringLiteral("expected_churners_low"), QStringLiteral("expected_churners_high"),
                                    QStringLiteral("drift"), QStringLiteral("outcome")})
            QVERIFY2(now.contains(name) && now[name].isNull(), qPrintable(name));
        const QJsonObject never = toJson(**readRun(*m_connection, 4));
        QVERIFY(never[QStringLiteral("published_at")].isNull());
        QVERIFY(!never[QStringLiteral("is_published")].toBool());
        QVERIFY(toJson(**readRun(*m_connection, 1))[QStringLiteral("drift")].isObject());
    }
};

QTEST_GUILESS_MAIN(TestRunHistory)
#include "tst_runhistory.moc"
