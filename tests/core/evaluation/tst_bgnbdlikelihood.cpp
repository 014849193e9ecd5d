// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evaluation/bgnbdlikelihood.h"

#include <QTest>

#include <cmath>

using namespace churnlens;
using namespace churnlens::evaluation;

namespace {

const std::vector<PurchaseHistory> kCustomers{{0, 0, 50}, {1, 10, 60}, {7, 33.5, 40}, {3, 20, 20}, {120, 300, 365}};
const BgNbdPoint kPoint = Eigen::Vector4d(0.7, 12.0, 0.4, 1.9).array().log();

} // namespace

class TestBgNbdLikelihood : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void equalsTheFormulaWithGammaFunctions()
    {
        // scipy, for each x, t, T with r, al, a, b = 0.7, 12, 0.4, 1.9:
        // gammaln(r+x) - gammaln(r) + r*log(al) + gammaln(a+b) + gammaln(b+x) - gammaln(b) - gammaln(a+b+x)
        //   + logaddexp(-(r+x)*log(al+T), log(a) - log(b+x-1) - (r+x)*log(al+t) if x > 0 else -inf)
        const std::vector<double> expected{-1.1495594146799637, -5.1308441838374765, -21.554783485346544,
                                           -10.236850073616381, -242.7650278704856};
        for (std::size_t i = 0; i < kCustomers.size(); ++i) {
            const double value = BgNbdLikelihood(std::span(kCustomers).subspan(i, 1)).at(kPoint).value;
            QVERIFY2(std::abs(value - expected[i]) < 1e-10 * std::abs(expected[i]), qPrintable(QString::number(i)));
        }
        QVERIFY(std::abs(BgNbdLikelihood(kCustomers).at(kPoint).value + 280.837065027966) < 1e-9);
    }

    void derivativesEqualCentralDifferences()
    {
        const BgNbdLikelihood likelihood(kCustomers);
        const BgNbdSlope here = likelihood.at(kPoint);
        constexpr double h = 1e-5;
        for (Eigen::Index i = 0; i < 4; ++i) {
            const BgNbdSlope above = likelihood.at(kPoint + h * BgNbdPoint::Unit(i));
            const BgNbdSlope below = likelihood.at(kPoint - h * BgNbdPoint::Unit(i));
            QVERIFY(std::abs((above.value - below.value) / (2.0 * h) - here.gradient(i)) < 1e-6);
            const Eigen::Vector4d column = (above.gradient - below.gradient) / (2.0 * h);
            QVERIFY((column - here.hessian.col(i)).cwiseAbs().maxCoeff() < 1e-6);
        }
    }

    void tinyParametersStayFinite()
    {
        for (const double each : {kBgNbdLeast, kBgNbdMost}) {
            const BgNbdSlope slope = BgNbdLikelihood(kCustomers).at(BgNbdPoint::Constant(std::log(each)));
            QVERIFY(std::isfinite(slope.value));
            QVERIFY(slope.gradient.allFinite());
            QVERIFY(slope.hessian.allFinite());
        }
    }
};

QTEST_APPLESS_MAIN(TestBgNbdLikelihood)
#include "tst_bgnbdlikelihood.moc"
