// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pipeline/batchrun.h"

#include "core/pipeline/reportjson.h"
#include "tests/support/testdatabase.h"
#include "tests/support/testfiles.h"

#include <QDir>
#include <QJsonArray>
#include <QTest>

using namespace churnlens;
using namespace churnlens::pipeline;

namespace {

/// The small shop with some of its columns only, under other names.
QByteArray leanShop(const QByteArray& header, const std::vector<qsizetype>& columns)
{
    QByteArray out = header;
    QList<QByteArray> lines = tests::smallShop(300).split('\n');
    lines.removeFirst();
    for (const QByteArray& line : lines) {
        const QList<QByteArray> fields = line.split(',');
        if (fields.size() < 8)
            continue;
        for (const qsizetype column : columns)
            out += (column == columns.front() ? "\n" : ",") + fields[column];
    }
    return out + '\n';
}

} // namespace

class TestBatchRun : public QObject
{
    Q_OBJECT

private:
    tests::TestDatabase m_database;
    tests::TestFiles m_files;
    QTemporaryDir m_dataDir;
    std::unique_ptr<warehouse::Connection> m_connection;

    BatchOptions options(const QByteArray& csv)
    {
        BatchOptions options;
        options.database.conninfo = m_database.conninfoOf(QStringLiteral("b"));
        options.database.dataDir = m_dataDir.path();
        if (!csv.isEmpty())
            options.inputs = {m_files.write(QStringLiteral("shop.csv"), csv)};
        return options;
    }
    QString scalar(const QByteArray& sql) { return tests::scalar(*m_connection, sql); }

private Q_SLOTS:
    void init() { m_connection = m_database.fresh(QStringLiteral("b")); }

    void publishesScoresAndList()
    {
        BatchOptions run = options(tests::smallShop(300));
        run.exportFile = m_files.path(QStringLiteral("high.csv"));
        const BatchReport report = runBatch(run, {});
        QVERIFY2(!report.error, qPrintable(report.error ? report.error->message : QString()));
        QCOMPARE(report.scoring->customers, 300);
        QCOMPARE(scalar("SELECT count(*) FROM ml.latest_churn_score"), QStringLiteral("300"));
        QCOMPARE(scalar("SELECT sum(customers) FROM ml.run_group WHERE run_id = "
                        + QByteArray::number(report.scoring->runId)),
                 QStringLiteral("300"));
        QCOMPARE(report.scoring->high + report.scoring->medium + report.scoring->low, 300);
        QCOMPARE(scalar("SELECT sum(churn_probability) FROM ml.latest_churn_score").toDouble(),
                 report.scoring->expectedChurners);
        QCOMPARE(
            scalar("SELECT count(*) FROM ml.latest_churn_score WHERE risk_bucket = 'High' AND is_active").toLongLong(),
            report.exportedRows);
        QCOMPARE(scalar("SELECT count(*) FROM ml.latest_churn_score WHERE (risk_bucket = 'High') <> (churn_probability "
                        ">= 0.66) "
                        "OR (risk_bucket = 'Low') <> (churn_probability < 0.33)"),
                 QStringLiteral("0"));
        QVERIFY(QFileInfo::exists(m_dataDir.filePath(QStringLiteral("models/%1/model.json").arg(report.championId))));
    }

    void trainsOnlyWhenSomethingChanged()
    {
        const BatchReport first = runBatch(options(tests::smallShop(300)), {});
        const BatchReport second = runBatch(options({}), {});
        QVERIFY(!second.error);
        QVERIFY(!second.training);
        QCOMPARE(second.championId, first.championId);
        QCOMPARE(second.scoring->runId, first.scoring->runId + 1);
        QCOMPARE(second.scoring->expectedChurners, first.scoring->expectedChurners);
        BatchOptions always = options({});
        always.train = TrainMode::Always;
        const BatchReport third = runBatch(always, {});
        QVERIFY(third.training.has_value());
        QVERIFY(third.championId != first.championId);
        QCOMPARE(scalar("SELECT count(*) FROM ml.deployment"), QStringLiteral("2"));
    }

