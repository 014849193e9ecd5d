// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/ridgechoice.h"

#include "shop.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace churnlens;
using namespace churnlens::training;

class TestRecipe : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    Progress m_progress;

private Q_SLOTS:
    void trainsOnlyOnWindowsThatHaveClosed()
    {
        const auto examples = shop::examples({}, m_folder);
        const RecipeFitter fitter(*examples, *recipeOf(features::kBehaviouralSet, 90), m_progress);
        // Twelve dates every 30 days: the last that is 90 days older than the last one is number 8.
        QCOMPARE(fitter.trainingDates(shop::lastDate()), std::vector<int>({5, 6, 7, 8}));
        QCOMPARE(fitter.trainingDates(shop::lastDate() + std::chrono::days(90)), std::vector<int>({8, 9, 10, 11}));
        QCOMPARE(fitter.trainingDates(shop::lastDate() + std::chrono::days(89)), std::vector<int>({7, 8, 9, 10}));
        QVERIFY(fitter.trainingDates(examples->dates().front()).empty());
    }

    void labelsAfterTheTargetChangeNothing()
    {
        // The same shop, but every label whose window closes after the target turned round.
        const auto honest = shop::examples({}, m_folder);
        auto changed = std::make_unique<ExampleSet>(honest->dates(), m_folder.path());
        QVERIFY(honest->rows()
                    .forEachBlock([&changed](const model::RowBlock& block) {
                        model::RowBlock turned = block;
                        for (Eigen::Index row = 0; row < turned.labels.size(); ++row) {
                            if (turned.groups(row) > 8)
                                turned.labels(row) = 1 - turned.labels(row);
                        }
                        return changed->rows().append(turned);
                    })
                    .ok());
        Eigen::VectorXd weights;
        for (ExampleSet* const set : {honest.get(), changed.get()}) {
            RecipeFitter fitter(*set, *recipeOf(features::kBehaviouralSet, 90), m_progress);
            RidgeChooser chooser(fitter);
            const auto ridge = chooser.choose(shop::lastDate());
            QVERIFY(ridge.ok());
            auto prepared = fitter.prepare(shop::lastDate());
            QVERIFY(prepared.ok());
            const auto fit = fitter.fit(*prepared, ridge->perRow * 1600);
            QVERIFY(fit.ok());
            if (weights.size() > 0)
                QVERIFY(weights == fit->parameters.weights);
            weights = fit->parameters.weights;
        }
    }

    void aColumnWithoutVariationIsLeftOutAndNamed()
    {
        const auto examples = shop::examples({400, 12, 0, false, true}, m_folder);
        RecipeFitter fitter(*examples, *recipeOf(features::kBehaviouralSet, 90), m_progress);
        const auto prepared = fitter.prepare(shop::lastDate());
        QVERIFY(prepared.ok());
        QCOMPARE(prepared->leftOut.size(), size_t(1));
        QCOMPARE(prepared->leftOut.front().name, QStringLiteral("log_items_per_order"));
        QCOMPARE(prepared->features.size(), size_t(13));
        QCOMPARE(prepared->formulas->names().size(), 13);
        QCOMPARE(prepared->scaler->featureCount(), 13);
    }

    void oneDateOfHistoryIsNotEnough()
    {
        const auto examples = shop::examples({400, 1, 0, false, false}, m_folder);
        RecipeFitter fitter(*examples, *recipeOf(features::kBehaviouralSet, 90), m_progress);
        const auto prepared = fitter.prepare(shop::lastDate());
        QVERIFY(!prepared.ok());
        QCOMPARE(prepared.error().code, ErrorCode::NotEnoughData);
    }

    void withoutEarlierDatesTheRidgeIsTheDefault()
    {
        const auto examples = shop::examples({400, 7, 0, false, false}, m_folder); // no validation date has four itself
        RecipeFitter fitter(*examples, *recipeOf(features::kBehaviouralSet, 90), m_progress);
        const auto choice = RidgeChooser(fitter).choose(shop::lastDate());
        QVERIFY(choice.ok());
        QVERIFY(choice->candidates.empty());
        QCOMPARE(choice->perRow, 0.01);
    }

    void unknownSetsAreRefused() { QCOMPARE(recipeOf(u"deep"_s, 90).error().code, ErrorCode::Usage); }
};

QTEST_APPLESS_MAIN(TestRecipe)
#include "tst_recipe.moc"
