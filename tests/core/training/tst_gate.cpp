// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/gate.h"

#include "shop.h"

#include <QTest>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;
using namespace churnlens;
using namespace churnlens::training;

namespace {

TrainingRequest request(const QString& featureSet = features::kBehaviouralSet)
{
    return {*recipeOf(featureSet, 90), shop::lastDate(), {}, shop::lastDate() + std::chrono::days(90), {}};
}

const GateCheck& check(const GateResult& gate, const QString& name)
{
    return *std::find_if(gate.checks.begin(), gate.checks.end(),
                         [&name](const GateCheck& check) { return check.check == name; });
}

} // namespace

class TestGate : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;

private Q_SLOTS:
    void anHonestModelPasses()
    {
        const auto examples = shop::examples({}, m_folder);
        const auto trained = train(*examples, request(), {});
        QVERIFY(trained.ok());
        const auto gate = judge(*examples, *trained, {});
        QVERIFY(gate.ok());
        QVERIFY2(gate->passed(), qPrintable(gate->reasons()));
        QCOMPARE(gate->checks.size(), size_t(4));
        QVERIFY(gate->reasons().isEmpty());
    }

    void aColumnThatKnowsTheFutureRaisesTheAlarm()
    {
        const auto examples = shop::examples({400, 12, 0, true, false}, m_folder);
        const auto trained = train(*examples, request(), {});
        QVERIFY2(trained.ok(), trained.ok() ? "" : qPrintable(trained.error().message));
        const auto gate = judge(*examples, *trained, {});
        QVERIFY(gate.ok());
        QVERIFY(!gate->passed());
        QVERIFY(!check(*gate, u"no_leak"_s).passed);
        QVERIFY(gate->reasons().contains(QStringLiteral("Leak alarm")));
    }

    void theLongLapsedRaiseNoAlarm()
    {
        // Old shops are full of them: everything separates them from the rest, and honestly so.
        shop::Options options;
        options.lapsed = true;
        options.leak = true;
        const auto examples = shop::examples(options, m_folder);
        const auto trained = train(*examples, request(), {});
        QVERIFY2(trained.ok(), trained.ok() ? "" : qPrintable(trained.error().message));
        QVERIFY(check(*judge(*examples, *trained, {}), u"no_leak"_s).passed);
    }

    void tooFewOfAnOutcomeAreNamed()
    {
        const auto examples = shop::examples({14, 12, 0, false, false}, m_folder);
        const auto trained = train(*examples, request(), {});
        if (!trained.ok()) { // so few may not even be fitted
            QVERIFY2(trained.error().code == ErrorCode::NotEnoughData, qPrintable(trained.error().message));
            return;
        }
        const auto gate = judge(*examples, *trained, {});
        QVERIFY(gate.ok());
        QVERIFY(!check(*gate, u"enough_data"_s).passed);
    }

    void aWorseChallengerIsRefusedAndAnEqualOnePasses()
    {
        const auto examples = shop::examples({}, m_folder);
        const auto trained = train(*examples, request(), {});
        QVERIFY(trained.ok());
        ChampionComparison better{QStringLiteral("old"), {-0.02, 0.005, -0.0298, -0.0102}, true};
        QVERIFY(!judge(*examples, *trained, better)->passed());
        better.lead = {-0.005, 0.005, -0.0148, 0.0048}; // within chance
        QVERIFY(judge(*examples, *trained, better)->passed());
    }

    void theSameRecipeMakesNoDifference()
    {
        const auto examples = shop::examples({}, m_folder);
        const auto trained = train(*examples, request(), {});
        QVERIFY(trained.ok());
        const auto same = compareWithChampion(*examples, request(), trained->testScores, trained->model, {});
        QVERIFY(same.ok());
        QVERIFY(!same->asStored); // it has seen the labels of the test date
        QCOMPARE(same->lead.difference, 0.0);
    }

    void aPurgedChampionIsScoredAsItIs()
    {
        const auto examples = shop::examples({}, m_folder);
        const auto trained = train(*examples, request(), {});
        QVERIFY(trained.ok());
        model::TrainedModel old = trained->model;
        old.definition.trainAsOf = QStringList(QStringLiteral("2011-06-13")); // 90 days before the test
        const auto comparison = compareWithChampion(*examples, request(), trained->testScores, old, {});
        QVERIFY(comparison.ok());
        QVERIFY(comparison->asStored);
        old.definition.trainAsOf = QStringList(QStringLiteral("2011-06-14"));
        QVERIFY(!compareWithChampion(*examples, request(), trained->testScores, old, {})->asStored);
    }

    void anotherRecipeIsFittedForTheTest()
    {
        const auto examples = shop::examples({}, m_folder);
        const auto trained = train(*examples, request(), {});
        const auto seven = train(*examples, request(features::kBaselineSet), {});
        QVERIFY(trained.ok() && seven.ok());
        const auto comparison = compareWithChampion(*examples, request(), trained->testScores, seven->model, {});
        QVERIFY(comparison.ok());
        // The same pair as the evaluation compares: the seven features on one date.
        QVERIFY(std::abs(comparison->lead.difference - trained->test().all.seven->lead.difference) < 1e-12);
    }
};

QTEST_APPLESS_MAIN(TestGate)
#include "tst_gate.moc"
