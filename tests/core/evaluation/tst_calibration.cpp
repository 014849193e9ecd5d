// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evaluation/calibration.h"

#include <QTest>

#include <cmath>

using namespace churnlens;
using namespace churnlens::evaluation;

namespace {

bool near(double actual, double expected, double tolerance)
{
    return std::abs(actual - expected) <= tolerance;
}

} // namespace

class TestCalibration : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void wilsonByHand()
    {
        const Interval half = wilsonInterval(5, 10);
        QVERIFY(near(half.low, 0.2365931, 1e-7));
        QVERIFY(near(half.high, 0.7634069, 1e-7));
        const Interval none = wilsonInterval(0, 10); // upper end z^2 / (n + z^2)
        QCOMPARE(none.low, 0.0);
        QVERIFY(near(none.high, 3.841458820694124 / 13.841458820694124, 1e-12));
        const Interval all = wilsonInterval(10, 10);
        QVERIFY(near(all.low, 1.0 - none.high, 1e-12));
        QVERIFY(near(all.high, 1.0, 1e-12));
        QCOMPARE(wilsonInterval(0, 0).low, 0.0);
        QCOMPARE(wilsonInterval(0, 0).high, 1.0);
    }

    void binsHoldTheirEdges()
    {
        const std::vector<int> labels{0, 1, 0, 1, 1};
        const std::vector<double> probabilities{0.0, 0.5, 0.49, 1.0, 0.95};
        const auto bins = reliability(labels, probabilities);
        QVERIFY(bins.ok());
        QCOMPARE(bins->size(), std::size_t{10});
        QCOMPARE((*bins)[0].customers, 1);
        QCOMPARE((*bins)[4].customers, 1);
        QCOMPARE((*bins)[5].customers, 1);
        QCOMPARE((*bins)[9].customers, 2);
        QCOMPARE((*bins)[9].meanProbability, 0.975);
        QCOMPARE((*bins)[9].churnRate, 1.0);
        QCOMPARE((*bins)[9].from, 0.9);
        QCOMPARE((*bins)[9].to, 1.0);
        QCOMPARE((*bins)[3].customers, 0);
        QCOMPARE((*bins)[3].churnRateInterval.high, 1.0);
    }

    void calibrationErrorByHand()
    {
        // Bin 0.2: rate 1/2, mean 0.25 (2 customers); bin 0.8: rate 2/3, mean 0.85 (3 customers).
        const std::vector<int> labels{0, 1, 1, 1, 0};
        const std::vector<double> probabilities{0.22, 0.28, 0.82, 0.85, 0.88};
        const auto bins = reliability(labels, probabilities);
        QVERIFY(bins.ok());
        const double expected = (2.0 * 0.25 + 3.0 * (0.85 - 2.0 / 3.0)) / 5.0;
        QVERIFY(near(expectedCalibrationError(*bins), expected, 1e-12));
        const auto one = reliability(labels, probabilities, 1); // one bin: |0.6 - 0.61|
        QVERIFY(near(expectedCalibrationError(*one), 0.01, 1e-12));
    }

    void probabilitiesOutsideTheUnitAreRefused()
    {
        const std::vector<int> labels{0, 1};
        for (const double bad : {-0.01, 1.01}) {
            const std::vector<double> probabilities{0.5, bad};
            const auto bins = reliability(labels, probabilities);
            QVERIFY(!bins.ok());
            QCOMPARE(bins.error().code, ErrorCode::Internal);
        }
        const std::vector<double> good{0.5, 0.6};
        QCOMPARE(reliability(labels, good, 0).error().code, ErrorCode::Usage);
    }
};

QTEST_APPLESS_MAIN(TestCalibration)
#include "tst_calibration.moc"