    void anEarlierDateSeesOnlyItsPast()
    {
        BatchOptions run = options(tests::smallShop(300));
        run.asOf = QDate(2011, 6, 1);
        const BatchReport report = runBatch(run, {});
        QVERIFY2(!report.error, qPrintable(report.error ? report.error->message : QString()));
        QCOMPARE(report.scoring->asOf, run.asOf);
        QCOMPARE(toDate(report.training->result.test().asOf), run.asOf.addDays(-90));
        QCOMPARE(scalar("SELECT max(last_purchase_at) < '2011-06-01' FROM mart.customer_feature"), QStringLiteral("t"));
    }

    void dryRunKeepsNothing()
    {
        BatchOptions run = options(tests::smallShop(300));
        run.dryRun = true;
        run.exportFile = m_files.path(QStringLiteral("dry.csv"));
        const BatchReport report = runBatch(run, {});
        QVERIFY2(!report.error, qPrintable(report.error ? report.error->message : QString()));
        QCOMPARE(report.scoring->customers, 300);
        QVERIFY(report.training.has_value());
        for (const char* table : {"warehouse.transaction_line", "warehouse.load", "mart.invoice", "ml.model",
                                  "ml.churn_score", "ml.run_group", "ml.published_run"})
            QCOMPARE(scalar(QByteArray("SELECT count(*) FROM ") + table), QStringLiteral("0"));
        QVERIFY(!QFileInfo::exists(run.exportFile));
        QVERIFY(!QFileInfo::exists(m_dataDir.filePath(QStringLiteral("models/") + report.championId)));
    }

    void notEnoughToTrain_data()
    {
        QTest::addColumn<QByteArray>("csv");
        const QByteArray shop = tests::smallShop(300);
        QByteArray oneCustomer = tests::kHeader;
        QByteArray shortHistory = tests::kHeader;
        QByteArray noBuyers = tests::kHeader;
        QByteArray allChurned = tests::kHeader;
        for (const QByteArray& line : shop.mid(tests::kHeader.size()).split('\n')) {
            const QList<QByteArray> fields = line.split(',');
            if (fields.size() < 8)
                continue;
            if (fields[6] == "10000")
                oneCustomer += line + '\n';
            if (fields[4] < "2010-02-01")
                shortHistory += line + '\n';
            noBuyers += QByteArray(line).replace(QByteArray(fields[6] + ",United"), QByteArray(",United")) + '\n';
            if (fields[4] < "2010-06-01")
                allChurned += line + '\n';
        }
        allChurned += "C1,A,x,-1,2011-12-01 10:00:00,1,10000,France\n"; // covers the windows, without a purchase
        QTest::newRow("one customer") << oneCustomer;
        QTest::newRow("two months of history") << shortHistory;
        QTest::newRow("only anonymous lines") << noBuyers;
        QTest::newRow("all churned") << allChurned;
    }
    void notEnoughToTrain()
    {
        QFETCH(QByteArray, csv);
        const BatchReport report = runBatch(options(csv), {});
        QVERIFY(report.error.has_value());
        QVERIFY2(report.error->code == ErrorCode::NotEnoughData, qPrintable(report.error->message));
        QCOMPARE(scalar("SELECT count(*) FROM ml.churn_score"), QStringLiteral("0"));
        QCOMPARE(scalar("SELECT count(*) FROM ml.published_run"), QStringLiteral("0"));
        QCOMPARE(scalar("SELECT count(*) FROM warehouse.load"), QStringLiteral("1")); // the load itself stands
    }

