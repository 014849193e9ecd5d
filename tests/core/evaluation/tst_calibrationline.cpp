// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evaluation/calibrationline.h"

#include <QTest>

#include <cmath>
#include <limits>

using namespace churnlens;
using namespace churnlens::evaluation;

namespace {

bool near(double actual, double expected, double tolerance = 1e-9)
{
    return std::abs(actual - expected) <= tolerance;
}

const std::vector<int> kLabels{1, 0, 1, 0, 1, 0, 0, 1, 0, 1, 0, 0};
const std::vector<double> kProbabilities{.9, .3, .8, .5, .4, .2, .4, .7, .1, .6, .65, .3};

} // namespace

class TestCalibrationLine : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void equalsStatsmodels()
    {
        // l = log(p/(1-p)); f = sm.Logit(y, sm.add_constant(l)).fit(tol=1e-14); f.params, f.conf_int()
        const auto line = calibrationLine(kLabels, kProbabilities);
        QVERIFY(line.ok());
        QVERIFY(near(line->intercept, -0.4901366792682468));
        QVERIFY(near(line->slope, 2.1686805313903297));
        QVERIFY(near(line->interceptLow, -2.1420465185539386));
        QVERIFY(near(line->interceptHigh, 1.1617731600174448));
        QVERIFY(near(line->slopeLow, -0.23597424638167608));
        QVERIFY(near(line->slopeHigh, 4.573335309162335));
    }

    void twoGroupsByHand()
    {
        // Predicted 1/4 and 3/4, churned 2 of 5 and 3 of 5: slope ln(1.5) / ln(3), variance of either logit 1/2 + 1/3.
        const std::vector<int> labels{1, 1, 0, 0, 0, 1, 1, 1, 0, 0};
        const std::vector<double> probabilities{.25, .25, .25, .25, .25, .75, .75, .75, .75, .75};
        const auto line = calibrationLine(labels, probabilities);
        QVERIFY(line.ok());
        QVERIFY(near(line->slope, std::log(1.5) / std::log(3.0)));
        QVERIFY(near(line->intercept, 0.0));
        const double half = 1.959963984540054 * std::sqrt(2.0 * 5.0 / 6.0) / (2.0 * std::log(3.0));
        QVERIFY(near(line->slopeHigh - line->slope, half));
        QVERIFY(near(line->interceptHigh, 1.959963984540054 * std::sqrt(5.0 / 12.0)));
    }

    void certainProbabilitiesAreHeld()
    {
        const std::vector<int> labels{1, 0, 1, 0, 0, 1};
        const std::vector<double> certain{1.0, 1.0, 1.0, 0.0, 0.0, 0.0};
        const auto line = calibrationLine(labels, certain); // odds 2 and 1/2 at logits of -+ ln(1e12)
        QVERIFY(line.ok());
        QVERIFY(near(line->slope, std::log(2.0) / std::log(1e12), 1e-5));
    }

    void separationIsNamed()
    {
        const std::vector<int> labels{0, 0, 1, 1};
        for (const std::vector<double>& p : {std::vector<double>{.1, .2, .3, .4}, {.9, .8, .3, .2}, {.1, .3, .3, .4}}) {
            const auto line = calibrationLine(labels, p);
            QVERIFY(!line.ok());
            QCOMPARE(line.error().code, ErrorCode::NotEnoughData);
            QVERIFY(line.error().message.contains(u"separates"));
        }
        const std::vector<double> same(4, 0.3);
        QVERIFY(calibrationLine(labels, same).error().message.contains(u"same probability"));
        const std::vector<int> oneKind(4, 1);
        QCOMPARE(calibrationLine(oneKind, same).error().code, ErrorCode::NotEnoughData);
    }

    void shiftEqualsScipy()
    {
        // brentq(lambda o: (y - 1/(1+exp(-l-o))).sum(), -9, 9, xtol=1e-15), and with .2 - (...).mean()
        std::vector<double> logOdds;
        for (const double p : kProbabilities)
            logOdds.push_back(std::log(p / (1.0 - p)));
        QVERIFY(near(*interceptShift(kLabels, logOdds), -0.3691568497144261, 1e-12));
        QVERIFY(near(*interceptShift(5.0 / 12.0, logOdds), -0.3691568497144261, 1e-12));
        QVERIFY(near(*interceptShift(0.2, logOdds), -1.6946955592653568, 1e-12));
    }

    void farShiftsAreFound()
    {
        const std::vector<double> same{300.0, 300.0};
        QVERIFY(near(*interceptShift(0.25, same), std::log(1.0 / 3.0) - 300.0));
        const std::vector<double> apart{-400.0, 400.0}; // one at 0, the other at 1/2
        QVERIFY(near(*interceptShift(0.25, apart), -400.0));
    }

    void impossibleShiftsAreRefused()
    {
        const std::vector<double> logOdds{0.1, 0.2};
        QCOMPARE(interceptShift(0.0, logOdds).error().code, ErrorCode::NotEnoughData);
        QCOMPARE(interceptShift(1.0, logOdds).error().code, ErrorCode::NotEnoughData);
        QCOMPARE(interceptShift(0.5, {}).error().code, ErrorCode::NotEnoughData);
        QCOMPARE(interceptShift(1.5, logOdds).error().code, ErrorCode::Internal);
        QCOMPARE(interceptShift(std::nan(""), logOdds).error().code, ErrorCode::Internal);
        const std::vector<double> endless{0.1, std::numeric_limits<double>::infinity()};
        QCOMPARE(interceptShift(0.5, endless).error().code, ErrorCode::Internal);
        const std::vector<int> oneKind{1, 1};
        QCOMPARE(interceptShift(oneKind, logOdds).error().code, ErrorCode::NotEnoughData);
    }
};

QTEST_APPLESS_MAIN(TestCalibrationLine)
#include "tst_calibrationline.moc"
