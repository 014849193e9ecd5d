// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/inference.h"

#include "samples.h"

#include <QTest>

using namespace churnlens;
using namespace churnlens::model;
using samples::names;
using samples::near;

class TestInference : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void pValues_data()
    {
        QTest::addColumn<double>("z");
        QTest::addColumn<double>("p");
        QTest::newRow("nothing") << 0.0 << 1.0;
        QTest::newRow("one in twenty") << 1.959963984540054 << 0.05;
        QTest::newRow("negative") << -1.959963984540054 << 0.05;
        // z and p of Online Retail II from statsmodels
        QTest::newRow("frequency") << 1.5939655390153582 << 0.11094375360515528;
        QTest::newRow("active_days") << -5.415190361269662 << 6.122353486450164e-08;
        QTest::newRow("recency_days") << 16.648343952701993 << 3.1109231959009393e-62;
        QTest::newRow("intercept") << 21.98288739564405 << 4.198895152977049e-107;
    }

    void pValues()
    {
        QFETCH(double, z);
        QFETCH(double, p);
        QVERIFY(near(twoSidedPValue(z) / p, 1.0, 1e-11));
    }

    void tableByHand()
    {
        // Ten rows, x = 0 or 1 with 1 of 5 and 3 of 5 churned: on the raw scale weight ln 6 and variance
        // 1/1 + 1/4 + 1/3 + 1/2; sd of x is 1/2.
        InMemoryTrainingSource source(
            names({u"x"}), names({u"2011-06-13"}),
            samples::rows({{0}, {0}, {0}, {0}, {0}, {1}, {1}, {1}, {1}, {1}}, {1, 0, 0, 0, 0, 1, 1, 1, 0, 0}));
        const Standardizer scaler = Standardizer::fit(source).value();
        const auto fit = fitLogisticRegression(source, scaler, {0.0, 100});
        QVERIFY(fit.ok());
        const Inference inference = makeInference(*fit, source.featureNames(), source.groupNames());
        const double weight = 0.5 * std::log(6.0);
        const double error = 0.5 * std::sqrt(1.0 + 0.25 + 1.0 / 3.0 + 0.5);
        const Estimate& x = inference.features.at(0);
        QCOMPARE(x.name, QStringLiteral("x"));
        QVERIFY(near(x.estimate, weight));
        QVERIFY(near(x.standardError, error));
        QVERIFY(near(x.z, weight / error));
        QVERIFY(near(x.pValue, std::erfc(weight / error / std::sqrt(2.0))));
        QVERIFY(near(x.low, weight - 1.959963984540054 * error));
        QVERIFY(near(x.high, weight + 1.959963984540054 * error));

        const double ll = std::log(0.2) + 4 * std::log(0.8) + 3 * std::log(0.6) + 2 * std::log(0.4);
        const double null = 4 * std::log(0.4) + 6 * std::log(0.6);
        QVERIFY(near(inference.logLikelihood, ll));
        QVERIFY(near(inference.nullLogLikelihood, null));
        QVERIFY(near(inference.aic, 4 - 2 * ll));
        QVERIFY(near(inference.mcFaddenR2, 1 - ll / null));
        QCOMPARE(inference.varianceInflation.size(), std::size_t{1});
        QVERIFY(near(inference.varianceInflation.at(0), 1.0));
        QVERIFY(near(inference.conditionNumber, 1.0));
        QCOMPARE(inference.rows, 10.0);
        QVERIFY(!inference.approximate);
        QCOMPARE(inference.intercepts.at(0).name, QStringLiteral("intercept"));
    }

    void datesNameTheirIntercepts()
    {
        InMemoryTrainingSource source(names({u"a", u"b", u"c"}), names({u"2011-06-13", u"2011-09-11"}),
                                      samples::randomRows(300, 2));
        const Standardizer scaler = Standardizer::fit(source).value();
        const auto fit = fitLogisticRegression(source, scaler, {1.0, 100});
        QVERIFY(fit.ok());
        const Inference inference = makeInference(*fit, source.featureNames(), source.groupNames());
        QVERIFY(inference.approximate);
        QCOMPARE(inference.intercepts.size(), std::size_t{2});
        QCOMPARE(inference.intercepts.at(1).name, QStringLiteral("intercept 2011-09-11"));
        QCOMPARE(inference.intercepts.at(1).estimate, fit->parameters.intercepts(1));
        QCOMPARE(inference.features.at(2).estimate, fit->parameters.weights(2));
        QVERIFY(near(inference.features.at(2).standardError, std::sqrt(fit->covariance(4, 4))));
        QVERIFY(near(inference.aic, 2.0 * 5 - 2.0 * fit->logLikelihood));
    }
};

QTEST_APPLESS_MAIN(TestInference)
#include "tst_inference.moc"
