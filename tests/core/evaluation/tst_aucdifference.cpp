// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evaluation/aucdifference.h"

#include "core/evaluation/rankmetrics.h"

#include <QTest>

#include <cmath>
#include <random>

using namespace churnlens;
using namespace churnlens::evaluation;

namespace {

bool near(double actual, double expected, double tolerance = 1e-12)
{
    return std::abs(actual - expected) <= tolerance;
}

const std::vector<int> kLabels{1, 0, 1, 0, 1, 0, 0, 1, 0, 1, 0, 0};
const std::vector<double> kFirst{.9, .3, .8, .5, .4, .2, .4, .7, .1, .6, .65, .3};
const std::vector<double> kSecond{.6, .5, .9, .2, .3, .3, .7, .4, .2, .6, .6, .1};

} // namespace

class TestAucDifference : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void equalsTheDefinitionByPairs()
    {
        // numpy, y, a, b as above: psi = lambda s: (s[y==1][:,None] > s[y==0]) + 0.5 * (s[y==1][:,None] == s[y==0])
        // A, B = psi(a), psi(b); V = cov([A.mean(1), B.mean(1)]) / 5 + cov([A.mean(0), B.mean(0)]) / 7
        // A.mean() - B.mean(), sqrt([1,-1] @ V @ [1,-1])  ->  0.17142857142857149, 0.13464490967236853
        const auto compared = compareAuc(kLabels, kFirst, kSecond);
        QVERIFY(compared.ok());
        QVERIFY(near(compared->difference, 6.0 / 35.0));
        QVERIFY(near(compared->standardError, 0.13464490967236853));
        QVERIFY(near(compared->low, 6.0 / 35.0 - 1.959963984540054 * 0.13464490967236853));
        QVERIFY(near(compared->high, 6.0 / 35.0 + 1.959963984540054 * 0.13464490967236853));
        const auto reversed = compareAuc(kLabels, kSecond, kFirst);
        QVERIFY(near(reversed->difference, -6.0 / 35.0));
        QVERIFY(near(reversed->standardError, compared->standardError));
        QVERIFY(near(compared->difference, rocAuc(kLabels, kFirst)->auc - rocAuc(kLabels, kSecond)->auc));
    }

    void sameOrderHasNoDifference()
    {
        std::vector<double> cubed;
        for (const double score : kFirst)
            cubed.push_back(score * score * score);
        for (const std::vector<double>& other : {kFirst, cubed}) {
            const auto compared = compareAuc(kLabels, kFirst, other);
            QCOMPARE(compared->difference, 0.0);
            QCOMPARE(compared->standardError, 0.0);
            QCOMPARE(compared->low, 0.0);
            QCOMPARE(compared->high, 0.0);
        }
    }

    void constantScoreLeavesTheErrorOfTheOther()
    {
        const std::vector<double> constant(kLabels.size(), 0.5);
        const auto compared = compareAuc(kLabels, kFirst, constant);
        const auto alone = rocAuc(kLabels, kFirst);
        QVERIFY(near(compared->difference, alone->auc - 0.5));
        QVERIFY(near(compared->standardError, alone->standardError));
    }

    void intervalCoversWithoutADifference()
    {
        // Two equally good noisy scores, 400 samples: the 95 % interval misses 0 about 20 times (sd 4.4).
        std::mt19937 random(11);
        std::normal_distribution<double> noise;
        int missed = 0;
        for (int sample = 0; sample < 400; ++sample) {
            std::vector<int> labels;
            std::vector<double> a;
            std::vector<double> b;
            for (int i = 0; i < 150; ++i) {
                labels.push_back(static_cast<int>(random() % 3 == 0));
                const double shared = noise(random) + labels.back();
                a.push_back(shared + noise(random));
                b.push_back(shared + noise(random));
            }
            const auto compared = compareAuc(labels, a, b);
            missed += static_cast<int>(compared->low > 0.0 || compared->high < 0.0);
        }
        QVERIFY2(missed >= 7 && missed <= 34, qPrintable(QString::number(missed)));
    }

    void unusableInputIsRefused()
    {
        const std::vector<double> shorter(kFirst.begin(), kFirst.end() - 1);
        QCOMPARE(compareAuc(kLabels, kFirst, shorter).error().code, ErrorCode::Internal);
        QCOMPARE(compareAuc(kLabels, shorter, kFirst).error().code, ErrorCode::Internal);
        const std::vector<int> one{1, 0, 0};
        const std::vector<double> scores{.1, .2, .3};
        QCOMPARE(compareAuc(one, scores, scores).error().code, ErrorCode::NotEnoughData);
    }
};

QTEST_APPLESS_MAIN(TestAucDifference)
#include "tst_aucdifference.moc"
