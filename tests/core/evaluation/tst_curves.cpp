// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evaluation/curves.h"

#include "core/evaluation/rankmetrics.h"

#include <QTest>

#include <cmath>

using namespace churnlens;
using namespace churnlens::evaluation;

namespace {

bool near(double actual, double expected, double tolerance = 1e-12)
{
    return std::abs(actual - expected) <= tolerance;
}

const std::vector<int> kLabels{1, 0, 1, 0, 1};
const std::vector<double> kScores{0.9, 0.8, 0.8, 0.3, 0.3};

} // namespace

class TestCurves : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rocByHand()
    {
        const auto curve = rocCurve(kLabels, kScores); // as sklearn.metrics.roc_curve(drop_intermediate=False)
        QVERIFY(curve.ok());
        QCOMPARE(curve->size(), std::size_t{4});
        QVERIFY(std::isinf((*curve)[0].threshold));
        const std::vector<RocPoint> expected{{0, 0, 0}, {0.9, 0, 1.0 / 3}, {0.8, 0.5, 2.0 / 3}, {0.3, 1, 1}};
        for (std::size_t i = 1; i < expected.size(); ++i) {
            QCOMPARE((*curve)[i].threshold, expected[i].threshold);
            QVERIFY(near((*curve)[i].falsePositiveRate, expected[i].falsePositiveRate));
            QVERIFY(near((*curve)[i].truePositiveRate, expected[i].truePositiveRate));
        }
    }

    void precisionRecallByHand()
    {
        const auto curve = precisionRecallCurve(kLabels, kScores);
        QVERIFY(curve.ok());
        QCOMPARE(curve->size(), std::size_t{3});
        const std::vector<PrecisionRecallPoint> expected{{0.9, 1.0 / 3, 1}, {0.8, 2.0 / 3, 2.0 / 3}, {0.3, 1, 0.6}};
        for (std::size_t i = 0; i < expected.size(); ++i) {
            QCOMPARE((*curve)[i].threshold, expected[i].threshold);
            QVERIFY(near((*curve)[i].recall, expected[i].recall));
            QVERIFY(near((*curve)[i].precision, expected[i].precision));
        }
    }

    void thinningKeepsTheEndsAndTheArea()
    {
        std::vector<int> labels;
        std::vector<double> scores;
        for (int i = 0; i < 5000; ++i) {
            labels.push_back(static_cast<int>((i * 7919) % 5000 < i));
            scores.push_back(i / 5000.0);
        }
        const auto full = rocCurve(labels, scores, 5001);
        QCOMPARE(full->size(), std::size_t{5001});
        const auto curve = rocCurve(labels, scores);
        QCOMPARE(curve->size(), std::size_t{200});
        QCOMPARE(curve->front().truePositiveRate, 0.0);
        QCOMPARE(curve->back().falsePositiveRate, 1.0);
        QCOMPARE(curve->back().threshold, 0.0);
        double area = 0;
        for (std::size_t i = 1; i < curve->size(); ++i) {
            QVERIFY((*curve)[i].threshold < (*curve)[i - 1].threshold);
            area += 0.5 * ((*curve)[i].falsePositiveRate - (*curve)[i - 1].falsePositiveRate)
                * ((*curve)[i].truePositiveRate + (*curve)[i - 1].truePositiveRate);
        }
        QVERIFY(near(area, rocAuc(labels, scores)->auc, 1e-3));
        const auto two = precisionRecallCurve(labels, scores, 2);
        QCOMPARE(two->size(), std::size_t{2});
        QCOMPARE(two->front().threshold, 4999 / 5000.0);
        QCOMPARE(two->back().recall, 1.0);
    }

    void unusableInputIsRefused()
    {
        QCOMPARE(rocCurve(kLabels, kScores, 1).error().code, ErrorCode::Usage);
        QCOMPARE(precisionRecallCurve(kLabels, kScores, 1).error().code, ErrorCode::Usage);
        QCOMPARE(rocCurve({}, {}).error().code, ErrorCode::NotEnoughData);
        QCOMPARE(precisionRecallCurve({}, {}).error().code, ErrorCode::NotEnoughData);
    }
};

QTEST_APPLESS_MAIN(TestCurves)
#include "tst_curves.moc"
