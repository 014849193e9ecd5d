// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/artifactstore.h"
#include "core/model/trainedmodel.h"
#include "core/modelreport/championchange.h"
#include "core/modelreport/listcounter.h"
#include "core/modelreport/modelreport.h"
#include "core/modelreport/modelsoverview.h"
#include "core/pipeline/batchrun.h"
#include "tests/support/testdatabase.h"
#include "tests/support/testfiles.h"

#include <QTest>

using namespace churnlens;
using namespace churnlens::modelreport;
using namespace Qt::StringLiterals;

/// Models of a real, small shop: the overview, the list of a threshold, and another champion.
class TestChampionChange : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void readsTheOverview();
    void readsAnEmptyWarehouse();
    void reportsTheTrainedModel();
    void countsTheList();
    void promotesWithAReason();
    void refusesWhileARunIsOn();
    void refusesAnUnknownModel();

private:
    [[nodiscard]] pipeline::DatabaseChoice choice() const;
    pipeline::BatchReport run(pipeline::TrainMode train, const QString& featureSet);
    ModelsOverview overview();

    tests::TestDatabase m_database;
    tests::TestFiles m_files;
    QTemporaryDir m_dataDir;
    std::unique_ptr<warehouse::Connection> m_connection;
    QString m_first;
    QString m_second;
};

pipeline::DatabaseChoice TestChampionChange::choice() const
{
    pipeline::DatabaseChoice choice;
    choice.conninfo = m_database.conninfoOf(u"shop"_s);
    choice.dataDir = m_dataDir.path();
    return choice;
}

pipeline::BatchReport TestChampionChange::run(pipeline::TrainMode train, const QString& featureSet)
{
    pipeline::BatchOptions options;
    options.database = choice();
    options.train = train;
    options.featureSet = featureSet;
    if (m_first.isEmpty())
        options.inputs = {m_files.write(u"shop.csv"_s, tests::smallShop(300))};
    return pipeline::runBatch(options, {});
}

ModelsOverview TestChampionChange::overview()
{
    return readModelsOverview(*m_connection).value();
}

void TestChampionChange::initTestCase()
{
    m_connection = m_database.fresh(u"shop"_s);
    pipeline::BatchReport report = run(pipeline::TrainMode::Always, features::kBehaviouralSet);
    QVERIFY2(!report.error, report.error ? qPrintable(report.error->message) : "");
    m_first = report.championId;
    report = run(pipeline::TrainMode::Always, features::kBaselineSet);
    QVERIFY(report.training);
    m_second = report.training->result.model.modelId;
    QVERIFY(m_first != m_second);
}

void TestChampionChange::readsTheOverview()
{
    const ModelsOverview seen = overview();
    QCOMPARE(seen.models.size(), size_t(2));
    QCOMPARE(seen.models.front().modelId, m_second);
    QVERIFY(seen.hasPurchases);
    QVERIFY(seen.publishedRun);
    QVERIFY(!seen.drift.empty());
    QCOMPARE(seen.drift.front().column, u"churn_probability"_s);
    QVERIFY(!seen.championId().isEmpty());
    QCOMPARE(seen.deployments.front().modelId, seen.championId());
}

void TestChampionChange::readsAnEmptyWarehouse()
{
    const std::unique_ptr<warehouse::Connection> empty = m_database.fresh(u"empty"_s);
    const Result<ModelsOverview> seen = readModelsOverview(*empty);
    QVERIFY(seen.ok());
    QVERIFY(seen->models.empty() && seen->outcomes.empty() && !seen->publishedRun && !seen->hasPurchases);
    QVERIFY(!previousChampion(seen->deployments));
}

void TestChampionChange::reportsTheTrainedModel()
{
    const model::ArtifactStore store(m_dataDir.filePath(u"models"_s));
    const ModelReport report = readModelReport(store.load(m_first).value());
    QVERIFY(report.coefficients.size() > 7);
    QVERIFY(report.testAsOf.isValid());
    QVERIFY(report.all.thresholds);
    QCOMPARE(report.gate.size(), size_t(4));
    QVERIFY(!report.all.calibration.empty() && !report.all.gain.empty() && !report.all.roc.empty());
    // The risk groups and the table come from the same customers.
    const BucketResult& high = report.all.buckets[2];
    QCOMPARE(high.bucket, u"High"_s);
    QCOMPARE(report.all.thresholds->at(report.settings.highFrom).listed(), high.customers);
    QCOMPARE(report.all.thresholds->at(report.settings.highFrom).listedChurned, high.churned);
    QCOMPARE(report.all.thresholds->at(0).customers(), qint64(*report.all.customers));
}

void TestChampionChange::countsTheList()
{
    const auto population = population::Population::read(*m_connection, *overview().publishedRun, {});
    QVERIFY(population.ok());
    const ListCounter all = ListCounter::make(*population, population::Segment::All);
    const ListCounter active = ListCounter::make(*population, population::Segment::Active);
    QCOMPARE(all.customers(), qint64((*population)->size()));
    for (const double threshold : {0.0, 0.33, 0.5, 0.66, 0.9, 1.0}) {
        const QByteArray sql = "SELECT count(*) FROM ml.latest_churn_score WHERE churn_probability >= "
            + QByteArray::number(threshold, 'g', 17);
        QCOMPARE(all.count(threshold), tests::scalar(*m_connection, sql).toLongLong());
        QCOMPARE(active.count(threshold), tests::scalar(*m_connection, sql + " AND is_active").toLongLong());
    }
    QVERIFY(active.customers() < all.customers());
    QCOMPARE(ListCounter().count(0), 0);
}

void TestChampionChange::promotesWithAReason()
{
    const QString champion = overview().championId();
    const QString other = champion == m_first ? m_second : m_first;
    const Result<registry::Promotion> promoted =
        changeChampion(choice(), {other, u"promoted by hand: trial"_s, true}, {});
    QVERIFY2(promoted.ok(), promoted.ok() ? "" : qPrintable(promoted.error().message));
    QVERIFY(promoted->changed);
    const ModelsOverview seen = overview();
    QCOMPARE(seen.championId(), other);
    QCOMPARE(seen.deployments.front().reason, u"promoted by hand: trial"_s);
    const std::optional<registry::Deployment> before = previousChampion(seen.deployments);
    QVERIFY(before);
    QCOMPARE(before->modelId, champion);
    // Once more changes nothing.
    QVERIFY(!changeChampion(choice(), {other, {}, true}, {})->changed);
    QCOMPARE(overview().deployments.size(), seen.deployments.size());
}

void TestChampionChange::refusesWhileARunIsOn()
{
    const auto running = pipeline::Session::open(choice(), {});
    QVERIFY(running.ok() && (*running)->lockRuns().ok());
    const size_t before = overview().deployments.size();
    const Result<registry::Promotion> promoted = changeChampion(choice(), {m_first, {}, true}, {});
    QVERIFY(!promoted.ok());
    QCOMPARE(promoted.error().code, ErrorCode::RunInProgress);
    QCOMPARE(overview().deployments.size(), before);
}

void TestChampionChange::refusesAnUnknownModel()
{
    const Result<registry::Promotion> promoted = changeChampion(choice(), {u"nobody"_s, {}, true}, {});
    QVERIFY(!promoted.ok());
    QCOMPARE(promoted.error().code, ErrorCode::Usage);
}

QTEST_GUILESS_MAIN(TestChampionChange)
#include "tst_championchange.moc"
