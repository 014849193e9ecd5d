// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evaluation/gain.h"

#include <QTest>

#include <algorithm>
#include <cmath>

using namespace churnlens;
using namespace churnlens::evaluation;

namespace {

bool near(double actual, double expected, double tolerance = 1e-12)
{
    return std::abs(actual - expected) <= tolerance;
}

const std::vector<int> kLabels{1, 0, 1, 0, 1, 0, 0, 0, 1, 0};
const std::vector<double> kScores{.9, .8, .8, .8, .8, .3, .3, .3, .3, .1};

} // namespace

class TestGain : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void curveByHand()
    {
        // Ten customers, four churners: one at .9, two of four at .8, one of four at .3, none at .1.
        const auto curve = gainCurve(kLabels, kScores, 5);
        QVERIFY(curve.ok());
        const std::vector<double> churners{0.0, 1.5 / 4, 2.5 / 4, 3.25 / 4, 3.75 / 4, 1.0};
        const std::vector<double> ceiling{0.0, 0.5, 1.0, 1.0, 1.0, 1.0};
        QCOMPARE(curve->size(), churners.size());
        for (std::size_t i = 0; i < churners.size(); ++i) {
            QVERIFY(near((*curve)[i].customers, static_cast<double>(i) / 5.0));
            QVERIFY(near((*curve)[i].churners, churners[i]));
            QVERIFY(near((*curve)[i].ceiling, ceiling[i]));
        }
        QCOMPARE(gainCurve(kLabels, kScores)->size(), std::size_t{21});
    }

    void liftByHand()
    {
        const auto tenth = topLift(kLabels, kScores);
        QVERIFY(near(tenth->lift, 2.5));
        QVERIFY(near(tenth->ceiling, 2.5));
        const auto third = topLift(kLabels, kScores, 0.3); // 1 + 2 of 4 tied with 2 churners: 2 of 4 churners
        QVERIFY(near(third->lift, 0.5 / 0.3));
        QVERIFY(near(third->ceiling, 2.5));
        const auto half = topLift(kLabels, kScores, 0.5);
        QVERIFY(near(half->lift, 1.5));
        QVERIFY(near(half->ceiling, 2.0));
        QVERIFY(near(topLift(kLabels, kScores, 1.0)->lift, 1.0));
        QVERIFY(near(topLift(kLabels, kScores, 0.05)->lift, 2.5)); // half a customer
    }

    void rowOrderDoesNotMatter()
    {
        std::vector<int> labels = kLabels;
        std::vector<double> scores = kScores;
        std::reverse(labels.begin(), labels.end());
        std::reverse(scores.begin(), scores.end());
        QCOMPARE(topLift(labels, scores, 0.3)->lift, topLift(kLabels, kScores, 0.3)->lift);
        const std::vector<double> constant(labels.size(), 0.5);
        QVERIFY(near(topLift(labels, constant)->lift, 1.0));
    }

    void ksEqualsScipy()
    {
        // scipy.stats.ks_2samp(s[y==1], s[y==0]).statistic: 3/4 - 2/6
        QVERIFY(near(ksStatistic(kLabels, kScores), 3.0 / 4.0 - 2.0 / 6.0));
        std::vector<double> negated;
        for (const double score : kScores)
            negated.push_back(-score);
        QVERIFY(near(ksStatistic(kLabels, negated), 3.0 / 4.0 - 2.0 / 6.0));
        const std::vector<double> constant(kLabels.size(), 0.5);
        QCOMPARE(ksStatistic(kLabels, constant), 0.0);
    }

    void unusableInputIsRefused()
    {
        for (const double share : {0.0, -0.1, 1.1, std::nan("")})
            QCOMPARE(topLift(kLabels, kScores, share).error().code, ErrorCode::Usage);
        QCOMPARE(gainCurve(kLabels, kScores, 0).error().code, ErrorCode::Usage);
        QCOMPARE(gainCurve({}, {}).error().code, ErrorCode::NotEnoughData);
        const std::vector<int> oneKind(kScores.size(), 0);
        QCOMPARE(topLift(oneKind, kScores).error().code, ErrorCode::NotEnoughData);
    }
};

QTEST_APPLESS_MAIN(TestGain)
#include "tst_gain.moc"
