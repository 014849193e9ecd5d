// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/prediction.h"

#include "samples.h"

#include <QTest>

using namespace churnlens;
using namespace churnlens::model;
using samples::near;

class TestPrediction : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sigmoidIsAccurateInBothTails()
    {
        QCOMPARE(sigmoid(0.0), 0.5);
        QVERIFY(near(sigmoid(std::log(3.0)), 0.75));
        QVERIFY(near(sigmoid(-50.0) / std::exp(-50.0), 1.0, 1e-14));
        QCOMPARE(sigmoid(50.0), 1.0);
        QCOMPARE(sigmoid(-1e6), sigmoid(-700.0));
        QVERIFY(sigmoid(-1e6) > 0.0);
        QVERIFY(std::isnan(sigmoid(std::nan(""))));
    }

    void referenceCustomer()
    {
        // Customer 12346 of Online Retail II, two of the seven features: contributions from the reference.
        const TrainedModel model = samples::model();
        const std::vector<double> raw{235.58263888888888, 77352.96};
        const Eigen::VectorXd parts = contributions(model, raw);
        QVERIFY(near(parts(0), 0.37818187971650735));
        QVERIFY(near(parts(1), -0.2493586766137615));
        QCOMPARE(logOdds(model, raw), model.intercept + parts(0) + parts(1));
        QCOMPARE(probability(model, raw), sigmoid(logOdds(model, raw)));
    }

    void averageCustomerContributesNothing()
    {
        const TrainedModel model = samples::model();
        const std::vector<double> raw(model.scaler.means().begin(), model.scaler.means().end());
        QCOMPARE(contributions(model, raw).cwiseAbs().maxCoeff(), 0.0);
        QCOMPARE(logOdds(model, raw), model.intercept);
    }

    void blockEqualsRowByRow()
    {
        const TrainedModel model = samples::model();
        const RowMatrix raw{{1.5, 20.0}, {300.0, 4000.5}, {12.25, 1e6}};
        const Eigen::VectorXd all = probabilities(model, raw);
        for (Eigen::Index row = 0; row < raw.rows(); ++row)
            QCOMPARE(all(row), probability(model, {raw.row(row).data(), 2}));
    }
};

QTEST_APPLESS_MAIN(TestPrediction)
#include "tst_prediction.moc"