    void theLeakAlarmKeepsTheLastScores()
    {
        QVERIFY(!runBatch(options(tests::smallShop(300)), {}).error);
        const QString published = scalar("SELECT run_id FROM ml.published_run");
        const BatchReport report = runBatch(options(tests::smallShop(300, tests::Rhythm::Clockwork)), {});
        QVERIFY(report.error.has_value());
        QVERIFY2(report.error->code == ErrorCode::GateFailed, qPrintable(report.error->message));
        QCOMPARE(scalar("SELECT run_id FROM ml.published_run"), published);
        QVERIFY(!report.scoring);
        QCOMPARE(scalar("SELECT string_agg(accepted::text, ',' ORDER BY trained_at) FROM ml.model"),
                 QStringLiteral("true,false")); // recorded, with what the gate said
        QCOMPARE(scalar("SELECT count(*) FROM ml.deployment"), QStringLiteral("1"));
        QVERIFY(scalar("SELECT gate::text FROM ml.model WHERE NOT accepted").contains(QStringLiteral("Leak alarm")));
    }

    void anEmptyWarehouseSaysWhatToDo()
    {
        const BatchReport report = runBatch(options({}), {});
        QVERIFY(report.error->code == ErrorCode::NotEnoughData);
        QVERIFY(report.error->message.contains(QStringLiteral("--input FILE")));
    }

    void neverTrainingNeedsAModel()
    {
        BatchOptions run = options(tests::smallShop(300));
        run.train = TrainMode::Never;
        const BatchReport report = runBatch(run, {});
        QVERIFY(report.error->code == ErrorCode::NotEnoughData);
        QVERIFY(report.error->message.contains(QStringLiteral("--train auto")));
    }

    void oneRunAtATime()
    {
        const auto other = Session::open(options({}).database, {});
        QVERIFY(other.ok());
        QVERIFY((*other)->lockRuns().ok());
        const BatchReport report = runBatch(options({}), {});
        QVERIFY(report.error->code == ErrorCode::RunInProgress);
    }

    void readersSeeTheOldRunUntilTheFlip()
    {
        QVERIFY(!runBatch(options(tests::smallShop(300)), {}).error);
        const QString published = scalar("SELECT run_id FROM ml.published_run");
        QStringList seen; // what a reader sees each time the second run reports
        const Progress progress{
            {}, [&](double fraction, const QString& phase) {
                if (phase != QStringLiteral("Scoring") || fraction < 1)
                    seen << scalar(
                        "SELECT DISTINCT run_id || ':' || count(*) FROM ml.latest_churn_score GROUP BY run_id");
            }};
        QVERIFY(!runBatch(options({}), progress).error);
        QVERIFY(seen.size() >= 2);
        seen.removeDuplicates();
        QCOMPARE(seen, QStringList({published + QStringLiteral(":300")}));
        QVERIFY(scalar("SELECT run_id FROM ml.published_run") != published);
    }

    void aFailedRunKeepsTheLastScores()
    {
        QVERIFY(!runBatch(options(tests::smallShop(300)), {}).error);
        const QString published = scalar("SELECT run_id FROM ml.published_run");
        QVERIFY(m_connection->execute("ALTER TABLE ml.churn_score ADD CONSTRAINT refuse CHECK (run_id < 0) NOT VALID")
                    .ok());
        const BatchReport report = runBatch(options({}), {});
        QVERIFY(report.error.has_value());
        QCOMPARE(scalar("SELECT run_id FROM ml.published_run"), published);
        QCOMPARE(scalar("SELECT count(*) FROM ml.latest_churn_score"), QStringLiteral("300"));
        QCOMPARE(scalar("SELECT count(*) FROM ml.scoring_run"), QStringLiteral("1"));
    }

