// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evaluation/deciles.h"

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

class TestDeciles : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void distinctProbabilitiesFillTheBinsEvenly()
    {
        std::vector<int> labels;
        std::vector<double> probabilities;
        for (int i = 0; i < 50; ++i) { // highest first: the order of the rows must not matter
            labels.push_back(i % 2);
            probabilities.push_back((49 - i) / 50.0);
        }
        const auto bins = reliabilityByRank(labels, probabilities);
        QVERIFY(bins.ok());
        QCOMPARE(bins->size(), std::size_t{10});
        for (const ReliabilityBin& bin : *bins)
            QCOMPARE(bin.customers, 5);
        QVERIFY(near((*bins)[0].meanProbability, 0.04));
        QVERIFY(near((*bins)[0].churnRate, 0.6)); // rows 45 to 49: 1 0 1 0 1
        QVERIFY(near((*bins)[0].churnRateInterval.low, wilsonInterval(3, 5).low));
        QCOMPARE((*bins)[0].from, 0.0);
        QCOMPARE((*bins)[0].to, 0.1);
        QCOMPARE((*bins)[9].from, 0.9);
        QCOMPARE((*bins)[9].to, 1.0);
    }

    void tiesStayTogether()
    {
        // Two bins of six: .1 | .2 .2 .2 .2 | .9; the mean rank of the four is in the middle, so the upper bin has
        // them.
        const std::vector<int> labels{0, 1, 0, 0, 0, 1};
        const std::vector<double> probabilities{.1, .2, .2, .2, .2, .9};
        const auto bins = reliabilityByRank(labels, probabilities, 2);
        QCOMPARE(bins->size(), std::size_t{2});
        QCOMPARE((*bins)[0].customers, 1);
        QCOMPARE((*bins)[0].to, 0.2);
        QCOMPARE((*bins)[1].customers, 5);
        QVERIFY(near((*bins)[1].meanProbability, 1.7 / 5.0));
        QVERIFY(near((*bins)[1].churnRate, 0.4));
        const std::vector<double> constant(6, 0.3);
        const auto one = reliabilityByRank(labels, constant);
        QCOMPARE(one->size(), std::size_t{1});
        QVERIFY(near(expectedCalibrationError(*one), 1.0 / 3.0 - 0.3));
    }

    void bucketsByHand()
    {
        const std::vector<int> labels{0, 1, 1, 0, 1};
        const std::vector<double> probabilities{.1, .33, .5, .66, .9};
        const auto buckets = bucketOutcomes(labels, probabilities, 0.33, 0.66);
        QVERIFY(buckets.ok());
        const auto& [low, medium, high] = *buckets;
        QCOMPARE(low.customers, 1);
        QCOMPARE(low.churners, 0);
        QCOMPARE(medium.customers, 2);
        QVERIFY(near(medium.expectedChurners, 0.83));
        QCOMPARE(medium.churners, 2);
        QCOMPARE(high.customers, 2);
        QVERIFY(near(high.expectedChurners, 1.56));
        QVERIFY(near(high.churnRate, 0.5));
        QVERIFY(near(high.churnRateInterval.high, wilsonInterval(1, 2).high));
    }

    /// Customers of one probability may have been told apart by a capacity.
    void bucketsAsTheyWere()
    {
        const std::vector<int> labels{1, 0, 1, 0};
        const std::vector<double> probabilities{0.5, 0.5, 0.5, 0.1};
        const std::vector<int> asTheyWere{2, 1, 1, 0};
        const auto buckets = bucketOutcomes(labels, probabilities, asTheyWere);
        QVERIFY(buckets.ok());
        QCOMPARE((*buckets)[2].customers, 1);
        QCOMPARE((*buckets)[2].churners, 1);
        QCOMPARE((*buckets)[1].customers, 2);
        QCOMPARE((*buckets)[1].expectedChurners, 1.0);
        QCOMPARE((*buckets)[1].churnRate, 0.5);
        QCOMPARE((*buckets)[0].customers, 1);
        const std::vector<int> unknown{2, 1, 3, 0};
        QCOMPARE(bucketOutcomes(labels, probabilities, unknown).error().code, ErrorCode::Usage);
        const std::vector<int> tooFew{2, 1, 1};
        QCOMPARE(bucketOutcomes(labels, probabilities, tooFew).error().code, ErrorCode::Usage);
    }

    void oneKindWillDoForBuckets()
    {
        const std::vector<int> labels{0, 0};
        const std::vector<double> probabilities{.1, .2};
        const auto buckets = bucketOutcomes(labels, probabilities, 0.33, 0.66);
        QVERIFY(buckets.ok());
        QCOMPARE((*buckets)[0].customers, 2);
        QCOMPARE((*buckets)[2].customers, 0);
        QCOMPARE((*buckets)[2].churnRate, 0.0);
        QCOMPARE((*buckets)[2].churnRateInterval.high, 1.0);
    }

    void unusableInputIsRefused()
    {
        const std::vector<int> labels{0, 1};
        const std::vector<double> probabilities{.1, .2};
        QCOMPARE(reliabilityByRank(labels, probabilities, 0).error().code, ErrorCode::Usage);
        QCOMPARE(bucketOutcomes(labels, probabilities, 0.7, 0.6).error().code, ErrorCode::Usage);
        QCOMPARE(bucketOutcomes(labels, probabilities, std::nan(""), 0.6).error().code, ErrorCode::Usage);
        QCOMPARE(bucketOutcomes({}, {}, 0.3, 0.6).error().code, ErrorCode::NotEnoughData);
        const std::vector<double> outside{.1, 1.2};
        QCOMPARE(reliabilityByRank(labels, outside).error().code, ErrorCode::Internal);
        QCOMPARE(bucketOutcomes(labels, outside, 0.3, 0.6).error().code, ErrorCode::Internal);
    }
};

QTEST_APPLESS_MAIN(TestDeciles)
#include "tst_deciles.moc"
