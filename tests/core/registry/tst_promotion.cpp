// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/registry/promotion.h"

#include "core/pipeline/batchrun.h"
#include "core/registry/registrytext.h"
#include "tests/support/testdatabase.h"
#include "tests/support/testfiles.h"

#include <QJsonArray>
#include <QTest>

#include <cmath>

using namespace churnlens;
using namespace churnlens::registry;

/// The registry over models that real runs trained, and over rows of its own where only the registry matters.
class TestPromotion : public QObject
{
    Q_OBJECT

private:
    tests::TestDatabase m_database;
    tests::TestFiles m_files;
    std::unique_ptr<QTemporaryDir> m_dataDir;
    std::unique_ptr<warehouse::Connection> m_connection;

    pipeline::BatchReport run(pipeline::TrainMode train, const QByteArray& csv = {})
    {
        pipeline::BatchOptions options;
        options.database.conninfo = m_database.conninfoOf(QStringLiteral("p"));
        options.database.dataDir = m_dataDir->path();
        options.train = train;
        if (!csv.isEmpty())
            options.inputs = {m_files.write(QStringLiteral("shop.csv"), csv)};
        return pipeline::runBatch(options, {});
    }
    [[nodiscard]] model::ArtifactStore store() const
    {
        return model::ArtifactStore(m_dataDir->filePath(QStringLiteral("models")));
    }
    Result<Promotion> promoteId(const QString& id, bool force = false)
    {
        return promote(*m_connection, store(), features::columnNames(), {id, QStringLiteral("because"), force});
    }
    QString championId() { return readChampion(*m_connection).value().modelId; }
    QString scalar(const QByteArray& sql) { return tests::scalar(*m_connection, sql); }
    /// Two trained models; the second is the champion.
    QStringList trainTwo()
    {
        const pipeline::BatchReport first = run(pipeline::TrainMode::Auto, tests::smallShop(300));
        const pipeline::BatchReport second = run(pipeline::TrainMode::Always);
        if (first.error || second.error)
            qFatal("%s", qPrintable((first.error ? first.error : second.error)->message));
        return {first.championId, second.championId};
    }
    void enter(const QByteArray& id, const QByteArray& accepted, const QByteArray& metadata, const QByteArray& gate)
    {
        const Result<warehouse::QueryResult> entered = m_connection->query(
            "INSERT INTO ml.model (model_id, feature_set, horizon_days, test_as_of, data_fingerprint, metadata, "
            "artifact_path, accepted, gate, trained_at) VALUES ($1, 'baseline', 90, '2011-09-11', $1, $3::jsonb, '', "
            "$2::boolean, $4::jsonb, '2012-01-01 00:00:00+00'::timestamptz + (SELECT count(*) FROM ml.model) * "
            "interval "
            "'1 day')",
            {id, accepted, metadata, gate});
        QVERIFY2(entered.ok(), qPrintable(entered.ok() ? QString() : entered.error().detail));
    }
    void deployAt(const QByteArray& id, const QByteArray& time)
    {
        QVERIFY(m_connection
                    ->query("INSERT INTO ml.deployment (model_id, deployed_at, reason) VALUES ($1, $2::timestamptz, "
                            "'test')",
                            {id, time})
                    .ok());
    }

private Q_SLOTS:
    void init()
    {
        m_connection = m_database.fresh(QStringLiteral("p"));
        m_dataDir = std::make_unique<QTemporaryDir>();
    }

    void anEmptyRegistry()
    {
        QVERIFY(listModels(*m_connection).value().empty());
        QVERIFY(deployments(*m_connection).value().empty());
        QVERIFY(!liveOn(*m_connection, QDate(2011, 12, 10)).value().has_value());
        QCOMPARE(championId(), QString());
        QVERIFY(!championStands(*m_connection, QString()).value());
        QCOMPARE(promoteId(QStringLiteral("x")).error().code, ErrorCode::Usage);
        const Result<Promotion> back = rollback(*m_connection, store(), features::columnNames());
        QCOMPARE(back.error().code, ErrorCode::NotEnoughData);
        QCOMPARE(registryText({}, {}), QStringLiteral("No model has been trained yet.\n"));
    }