    void aDamagedArtifactIsRefused()
    {
        const BatchReport first = runBatch(options(tests::smallShop(300)), {});
        QFile file(m_dataDir.filePath(QStringLiteral("models/%1/model.json").arg(first.championId)));
        QVERIFY(file.open(QIODevice::ReadWrite));
        QVERIFY(file.resize(file.size() / 2));
        file.close();
        BatchOptions never = options({});
        never.train = TrainMode::Never;
        const BatchReport second = runBatch(never, {});
        QVERIFY(second.error.has_value());
        QVERIFY2(second.error->message.contains(QStringLiteral("model.json")), qPrintable(second.error->message));
        QCOMPARE(scalar("SELECT run_id FROM ml.published_run").toLongLong(), first.scoring->runId);
        const BatchReport third = runBatch(options({}), {}); // auto makes a new one
        QVERIFY(!third.error);
        QVERIFY(third.championId != first.championId);
    }

    void doesWithoutFeaturesThatTheDataLack_data()
    {
        QTest::addColumn<QByteArray>("csv");
        QTest::addColumn<QStringList>("leftOut");
        QTest::addColumn<QStringList>("absent");
        const QStringList products(QStringLiteral("unique_products: The files have no product column."));
        QTest::newRow("no product") << leanShop("Order No,Qty,Date,Price,Customer,Country", {0, 3, 4, 5, 6, 7})
                                    << products << QStringList(QStringLiteral("stock_code"));
        QTest::newRow("date, amount and customer")
            << leanShop("Date,Amount,Customer", {4, 5, 6}) << QStringList(products)
            << QStringList({QStringLiteral("invoice"), QStringLiteral("stock_code"), QStringLiteral("quantity"),
                            QStringLiteral("country")});
    }
    void doesWithoutFeaturesThatTheDataLack()
    {
        QFETCH(QByteArray, csv);
        QFETCH(QStringList, absent);
        BatchOptions run = options(csv);
        run.featureSet = features::kBaselineSet;
        const BatchReport report = runBatch(run, {});
        QVERIFY2(!report.error, qPrintable(report.error ? report.error->message : QString()));
        QCOMPARE(report.load->loads.front().absentColumns, absent);
        QStringList leftOut;
        QStringList features = report.training->result.model.definition.features;
        const QJsonObject training = toJson(report)[QStringLiteral("training")].toObject();
        for (const QJsonValue& value : training[QStringLiteral("features_left_out")].toArray()) {
            const QString name = value[QStringLiteral("feature")].toString();
            QVERIFY2(!features.contains(name), qPrintable(name));
            features.append(name);
            leftOut.append(QStringLiteral("%1: %2").arg(name, value[QStringLiteral("reason")].toString()));
        }
        QTEST(leftOut, "leftOut");
        QCOMPARE(features.size(), 7);
        QCOMPARE(scalar("SELECT count(*) FROM ml.latest_churn_score WHERE churn_probability BETWEEN 0 AND 1"),
                 QStringLiteral("300"));
        run.inputs.clear();
        const BatchReport again = runBatch(run, {}); // with the stored model
        QVERIFY2(!again.error, qPrintable(again.error ? again.error->message : QString()));
        QVERIFY(!again.training);
        QCOMPARE(again.scoring->expectedChurners, report.scoring->expectedChurners);
    }

    void takesLoadsOutBeforeLoading()
    {
        QVERIFY(!runBatch(options(tests::smallShop(300)), {}).error);
        BatchOptions run = options(tests::smallShop(280));
        run.removeLoads = {1};
        const BatchReport report = runBatch(run, {});
        QVERIFY2(!report.error, qPrintable(report.error ? report.error->message : QString()));
        QCOMPARE(report.removed.size(), size_t{1});
        QCOMPARE(report.scoring->customers, 280);
        QCOMPARE(scalar("SELECT string_agg(load_id::text, ',') FROM warehouse.load"), QStringLiteral("2"));
        run.removeLoads = {1};
        const BatchReport wrong = runBatch(run, {});
        QVERIFY(wrong.error && wrong.error->code == ErrorCode::Usage);
        QVERIFY2(wrong.error->message.contains(u'1') && wrong.error->message.contains(u'2'),
                 qPrintable(wrong.error->message));
    }
};

QTEST_GUILESS_MAIN(TestBatchRun)
#include "tst_batchrun.moc"
