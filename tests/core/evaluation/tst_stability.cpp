// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evaluation/stability.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>
#include <random>

using namespace churnlens;
using namespace churnlens::evaluation;

namespace {

bool near(double actual, double expected, double tolerance = 1e-12)
{
    return std::abs(actual - expected) <= tolerance;
}

} // namespace

class TestStability : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void decilesOfDistinctValues()
    {
        std::vector<double> sample(100);
        std::iota(sample.rbegin(), sample.rend(), 1.0);
        const auto bins = makeBins(sample);
        QVERIFY(bins.ok());
        QCOMPARE(bins->edges, (std::vector<double>{10, 20, 30, 40, 50, 60, 70, 80, 90}));
        for (const double share : bins->shares)
            QVERIFY(near(share, 0.1));
        QCOMPARE(countInBins(*bins, sample), std::vector<qint64>(10, 10));
        const std::vector<double> outside{-5, 10, 10.5, 1000};
        QCOMPARE(countInBins(*bins, outside), (std::vector<qint64>{2, 1, 0, 0, 0, 0, 0, 0, 0, 1}));
    }

    void heavyTiesHaveTheirOwnBin()
    {
        // 40 zeros, 1 to 30 once each, 30 times 50: 31 to 49 and what is above 30 must not fall in with the fifties.
        std::vector<double> sample(40, 0.0);
        for (int i = 1; i <= 30; ++i)
            sample.push_back(i);
        sample.insert(sample.end(), 30, 50.0);
        const auto bins = makeBins(sample);
        QCOMPARE(bins->shares, (std::vector<double>{0.4, 0.1, 0.1, 0.1, 0.3}));
        QCOMPARE(bins->edges[0], 0.0);
        QCOMPARE(bins->edges[1], 10.0);
        const std::vector<double> later{0.0, 0.5, 49.0, 50.0};
        QCOMPARE(countInBins(*bins, later), (std::vector<qint64>{1, 1, 0, 1, 1}));
    }

    void smallRestsJoinTheirNeighbour()
    {
        std::vector<double> sample(104);
        std::iota(sample.begin(), sample.end(), 0.0);
        const auto bins = makeBins(sample);
        QCOMPARE(bins->shares.size(), std::size_t{10});
        QVERIFY(near(std::accumulate(bins->shares.begin(), bins->shares.end(), 0.0), 1.0));
        for (const double share : bins->shares)
            QVERIFY(share >= 0.05 && share < 0.2);
        const std::vector<double> constant(20, 3.0);
        const auto one = makeBins(constant);
        QVERIFY(one->edges.empty());
        QCOMPARE(one->shares, std::vector<double>{1.0});
    }

    void indexByHand()
    {
        // p = 1/2 1/4 1/4, q = 1/4 1/4 1/2: psi = 2 * 1/4 ln 2; chi-square 0.999 with 2 degrees: 2 ln 1000.
        const std::vector<double> shares{0.5, 0.25, 0.25};
        const std::vector<qint64> counts{25, 25, 50};
        const auto changed = stability(shares, 400, counts);
        QVERIFY(near(changed->psi, 0.5 * std::log(2.0)));
        QVERIFY(near(changed->threshold, 2.0 * std::log(1000.0) * (1.0 / 400 + 1.0 / 100), 1e-9));
        QVERIFY(changed->drifted);
        const std::vector<qint64> many{25000, 25000, 50000};
        QCOMPARE(stability(shares, 400000, many)->threshold, 0.1);
        const std::vector<qint64> few{1, 1, 2};
        QVERIFY(!stability(shares, 400, few)->drifted);
        const std::vector<qint64> empty{0, 5, 5}; // 0.5, 5, 5 of 10.5
        const double q = 5.0 / 10.5;
        QVERIFY(near(stability(shares, 400, empty)->psi,
                     (0.5 / 10.5 - 0.5) * std::log(0.5 / 10.5 / 0.5) + 2.0 * (q - 0.25) * std::log(q / 0.25)));
        const std::vector<qint64> same{50, 25, 25};
        QCOMPARE(stability(shares, 400, same)->psi, 0.0);
    }

    void chanceRarelyLooksLikeDrift()
    {
        // 4,000 pairs of small samples from one distribution: 4 alarms by chi-square, 16 with this seed, while psi
        // alone above 0.1 would be common.
        std::mt19937 random(3);
        std::normal_distribution<double> normal;
        int alarms = 0;
        for (int pair = 0; pair < 4000; ++pair) {
            std::vector<double> training(300);
            std::vector<double> now(150);
            std::generate(training.begin(), training.end(), [&] { return normal(random); });
            std::generate(now.begin(), now.end(), [&] { return normal(random); });
            const auto bins = makeBins(training);
            alarms += static_cast<int>(stability(bins->shares, 300, countInBins(*bins, now))->drifted);
        }
        QVERIFY2(alarms <= 25, qPrintable(QString::number(alarms)));
    }

    void unusableInputIsRefused()
    {
        QCOMPARE(makeBins({}).error().code, ErrorCode::NotEnoughData);
        const std::vector<double> broken{1.0, std::numeric_limits<double>::quiet_NaN()};
        QCOMPARE(makeBins(broken).error().code, ErrorCode::Internal);
        const std::vector<double> shares{0.5, 0.5};
        QCOMPARE(makeBins(shares, 0).error().code, ErrorCode::Usage);
        const std::vector<qint64> one{1};
        const std::vector<qint64> negative{1, -1};
        const std::vector<qint64> none{0, 0};
        QCOMPARE(stability(shares, 10, one).error().code, ErrorCode::Internal);
        QCOMPARE(stability(shares, 10, negative).error().code, ErrorCode::Internal);
        QCOMPARE(stability(shares, 10, none).error().code, ErrorCode::NotEnoughData);
        QCOMPARE(stability(shares, 0, std::vector<qint64>{1, 1}).error().code, ErrorCode::NotEnoughData);
    }
};

QTEST_APPLESS_MAIN(TestStability)
#include "tst_stability.moc"
