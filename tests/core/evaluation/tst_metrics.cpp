// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evaluation/metrics.h"

#include <QTest>

#include <cmath>

using namespace churnlens;
using namespace churnlens::evaluation;

namespace {

bool near(double actual, double expected, double tolerance = 1e-12)
{
    return std::abs(actual - expected) <= tolerance;
}

} // namespace

class TestMetrics : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void allMetricsByHand()
    {
        const std::vector<int> labels{1, 0, 1, 0};
        const std::vector<double> probabilities{0.9, 0.2, 0.4, 0.6};
        const auto metrics = evaluate(labels, probabilities);
        QVERIFY(metrics.ok());
        QCOMPARE(metrics->customers, 4);
        QVERIFY(near(metrics->churnRate, 0.5));
        QVERIFY(near(metrics->meanProbability, 0.525));
        QVERIFY(near(metrics->auc.auc, 0.75)); // 0.4 loses to 0.6
        QVERIFY(near(metrics->averagePrecision, 0.5 * 1.0 + 0.5 * 2.0 / 3.0));
        QVERIFY(near(metrics->brier, (0.01 + 0.04 + 0.36 + 0.36) / 4.0));
        QVERIFY(near(metrics->logLoss, -(std::log(0.9) + std::log(0.8) + 2.0 * std::log(0.4)) / 4.0));
        QVERIFY(near(metrics->ece, (0.1 + 0.2 + 0.6 + 0.6) / 4.0)); // each alone in its bin
        QVERIFY(near(metrics->brierSkill, 1.0 - 0.1925 / 0.25));
        QVERIFY(near(metrics->ks, 0.5));
        QVERIFY(near(metrics->topDecileLift, 2.0)); // 0.4 of the customer at 0.9: 0.2 of the churners
        QVERIFY(near(metrics->topDecileCeiling, 2.0));
        QVERIFY(metrics->calibration.has_value());
        QVERIFY(near(metrics->calibration->slope, calibrationLine(labels, probabilities)->slope));
        QVERIFY(metrics->calibration->slopeLow < metrics->calibration->slope);
    }

    void separatedAndConstantProbabilitiesHaveNoLine()
    {
        const std::vector<int> labels{1, 1, 0, 0};
        const std::vector<double> perfect{0.9, 0.8, 0.2, 0.1};
        const auto separated = evaluate(labels, perfect);
        QVERIFY(separated.ok());
        QVERIFY(!separated->calibration.has_value());
        QVERIFY(near(separated->ks, 1.0));
        QVERIFY(near(separated->brierSkill, 1.0 - 0.025 / 0.25));
        const std::vector<double> rate(4, 0.5);
        const auto constant = evaluate(labels, rate);
        QVERIFY(constant.ok());
        QVERIFY(!constant->calibration.has_value());
        QVERIFY(near(constant->brierSkill, 0.0));
        QVERIFY(near(constant->topDecileLift, 1.0));
    }

    void certainAndWrongStaysFinite()
    {
        const std::vector<int> labels{1, 0};
        const std::vector<double> wrong{0.0, 1.0};
        QVERIFY(near(logLoss(labels, wrong), 52.0 * std::log(2.0)));
        QVERIFY(near(brierScore(labels, wrong), 1.0));
        const std::vector<double> right{1.0, 0.0};
        QVERIFY(logLoss(labels, right) < 1e-15);
    }

    void unusableInputIsRefused()
    {
        const std::vector<int> oneClass{1, 1, 1};
        const std::vector<double> probabilities{0.1, 0.2, 0.3};
        QCOMPARE(evaluate(oneClass, probabilities).error().code, ErrorCode::NotEnoughData);
        QCOMPARE(evaluate({}, {}).error().code, ErrorCode::NotEnoughData);
        const std::vector<int> labels{1, 0, 1};
        const std::vector<double> broken{0.1, std::nan(""), 0.3};
        QCOMPARE(evaluate(labels, broken).error().code, ErrorCode::Internal);
        QCOMPARE(evaluate(labels, probabilities).error().code, ErrorCode::NotEnoughData); // one retained customer
    }
};

QTEST_APPLESS_MAIN(TestMetrics)
#include "tst_metrics.moc"
