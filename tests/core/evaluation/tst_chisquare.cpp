// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evaluation/chisquare.h"

#include <QTest>

#include <cmath>

using namespace churnlens::evaluation;

class TestChiSquare : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void equalsScipy()
    {
        // [scipy.stats.chi2.ppf(p, k) for k in (1, 2, 9, 30, 1000) for p in (.001, .5, .95, .999, .9999)]
        const std::vector<double> expected{
            1.5707971492624921e-06, 0.454936423119572,  3.841458820694124,  10.827566170662733, 15.136705226623606,
            0.002001000667167068,   1.386294361119891,  5.991464547107979,  13.815510557964274, 18.420680743952584,
            1.151949546223564,      8.342832692252955,  16.918977604620448, 27.877164871256568, 33.719948438964906,
            11.587951045645056,     29.336031516661585, 43.77297182574219,  59.70306430442994,  67.63263025741439,
            867.479082607277,       999.333412403381,   1074.679448803441,  1143.9170926196791, 1174.9334965841604};
        std::size_t at = 0;
        for (const double dof : {1.0, 2.0, 9.0, 30.0, 1000.0}) {
            for (const double p : {0.001, 0.5, 0.95, 0.999, 0.9999}) {
                const double quantile = chiSquareQuantile(p, dof);
                QVERIFY2(std::abs(quantile - expected[at]) <= 1e-9 * expected[at], qPrintable(QString::number(at)));
                QVERIFY(std::abs(chiSquareCdf(expected[at], dof) - p) < 1e-12);
                ++at;
            }
        }
    }

    void twoDegreesByHand()
    {
        QVERIFY(std::abs(chiSquareQuantile(0.999, 2) - 2.0 * std::log(1000.0)) < 1e-9);
        QVERIFY(std::abs(chiSquareCdf(3.0, 2) - (1.0 - std::exp(-1.5))) < 1e-14);
        QCOMPARE(chiSquareCdf(0.0, 5), 0.0);
        QVERIFY(std::abs(chiSquareQuantile(0.0, 5)) < 1e-15);
    }
};

QTEST_APPLESS_MAIN(TestChiSquare)
#include "tst_chisquare.moc"
