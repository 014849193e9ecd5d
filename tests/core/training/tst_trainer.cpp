// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/modelscorer.h"
#include "core/training/trainer.h"

#include "shop.h"

#include <QTest>

using namespace churnlens;
using namespace churnlens::training;

namespace {

TrainingRequest request()
{
    return {*recipeOf(features::kBehaviouralSet, 90),
            shop::lastDate(),
            {shop::lastDate() - std::chrono::days(60)},
            shop::lastDate() + std::chrono::days(90),
            {}};
}

} // namespace

class TestTrainer : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;

private Q_SLOTS:
    void evaluatesAndShips()
    {
        const auto examples = shop::examples({800, 14, 0, false, false}, m_folder);
        const auto trained = train(*examples, request(), {});
        QVERIFY2(trained.ok(), trained.ok() ? "" : qPrintable(trained.error().message));
        QCOMPARE(trained->origins.size(), size_t(2));
        QCOMPARE(trained->test().asOf, shop::lastDate());
        QCOMPARE(trained->test().all.model.customers, 800);
        QVERIFY(trained->test().all.model.auc.auc > 0.75);
        QVERIFY(trained->test().all.seven && trained->test().all.bgNbd);
        QCOMPARE(trained->test().trainAsOfs.size(), size_t(4));
        const model::TrainedModel& model = trained->model;
        QCOMPARE(model.definition.trainAsOf.last(), QStringLiteral("2011-09-11"));
        QVERIFY(model::validateModel(model).ok());
        QCOMPARE(model.profile.customers, 800);
        QVERIFY(model.inference.clustered);
        QVERIFY(model::covarianceRoot(model).size() > 0);
    }

    void anOriginWithoutEnoughHistoryIsPassedOver()
    {
        const auto examples =
            shop::examples({400, 5, 0, false, false}, m_folder); // only the last two can be trained for
        TrainingRequest early = request();
        early.origins = {shop::lastDate() - std::chrono::days(90)};
        const auto trained = train(*examples, early, {});
        QVERIFY2(trained.ok(), trained.ok() ? "" : qPrintable(trained.error().message));
        QCOMPARE(trained->origins.size(), size_t(1));
    }

    void withoutActiveCustomersAllAreJudgedAlone()
    {
        shop::Options options;
        options.lapsed = true;
        const auto examples = shop::examples(options, m_folder);
        const auto trained = train(*examples, request(), {});
        QVERIFY2(trained.ok(), trained.ok() ? "" : qPrintable(trained.error().message));
        QVERIFY(!trained->test().active);
        QVERIFY(!trained->curvesActive);
        QVERIFY(trained->test().all.model.auc.auc > 0.6);
    }

    void aDateOfOneOutcomeIsPassedOver()
    {
        shop::Options options;
        options.loyalDates = 6; // the test trains on dates 5 to 8
        const auto examples = shop::examples(options, m_folder);
        const auto trained = train(*examples, request(), {});
        QVERIFY2(trained.ok(), trained.ok() ? "" : qPrintable(trained.error().message));
        QCOMPARE(trained->test().trainAsOfs.size(), size_t(3));
    }

    void aStopRequestEndsIt()
    {
        const auto examples = shop::examples({}, m_folder);
        std::stop_source stop;
        stop.request_stop();
        const auto trained = train(*examples, request(), {stop.get_token(), {}});
        QVERIFY(!trained.ok());
        QCOMPARE(trained.error().code, ErrorCode::Interrupted);
    }

    /// The curves are of the customers and scores that the metrics beside them are of.
    void curvesBelongToTheMetrics()
    {
        const auto examples = shop::examples({150, 14, 0, false, false}, m_folder); // few enough not to be thinned
        const auto trained = train(*examples, request(), {});
        QVERIFY2(trained.ok(), trained.ok() ? "" : qPrintable(trained.error().message));
        const PopulationEvaluation& all = trained->test().all;
        QVERIFY(all.seven && all.bgNbd);
        const std::vector<BaselineCurves>& baselines = trained->curvesAll.baselines;
        QCOMPARE(baselines.size(), size_t(3));
        const double aucs[] = {all.recency.auc, all.seven->metrics.auc.auc, all.bgNbd->metrics.auc.auc};
        for (size_t i = 0; i < 3; ++i) {
            double area = 0;
            for (size_t point = 1; point < baselines[i].roc.size(); ++point) {
                const evaluation::RocPoint& from = baselines[i].roc[point - 1];
                const evaluation::RocPoint& to = baselines[i].roc[point];
                area +=
                    (to.falsePositiveRate - from.falsePositiveRate) * (to.truePositiveRate + from.truePositiveRate) / 2;
            }
            QVERIFY2(std::abs(area - aucs[i]) < 1e-9, qPrintable(baselines[i].key));
        }
    }
};

QTEST_APPLESS_MAIN(TestTrainer)
#include "tst_trainer.moc"
