// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/synthetic/aliastable.h"

#include <QTest>

#include <cmath>
#include <functional>

using namespace churnlens::synthetic;

class TestRandom : public QObject
{
    Q_OBJECT

    static void compareMoments(const std::function<double(Random&)>& sample, double mean, double variance)
    {
        constexpr int kDraws = 400'000;
        Random random(42);
        double sum = 0;
        double squares = 0;
        for (int i = 0; i < kDraws; ++i) {
            const double x = sample(random);
            sum += x;
            squares += x * x;
        }
        const double sampleMean = sum / kDraws;
        const double sampleVariance = squares / kDraws - sampleMean * sampleMean;
        // Five standard errors of a mean; variances of skewed laws wander more.
        QVERIFY2(std::abs(sampleMean - mean) < 5 * std::sqrt(variance / kDraws),
                 qPrintable(QString::number(sampleMean)));
        QVERIFY2(std::abs(sampleVariance / variance - 1) < 0.04, qPrintable(QString::number(sampleVariance)));
    }

private Q_SLOTS:
    void knownSequence()
    {
        // The first outputs of SplitMix64 from state 1234567, as its authors' reference code prints them.
        Random random(1234567);
        QCOMPARE(random.next(), quint64{6457827717110365317u});
        QCOMPARE(random.next(), quint64{3203168211198807973u});
        QCOMPARE(random.next(), quint64{9817491932198370423u});
    }

    void logAndExpAgreeWithLibm()
    {
        for (double x = 1e-17; x < 1e17; x *= 1.37)
            QVERIFY2(std::abs(logOf(x) - std::log(x)) <= 1e-14 * std::max(1.0, std::abs(std::log(x))),
                     qPrintable(QString::number(x)));
        for (double x = -690; x < 690; x += 0.713)
            QVERIFY2(std::abs(expOf(x) / std::exp(x) - 1) < 2e-13, qPrintable(QString::number(x)));
        QCOMPARE(logOf(1), 0.0);
        QCOMPARE(expOf(0), 1.0);
    }

    void samplersHaveTheirMoments()
    {
        compareMoments([](Random& r) { return r.uniform(); }, 0.5, 1.0 / 12);
        compareMoments([](Random& r) { return r.exponential(); }, 1, 1);
        compareMoments([](Random& r) { return r.normal(); }, 0, 1);
        compareMoments([](Random& r) { return r.gamma(2.5); }, 2.5, 2.5);
        compareMoments([](Random& r) { return r.gamma(0.65); }, 0.65, 0.65);
        // Beta(a, b): mean a / (a + b), variance ab / ((a + b)^2 (a + b + 1)).
        compareMoments([](Random& r) { return r.beta(0.25, 3); }, 0.25 / 3.25, 0.75 / (3.25 * 3.25 * 4.25));
        compareMoments([](Random& r) { return static_cast<double>(r.below(6)); }, 2.5, 35.0 / 12);
    }

    void streamsDiffer()
    {
        Random a = Random::stream(1, 0);
        Random b = Random::stream(1, 1);
        Random c = Random::stream(2, 0);
        const quint64 first = a.next();
        QVERIFY(first != b.next());
        QVERIFY(first != c.next());
        QCOMPARE(Random::stream(1, 0).next(), first);
    }

    void aliasTableFollowsItsWeights()
    {
        const std::vector<double> weights{5, 0, 1, 3, 1};
        const AliasTable table(weights);
        Random random(7);
        std::vector<int> hits(weights.size(), 0);
        constexpr int kDraws = 100'000;
        for (int i = 0; i < kDraws; ++i)
            ++hits[table.draw(random)];
        for (size_t i = 0; i < weights.size(); ++i)
            QVERIFY2(std::abs(hits[i] / double{kDraws} - weights[i] / 10) < 0.008,
                     qPrintable(QString::number(hits[i])));
        QCOMPARE(hits[1], 0);
    }
};

QTEST_APPLESS_MAIN(TestRandom)
#include "tst_random.moc"