    void listsWhatIsKnown()
    {
        enter("m1", "true", "{}", "[]");
        enter("m2", "false", R"({"metrics": {"all": {"auc": 0.75}, "active": {"auc": "high"}}})",
              R"([{"check": "no_leak", "passed": false, "detail": "d"}, {"check": "enough_data", "passed": true},
                  {"check": "calibration", "passed": false}])");
        deployAt("m1", "2012-01-01 00:00:00+00");
        const std::vector<RegisteredModel> models = listModels(*m_connection).value();
        QCOMPARE(models.size(), size_t(2));
        QCOMPARE(models[0].modelId, QStringLiteral("m2"));
        QCOMPARE(models[0].trainedAt, QStringLiteral("2012-01-02T00:00:00Z"));
        QCOMPARE(models[0].testAsOf, QDate(2011, 9, 11));
        QVERIFY(!models[0].accepted && !models[0].isChampion);
        QCOMPARE(models[0].aucAll, 0.75);
        QVERIFY(std::isnan(models[0].aucActive));
        QCOMPARE(models[0].failedChecks, QStringList({QStringLiteral("no_leak"), QStringLiteral("calibration")}));
        QVERIFY(models[1].accepted && models[1].isChampion && std::isnan(models[1].aucAll));
        const QString text = registryText(models, deployments(*m_connection).value());
        QVERIFY2(text.contains(QStringLiteral("0.750    -           refused: no_leak, calibration\n")),
                 qPrintable(text));
        QVERIFY2(text.contains(QStringLiteral("champion\n\nlive since")), qPrintable(text));
        const QJsonObject json = toJson(models, deployments(*m_connection).value());
        QVERIFY(json[QStringLiteral("models")][1][QStringLiteral("auc_all")].isNull());
        QCOMPARE(json[QStringLiteral("deployments")][0][QStringLiteral("model_id")].toString(), QStringLiteral("m1"));
    }

    void liveOnCountsWholeDaysInUtc()
    {
        enter("m1", "true", "{}", "[]");
        enter("m2", "true", "{}", "[]");
        deployAt("m1", "2012-03-04 23:59:59.9+00");
        deployAt("m2", "2012-03-06 00:00:00+00");
        QVERIFY(m_connection->execute("SET TIME ZONE 'Pacific/Kiritimati'").ok()); // 14 hours ahead
        const auto on = [this](int day) {
            const std::optional<Deployment> live = liveOn(*m_connection, QDate(2012, 3, day)).value();
            return live ? live->modelId : QStringLiteral("none");
        };
        QCOMPARE(on(3), QStringLiteral("none"));
        QCOMPARE(on(4), QStringLiteral("m1"));
        QCOMPARE(on(5), QStringLiteral("m1"));
        QCOMPARE(on(6), QStringLiteral("m2"));
        QCOMPARE(liveOn(*m_connection, QDate(2012, 3, 6)).value()->deployedAt, QStringLiteral("2012-03-06T00:00:00Z"));
    }

    void aPrefixMustBeUnique()
    {
        enter("m1", "true", "{}", "[]");
        enter("m12", "true", "{}", "[]");
        const Result<Promotion> unclear = promoteId(QStringLiteral("m"));
        QCOMPARE(unclear.error().code, ErrorCode::Usage);
        QVERIFY2(unclear.error().message.contains(QStringLiteral("m12, m1")), qPrintable(unclear.error().message));
        QCOMPARE(promoteId(QStringLiteral("m2")).error().code, ErrorCode::Usage);
        // A whole id is never unclear; here only its files are missing.
        QCOMPARE(promoteId(QStringLiteral("m1")).error().code, ErrorCode::Io);
        QCOMPARE(scalar("SELECT count(*) FROM ml.deployment"), QStringLiteral("0"));
    }

    void aRefusedModelNeedsForce()
    {
        const QStringList ids = trainTwo();
        QVERIFY(m_connection
                    ->query("UPDATE ml.model SET accepted = false, gate = '[{\"check\": \"no_leak\", \"passed\": "
                            "false}]' WHERE model_id = $1",
                            {ids[0].toUtf8()})
                    .ok());
        const Result<Promotion> refused = promoteId(ids[0]);
        QCOMPARE(refused.error().code, ErrorCode::GateFailed);
        QVERIFY2(refused.error().message.contains(QStringLiteral("no_leak")), qPrintable(refused.error().message));
        QCOMPARE(championId(), ids[1]);
        const Result<Promotion> forced = promoteId(ids[0], true);
        QVERIFY(forced.ok() && forced->changed && forced->refusedByGate);
        QCOMPARE(championId(), ids[0]);
    }

    void promotesAndGoesBack()
    {
        const QStringList ids = trainTwo();
        const Result<Promotion> again = promoteId(ids[1]);
        QVERIFY(again.ok() && !again->changed);
        const Result<Promotion> promoted = promoteId(ids[0].chopped(1));
        QVERIFY2(promoted.ok(), qPrintable(promoted.ok() ? QString() : promoted.error().message));
        QVERIFY(promoted->changed);
        QCOMPARE(promoted->modelId, ids[0]);
        QCOMPARE(promoted->previousId, ids[1]);
        const auto back = [this] { return rollback(*m_connection, store(), features::columnNames()); };
        QCOMPARE(back().value().modelId, ids[1]);
        QCOMPARE(back().value().modelId, ids[0]); // takes the first one back
        QStringList reasons;
        const std::vector<Deployment> history = deployments(*m_connection).value(); // a loop over it would outlive it
        for (const Deployment& deployment : history)
            reasons.append(deployment.reason);
        QCOMPARE(
            reasons,
            QStringList({QStringLiteral("rolled back from ") + ids[1], QStringLiteral("rolled back from ") + ids[0],
                         QStringLiteral("because"), QStringLiteral("trained"), QStringLiteral("trained")}));
    }

    void aDamagedArtifactIsRefused()
    {
        const QStringList ids = trainTwo();
        QFile file(store().folder(ids[0]) + QStringLiteral("/scaler.json"));
        QVERIFY(file.open(QIODevice::ReadWrite) && file.resize(file.size() - 3));
        file.close();
        const Result<Promotion> promoted = promoteId(ids[0]);
        QCOMPARE(promoted.error().code, ErrorCode::Io);
        QVERIFY2(promoted.error().message.contains(QStringLiteral("scaler.json")),
                 qPrintable(promoted.error().message));
        QCOMPARE(rollback(*m_connection, store(), features::columnNames()).error().code, ErrorCode::Io);
        QCOMPARE(championId(), ids[1]);
    }

    void columnsMustExist()
    {
        const QStringList ids = trainTwo();
        const Result<Promotion> promoted =
            promote(*m_connection, store(), {QStringLiteral("monetary")}, {ids[0], QStringLiteral("because"), false});
        QCOMPARE(promoted.error().code, ErrorCode::Usage);
        QCOMPARE(championId(), ids[1]);
    }

    void aPromotedModelStaysUntilTheDataChange()
    {
        const pipeline::BatchReport first = run(pipeline::TrainMode::Auto, tests::smallShop(300));
        QVERIFY(!first.error);
        const pipeline::BatchReport second = run(pipeline::TrainMode::Auto, tests::smallShop(310));
        QVERIFY(second.training.has_value()); // whatever the gate says of it
        QVERIFY(second.training->result.model.modelId != first.championId);
        if (!second.error)
            QVERIFY(promoteId(first.championId).value().changed);
        else
            QVERIFY(promoteId(second.training->result.model.modelId, true).value().changed);
        const QString chosen = championId();
        const pipeline::BatchReport third = run(pipeline::TrainMode::Auto);
        QVERIFY2(!third.error, qPrintable(third.error ? third.error->message : QString()));
        QVERIFY(!third.training);
        QCOMPARE(third.championId, chosen);
        QCOMPARE(scalar("SELECT r.model_id FROM ml.published_run p JOIN ml.scoring_run r USING (run_id)"), chosen);
        QVERIFY(run(pipeline::TrainMode::Auto, tests::smallShop(320)).training.has_value());
    }
};

QTEST_GUILESS_MAIN(TestPromotion)
#include "tst_promotion.moc"
